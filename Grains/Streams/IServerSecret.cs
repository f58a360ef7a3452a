namespace Collab.Streams;

/// <summary>Derives keys from the one server secret, which itself never leaves the silo's host.</summary>
internal interface IServerSecret
{
    /// <summary>HMAC-SHA-256 over the purpose and the salt.</summary>
    /// <param name="purpose">Keeps keys of different uses apart, such as <c>voter</c> or <c>invite</c>.</param>
    /// <returns>32 bytes.</returns>
    byte[] Derive(string purpose, ReadOnlySpan<byte> salt);
}

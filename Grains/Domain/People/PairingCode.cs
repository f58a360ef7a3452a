using System.Text;
using Collab.Domain.Codes;
using Collab.Streams;

namespace Collab.Domain.People;

/// <summary>A pairing's code: 8 base-32 characters of 40 bits, derived from the pairing's random id, so that it can be shown again and is stored nowhere.</summary>
internal static class PairingCode
{
    private const int Bytes = 5;

    public static string Of(IServerSecret secret, Guid pairing) =>
        Crockford.Encode(secret.Derive("pairing-code", pairing.ToByteArray(bigEndian: true)).AsSpan(0, Bytes));

    /// <summary>What leads from a code to its person in storage. Keyed, since 40 bits alone could be tried out against a copy of the database.</summary>
    public static string AliasOf(IServerSecret secret, string? code) =>
        Convert.ToHexStringLower(secret.Derive("pairing-alias", Encoding.UTF8.GetBytes(Crockford.Normalize(code))));
}

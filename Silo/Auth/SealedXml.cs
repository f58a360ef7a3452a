using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Collab.Streams;

namespace Collab.Silo.Auth;

/// <summary>XML under AES-256-GCM with a key derived from the server secret. As bytes: nonce, tag, text.</summary>
internal static class SealedXml
{
    private const int Nonce = 12, Tag = 16, Head = Nonce + Tag;

    public static byte[] Seal(XElement plain, IServerSecret secret)
    {
        var text = Encoding.UTF8.GetBytes(plain.ToString(SaveOptions.DisableFormatting));
        var bytes = new byte[Head + text.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, Nonce));
        using var cipher = Cipher(secret);
        cipher.Encrypt(bytes.AsSpan(0, Nonce), text, bytes.AsSpan(Head), bytes.AsSpan(Nonce, Tag));
        return bytes;
    }

    /// <exception cref="CryptographicException">Sealed under another secret, or changed since.</exception>
    public static XElement Open(byte[] bytes, IServerSecret secret)
    {
        var text = new byte[bytes.Length - Head];
        using var cipher = Cipher(secret);
        cipher.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Head), bytes.AsSpan(Nonce, Tag), text);
        return XElement.Parse(Encoding.UTF8.GetString(text));
    }

    private static AesGcm Cipher(IServerSecret secret) => new(secret.Derive("data-protection", []), Tag);
}

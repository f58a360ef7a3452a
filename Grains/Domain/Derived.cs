using System.Security.Cryptography;
using System.Text;
using Collab.Domain.Codes;

namespace Collab.Domain;

/// <summary>Values that follow from others, so that deciding stays free of chance.</summary>
internal static class Derived
{
    /// <summary>A further id from a random one and a word.</summary>
    public static Guid Id(Guid from, string word)
    {
        Span<byte> bytes = stackalloc byte[16];
        from.TryWriteBytes(bytes, bigEndian: true, out _);
        return new Guid(Hash(bytes, word).AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>A join code: 8 characters of Crockford's base 32, 40 bits, from 16 random bytes that it does not give away.</summary>
    public static string JoinCode(byte[] salt) => Crockford.Encode(Hash(salt, "join-code").AsSpan(0, 5));

    private static byte[] Hash(ReadOnlySpan<byte> from, string word) => SHA256.HashData([.. from, .. Encoding.UTF8.GetBytes(word)]);
}

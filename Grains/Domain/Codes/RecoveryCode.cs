using System.Security.Cryptography;
using System.Text;

namespace Collab.Domain.Codes;

/// <summary>A team founder's recovery code: 16 base-32 characters of 80 random bits, in four groups. Only its hash is stored.</summary>
internal static class RecoveryCode
{
    public const int Bytes = 10;

    /// <param name="random">10 random bytes.</param>
    public static string From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Bytes, nameof(random));
        var code = Crockford.Encode(random);
        return $"{code[..4]}-{code[4..8]}-{code[8..12]}-{code[12..]}";
    }

    /// <summary>SHA-256 of the code as it was meant, 32 bytes.</summary>
    public static byte[] Hash(string? code) => SHA256.HashData(Encoding.UTF8.GetBytes(Crockford.Normalize(code)));
}

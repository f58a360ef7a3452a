namespace Collab.Domain.Codes;

/// <summary>Base 32 for codes that people read and type: Crockford's alphabet, without I, L, O and U.</summary>
/// <remarks>https://www.crockford.com/base32.html</remarks>
internal static class Crockford
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Writes 8 characters for every 5 bytes.</summary>
    /// <param name="bits">A multiple of 5 bytes.</param>
    public static string Encode(ReadOnlySpan<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits.Length % 5, 0, nameof(bits));
        return string.Create(bits.Length / 5 * 8, bits.ToArray(), static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
                code[i] = Alphabet[(pair >> (11 - bit % 8)) & 31];
            }
        });
    }

    /// <summary>What was meant by what was typed: case, spaces and dashes do not count, and look-alikes are read as digits.</summary>
    public static string Normalize(string? typed) =>
        string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}

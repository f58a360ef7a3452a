using System.Globalization;
using System.Text;
using Collab.Streams;

namespace Collab.Domain.Text;

/// <summary>Text as it may be stored, or why it may not.</summary>
internal readonly record struct Cleaned(string Value, Refusal? Refusal = null)
{
    public static Cleaned No(string code, string message) => new("", new Refusal(code, message));
}

/// <summary>
/// The rules for everything people write. Lengths count UTF-16 units, as JavaScript's <c>length</c> does,
/// so that a client's counter and the server's limit never disagree.
/// </summary>
internal static class Clean
{
    /// <summary>A person's name: one line of 1 to 80 units.</summary>
    public static Cleaned Name(string? raw) => Line(raw, 1, 80);

    /// <summary>
    /// One line. Characters that cannot be seen (controls, bidi marks, zero-width ones) are dropped, since with them
    /// two names that look alike could differ, or a name could turn the text around it.
    /// </summary>
    public static Cleaned Line(string? raw, int min, int max)
    {
        if (Oversized(raw, max) is { } oversized)
            return oversized;
        var line = new StringBuilder(raw?.Length ?? 0);
        foreach (var rune in (raw ?? "").EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r')
                line.Append(' ');
            else if (!Invisible(rune))
                line.Append(rune);
        }
        return Measured(line.ToString().Trim(), min, max);
    }

    /// <summary>Lines of text. Line ends become \n; other control characters but \t are refused.</summary>
    public static Cleaned Text(string? raw, int max)
    {
        if (Oversized(raw, max) is { } oversized)
            return oversized;
        var text = (raw ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
                return Cleaned.No(RefusalCode.Malformed, "The text holds a control character.");
        }
        return Measured(text.Trim(), 1, max);
    }

    // Cleaning may shorten a text, but nobody needs more than this to say it.
    private static Cleaned? Oversized(string? raw, int max) => raw?.Length > 4 * max ? TooLong(max) : null;

    private static Cleaned Measured(string text, int min, int max) => text.Length switch
    {
        0 when min > 0 => Cleaned.No(RefusalCode.Empty, "There is no text."),
        var length when length > max => TooLong(max),
        _ => new Cleaned(text),
    };

    private static Cleaned TooLong(int max) => Cleaned.No(RefusalCode.TooLong, $"At most {max} characters.");

    // U+115F, U+1160, U+3164, U+FFA0 (Hangul fillers) and U+2800 (an empty Braille cell) count as letters and symbols, but show nothing.
    private static bool Invisible(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

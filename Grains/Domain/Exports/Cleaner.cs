using Collab.Domain.Meetings;
using Collab.Domain.Text;
using Collab.Streams;

namespace Collab.Domain.Exports;

/// <summary>Cleans one thing after the other by the rules of everything people write, and keeps the first no.</summary>
internal sealed class Cleaner
{
    public Refusal? Refusal { get; private set; }

    public string Line(string raw, int min, int max) => Kept(Clean.Line(raw, min, max));

    public string Text(string raw, int max) => Kept(Clean.Text(raw, max));

    public void Demand(bool holds, string otherwise)
    {
        if (!holds)
            Refusal ??= No.Malformed(otherwise);
    }

    public void Limit(int count, int max, string what)
    {
        if (count > max)
            Refusal ??= No.TooMany($"At most {max} {what} in a meeting.");
    }

    public TEnum Known<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        Demand(Enum.IsDefined(value), $"Unknown {typeof(TEnum).Name}.");
        return value;
    }

    private string Kept(Cleaned cleaned)
    {
        Refusal ??= cleaned.Refusal;
        return cleaned.Value;
    }
}

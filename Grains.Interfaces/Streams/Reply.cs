namespace Collab.Streams;

/// <summary>A business "no": a value, never an exception.</summary>
/// <param name="Code">One of <see cref="RefusalCode"/>.</param>
/// <param name="Message">A plain English sentence for logs and for clients without a text of their own for the code.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal([property: Id(0)] string Code, [property: Id(1)] string Message);

/// <summary>The answer to a command, the same for every repeat of the same command id.</summary>
/// <param name="Version">The stream's version that holds the command's last event; 0 when refused.</param>
/// <param name="Created">The id of what the command made, 32 hexadecimal digits; null when it made nothing.</param>
/// <param name="Refusal">Null when the command took effect.</param>
[GenerateSerializer, Immutable, Alias("reply")]
public sealed record Reply([property: Id(0)] long Version, [property: Id(1)] string? Created = null, [property: Id(2)] Refusal? Refusal = null)
{
    public static Reply Refused(Refusal refusal) => new(0, null, refusal);
}

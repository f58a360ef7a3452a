using Collab.Meetings;
using Collab.Streams;

namespace Collab.Voting;

/// <summary>How much one voter gives to one option: dots, points, a rank (1 for the best), or 1 for a plain choice.</summary>
[GenerateSerializer, Immutable, Alias("choice")]
public readonly record struct Choice([property: Id(0)] string Option, [property: Id(1)] int Value);

/// <summary>One voter's whole vote in a round, never an increment.</summary>
/// <param name="Choices">At most 64; no option twice; values above 0. None, without abstaining: everything is taken back, and the voter has not voted.</param>
/// <param name="Abstain">True to be counted as present without a choice; then <paramref name="Choices"/> is empty.</param>
/// <param name="Reason">1 to 300 characters: why somebody objects or is concerned. Needed with an objection to a consent, refused where the method asks for none.</param>
[GenerateSerializer, Immutable, Alias("ballot")]
public sealed record Ballot([property: Id(0)] IReadOnlyList<Choice> Choices, [property: Id(1)] bool Abstain = false, [property: Id(2)] string? Reason = null)
{
    public static readonly Ballot Empty = new([]);
}

/// <summary>Casts a ballot. A repeat of the stored <paramref name="BallotId"/> gets the same receipt.</summary>
/// <param name="Revision">The last acknowledged revision + 1; the first is 1.</param>
/// <param name="BallotId">Random, made by the client for this revision.</param>
[GenerateSerializer, Immutable, Alias("cast")]
public sealed record Cast(
    [property: Id(0)] MeetingId Meeting,
    [property: Id(1)] RoundId Round,
    [property: Id(2)] int Revision,
    [property: Id(3)] Guid BallotId,
    [property: Id(4)] Ballot Ballot);

/// <summary>A ballot and who casts it. The caller is never stored with it.</summary>
[GenerateSerializer, Immutable, Alias("casting")]
public sealed record Casting([property: Id(0)] Caller Caller, [property: Id(1)] Cast Cast);

/// <summary>Ballots that came in together: a call between grains costs more than a ballot.</summary>
[GenerateSerializer, Immutable, Alias("castings")]
public sealed record Castings([property: Id(0)] IReadOnlyList<Casting> Ballots);

/// <summary>What is stored for this voter now: the receipt, or beside a refusal the ballot that counts.</summary>
/// <param name="Revision">The stored revision; 0 when none is.</param>
/// <param name="Used">What the stored ballot uses of the budget.</param>
/// <param name="Budget">What a ballot may use.</param>
/// <param name="Ballot">The stored ballot, sent beside a refusal; null in a receipt, where it is the one just cast.</param>
/// <param name="Refusal">Null when the ballot is stored.</param>
[GenerateSerializer, Immutable, Alias("receipt")]
public sealed record Receipt(
    [property: Id(0)] int Revision,
    [property: Id(1)] int Used,
    [property: Id(2)] int Budget,
    [property: Id(3)] Ballot? Ballot = null,
    [property: Id(4)] Refusal? Refusal = null);

using System.Text.Json.Serialization;
using Collab.People;

namespace Collab.Voting;

[JsonConverter(typeof(JsonStringEnumConverter<RoundStatus>))]
public enum RoundStatus
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>A round as everybody may see it.</summary>
/// <param name="Number">1 for the meeting's first round.</param>
/// <param name="Title">Empty while the card or group it is about is closed paper.</param>
/// <param name="Eligible">Who may vote, fixed at the start, plus those admitted since; empty above 100 people and in polls. Whether oneself may stands in <see cref="Meetings.MyMeeting.MayVote"/>.</param>
/// <param name="Deadline">On the server's clock; null for none.</param>
/// <param name="Of">The round this one repeats.</param>
/// <param name="Result">Null until the close.</param>
/// <param name="About">The card, group or action it asks about.</param>
/// <param name="Variant">The scale or deck; null for methods that have but one.</param>
/// <param name="Quorum">Percent of the eligible; null for none.</param>
/// <param name="EligibleCount">How many may vote. In a poll, where everybody who comes may, 0 until the close: <see cref="RoundProgress.Eligible"/> runs.</param>
public sealed record RoundView(
    RoundId Id,
    int Number,
    string Method,
    string Title,
    RoundVisibility Visibility,
    int Budget,
    int PerOption,
    IReadOnlyList<RoundOption> Options,
    RoundStatus Status,
    IReadOnlyList<PersonId> Eligible,
    DateTimeOffset? Deadline,
    RoundId? Of,
    RoundResult? Result,
    RoundSubject Subject = RoundSubject.Topics,
    Guid? About = null,
    string? Variant = null,
    int? Quorum = null,
    bool CloseWhenAllVoted = false,
    int EligibleCount = 0);

/// <summary>What a closed round came to.</summary>
/// <param name="Eligible">How many could vote.</param>
/// <param name="Voted">How many did. Those who abstained, or took everything back, are not counted.</param>
/// <param name="Ballots">The sorted SHA-256 (hexadecimal) of the 16 bytes of each counted ballot's id, by which a voter finds their own.</param>
/// <param name="Named">Each ballot with its voter; only in a round by name.</param>
/// <param name="Outcome">Null in rounds that were counted before there were outcomes.</param>
[GenerateSerializer, Immutable, Alias("round-result")]
public sealed record RoundResult(
    [property: Id(0)] IReadOnlyList<OptionTally> Tally,
    [property: Id(1)] int Eligible,
    [property: Id(2)] int Voted,
    [property: Id(3)] int Abstained,
    [property: Id(4)] IReadOnlyList<string> Ballots,
    [property: Id(5)] IReadOnlyList<NamedBallot>? Named,
    [property: Id(6)] RoundOutcome? Outcome = null);

/// <summary>What one option got.</summary>
/// <param name="Total">The sum of the values given to it; with ranking, how many ballots have it first.</param>
/// <param name="Voters">How many gave it anything; with ranking, how many rank it at all.</param>
[GenerateSerializer, Immutable, Alias("option-tally")]
public sealed record OptionTally([property: Id(0)] string Option, [property: Id(1)] int Total, [property: Id(2)] int Voters);

[GenerateSerializer, Immutable, Alias("named-ballot")]
public sealed record NamedBallot([property: Id(0)] PersonId Person, [property: Id(1)] Ballot Ballot);

/// <summary>An open round in a meeting's live part.</summary>
/// <param name="Voted">How many voted or abstained so far. It falls when somebody takes everything back.</param>
/// <param name="Totals">
/// <see cref="OptionTally.Total"/> of each option, in the order of <see cref="RoundView.Options"/>: everybody is sent this for every vote, so it names nothing twice.
/// Null unless the round is open to see.
/// </param>
/// <param name="Voters"><see cref="OptionTally.Voters"/>, likewise.</param>
/// <param name="Eligible">How many may vote now.</param>
public sealed record RoundProgress(RoundId Id, int Voted, IReadOnlyList<int>? Totals, IReadOnlyList<int>? Voters, int Eligible);

namespace Collab.Voting;

/// <summary>What a tally means by its method's rule. The same for the same ballots in any order.</summary>
/// <param name="Verdict">A word of <see cref="RoundVerdict"/>; null where the method decides nothing and tells figures alone.</param>
/// <param name="Winners">Ids of the options that came first, in the options' order; several in a tie, none where nothing is chosen.</param>
/// <param name="Mean">Of the marks given; this and the other figures are null where options are no numbers, or nobody gave one.</param>
/// <param name="Median">The middle mark; the mean of the two in the middle of an even number.</param>
/// <param name="Low">The lowest mark given.</param>
/// <param name="High">The highest mark given.</param>
/// <param name="Spread">The population standard deviation of the marks, in marks.</param>
/// <param name="Steps">Ranking alone: the counts of the instant runoff, the first first.</param>
/// <param name="Reasons">Consent alone: why people object or are concerned, sorted by text so that their order tells nothing.</param>
[GenerateSerializer, Immutable, Alias("round-outcome")]
public sealed record RoundOutcome(
    [property: Id(0)] string? Verdict,
    [property: Id(1)] IReadOnlyList<string> Winners,
    [property: Id(2)] double? Mean = null,
    [property: Id(3)] double? Median = null,
    [property: Id(4)] double? Low = null,
    [property: Id(5)] double? High = null,
    [property: Id(6)] double? Spread = null,
    [property: Id(7)] IReadOnlyList<RunoffStep>? Steps = null,
    [property: Id(8)] IReadOnlyList<string>? Reasons = null);

/// <summary>One count of an instant runoff.</summary>
/// <param name="Tally">The options still in, in the options' order, each with the ballots that have it first among those.</param>
/// <param name="Eliminated">Who leaves after this count: the lowest one, or all that have no ballot; none in the last count.</param>
/// <param name="Exhausted">Ballots that rank none of the options still in.</param>
[GenerateSerializer, Immutable, Alias("runoff-step")]
public sealed record RunoffStep(
    [property: Id(0)] IReadOnlyList<OptionTally> Tally,
    [property: Id(1)] IReadOnlyList<string> Eliminated,
    [property: Id(2)] int Exhausted);

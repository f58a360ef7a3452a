using Collab.Voting;

namespace Collab.Domain.Voting;

internal static class Tallies
{
    /// <summary>Adds up what each option was given.</summary>
    public static IReadOnlyList<OptionTally> Sum(IReadOnlyList<RoundOption> options, IReadOnlyList<Ballot> ballots)
    {
        var sums = ballots.SelectMany(ballot => ballot.Choices)
            .GroupBy(choice => choice.Option, StringComparer.Ordinal)
            .ToDictionary(given => given.Key, given => (Total: given.Sum(choice => choice.Value), Voters: given.Count()), StringComparer.Ordinal);
        return [.. options.Select(option => sums.TryGetValue(option.Id, out var sum)
            ? new OptionTally(option.Id, sum.Total, sum.Voters)
            : new OptionTally(option.Id, 0, 0))];
    }
}

using Collab.Voting;

namespace Collab.Domain.Voting;

internal static class Tallies
{
    /// <summary>The options with the highest total: one has won, several are tied.</summary>
    public static RoundOutcome Highest(IReadOnlyList<OptionTally> tally)
    {
        var most = tally.Max(line => line.Total);
        return most == 0 ? new(RoundVerdict.NoVotes, []) : Winning([.. tally.Where(line => line.Total == most).Select(line => line.Option)]);
    }

    public static RoundOutcome Winning(IReadOnlyList<string> winners) => new(winners.Count == 1 ? RoundVerdict.Won : RoundVerdict.Tied, winners);

    /// <summary>More for than against: passed.</summary>
    public static string Majority(int ayes, int noes) =>
        ayes > noes ? RoundVerdict.Passed : ayes < noes ? RoundVerdict.Rejected : RoundVerdict.Tied;

    /// <summary>What an option was given; 0 for one that is not there.</summary>
    public static int Of(IReadOnlyList<OptionTally> tally, string option) => tally.FirstOrDefault(line => line.Option == option)?.Total ?? 0;
}

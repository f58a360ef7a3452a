using Collab.Voting;

namespace Collab.Domain.Voting;

internal static class Tallies
{
    /// <summary>Adds up what each option was given.</summary>
    public static IReadOnlyList<OptionTally> Sum(Slate slate, IReadOnlyCollection<Ballot> ballots) => Count(slate, ballots, choice => choice.Value);

    /// <summary>Adds up what a choice is worth.</summary>
    public static IReadOnlyList<OptionTally> Count(Slate slate, IReadOnlyCollection<Ballot> ballots, Func<Choice, int> worth)
    {
        var (totals, voters) = (new int[slate.Options.Count], new int[slate.Options.Count]);
        foreach (var ballot in ballots)
        {
            for (var i = 0; i < ballot.Choices.Count; i++)
            {
                var choice = ballot.Choices[i];
                var place = slate.PlaceOf(choice.Option);
                totals[place] += worth(choice);
                voters[place]++;
            }
        }
        return [.. slate.Options.Select((option, place) => new OptionTally(option.Id, totals[place], voters[place]))];
    }

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

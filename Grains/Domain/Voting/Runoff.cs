using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>
/// Instant runoff: each ballot counts for the best ranked of those still in; while nobody has more than half of the ballots that still count, the lowest
/// leaves. Options that no ballot counts for leave together, since they cannot catch up. Among equals leaves who had less in the latest count in which
/// they differ, and among those who never differed the last in the options' order, so that no chance decides. When all still in are equal they share the win.
/// </summary>
internal static class Runoff
{
    public static (IReadOnlyList<RunoffStep> Steps, IReadOnlyList<string> Winners) Count(Slate slate, IReadOnlyCollection<Ballot> ballots)
    {
        int[][] rankings =
        [
            .. ballots.Where(ballot => ballot.Choices.Count > 0)
                .Select(ballot => ballot.Choices.OrderBy(choice => choice.Value).Select(choice => slate.PlaceOf(choice.Option)).ToArray()),
        ];
        List<int> remaining = [.. Enumerable.Range(0, slate.Options.Count)];
        List<int[]> counts = [];
        List<RunoffStep> steps = [];
        while (true)
        {
            var count = new int[slate.Options.Count];
            foreach (var ranking in rankings)
            {
                var best = Array.FindIndex(ranking, remaining.Contains);
                if (best >= 0)
                    count[ranking[best]]++;
            }
            counts.Add(count);
            var counted = count.Sum();
            var winners = remaining.FindAll(place => count[place] * 2 > counted);
            if (winners.Count == 0 && remaining.TrueForAll(place => count[place] == count[remaining[0]]))
                winners = [.. remaining];
            var leaving = winners.Count > 0 ? [] : Leaving(remaining, counts);
            steps.Add(new(
                [.. remaining.Select(place => new OptionTally(Id(place), count[place], count[place]))],
                [.. leaving.Select(Id)],
                rankings.Length - counted));
            if (winners.Count > 0)
                return (steps, [.. winners.Select(Id)]);
            remaining = [.. remaining.Except(leaving)];
        }

        string Id(int place) => slate.Options[place].Id;
    }

    private static List<int> Leaving(List<int> remaining, List<int[]> counts)
    {
        var unchosen = remaining.FindAll(place => counts[^1][place] == 0);
        if (unchosen.Count > 0)
            return unchosen;
        var lowest = remaining;
        for (var i = counts.Count - 1; i >= 0 && lowest.Count > 1; i--)
        {
            var (count, least) = (counts[i], lowest.Min(place => counts[i][place]));
            lowest = lowest.FindAll(place => count[place] == least);
        }
        return [lowest[^1]];
    }
}

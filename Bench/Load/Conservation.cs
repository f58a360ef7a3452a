namespace Collab.Bench.Load;

/// <summary>What must hold of a tally, whatever the load: it is the sum of each voter's highest acknowledged ballot.</summary>
internal static class Conservation
{
    public static IEnumerable<string> Violations(IReadOnlyList<Voter> voters, IReadOnlyDictionary<string, int> tally)
    {
        // A voter casts a revision only after the one before was acknowledged: who has no fault has no gap.
        foreach (var fault in voters.Where(v => v.Fault is not null).Select(v => v.Fault!).Distinct().Take(5))
            yield return $"a voter stopped: {fault}";
        if (voters.Count(v => v.Acknowledged == 0) is > 0 and var silent)
            yield return $"{silent} voters had no ballot acknowledged";
        foreach (var violation in Violations([.. voters.Select(v => v.Counts)], tally))
            yield return violation;
    }

    /// <param name="ballots">Each voter's highest acknowledged ballot.</param>
    public static IEnumerable<string> Violations(IReadOnlyList<IReadOnlyList<(string Option, int Value)>> ballots, IReadOnlyDictionary<string, int> tally)
    {
        var expected = ballots.SelectMany(b => b).GroupBy(c => c.Option).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        foreach (var option in expected.Keys.Union(tally.Keys))
        {
            if (expected.GetValueOrDefault(option) != tally.GetValueOrDefault(option))
                yield return $"option {option} has {tally.GetValueOrDefault(option)}, the acknowledged ballots give it {expected.GetValueOrDefault(option)}";
        }
    }
}

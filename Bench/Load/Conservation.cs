namespace Collab.Bench.Load;

/// <summary>What must hold of a round, whatever the load: every tally that anybody has is the sum of each voter's highest acknowledged ballot.</summary>
internal static class Conservation
{
    private const int Shown = 5;

    /// <param name="all">Whether every voter must have voted; at a low rate not everybody's turn comes.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<Voter> voters, bool all)
    {
        // A voter casts a revision only after the one before was acknowledged as just that: who has no fault has no gap.
        foreach (var fault in voters.Where(v => v.Fault is not null).Select(v => v.Fault!).Distinct().Take(Shown))
            yield return $"a voter stopped: {fault}";
        if (all && voters.Count(v => v.Acknowledged == 0) is > 0 and var silent)
            yield return $"{silent} voters had no ballot acknowledged";
    }

    /// <param name="ballots">Each voter's highest acknowledged ballot.</param>
    public static IEnumerable<string> Violations(IReadOnlyList<IReadOnlyList<(string Option, int Value)>> ballots, IReadOnlyDictionary<string, int> tally) =>
        Violations("the tally", Sum(ballots, []), tally);

    /// <param name="whose">Whose tally it is, as in a sentence.</param>
    public static IEnumerable<string> Violations(string whose, IReadOnlyDictionary<string, int> expected, IReadOnlyDictionary<string, int> tally)
    {
        foreach (var option in expected.Keys.Union(tally.Keys))
        {
            if (expected.GetValueOrDefault(option) != tally.GetValueOrDefault(option))
                yield return $"{whose}: option {option} has {tally.GetValueOrDefault(option)}, the acknowledged ballots give it {expected.GetValueOrDefault(option)}";
        }
    }

    /// <summary>What the clients hold that differs; the first few, and how many there are.</summary>
    public static IEnumerable<string> AtClients(string what, IReadOnlyDictionary<string, int> expected, IEnumerable<IReadOnlyDictionary<string, int>?> tallies)
    {
        var wrong = tallies.Select(tally => tally is null ? ["nothing"] : Violations("a client", expected, tally).ToList()).Where(found => found.Count > 0).ToList();
        if (wrong.Count > 0)
            yield return $"{wrong.Count} clients have another {what}, such as {string.Join("; ", wrong.SelectMany(found => found).Distinct().Take(Shown))}";
    }

    public static Dictionary<string, int> Sum(IEnumerable<IReadOnlyList<(string Option, int Value)>> ballots, IEnumerable<string> options)
    {
        var sum = options.ToDictionary(option => option, _ => 0);
        foreach (var (option, value) in ballots.SelectMany(ballot => ballot))
            sum[option] = sum.GetValueOrDefault(option) + value;
        return sum;
    }
}

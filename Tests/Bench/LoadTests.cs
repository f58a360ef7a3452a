using System.Diagnostics;
using Collab.Bench.Load;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class LoadTests
{
    [Fact]
    public void Every_ballot_uses_at_most_the_budget_and_no_option_twice()
    {
        var ballots = new Ballots(["a", "b", "c"], budget: 5, perOption: 3, seed: 1);

        foreach (var choices in Enumerable.Range(0, 64).Select(ballots.Choices))
        {
            Assert.InRange(choices.Sum(c => c.Value), 1, 5);
            Assert.All(choices, c => Assert.InRange(c.Value, 1, 3));
            Assert.Equal(choices.Count, choices.Select(c => c.Option).Distinct().Count());
        }
    }

    [Fact]
    public void A_percentile_is_the_time_within_which_that_share_stayed()
    {
        var latencies = new Latencies();
        for (var ms = 1; ms <= 100; ms++)
            latencies.Add(ms * Stopwatch.Frequency / 1_000);

        Assert.Equal(50, latencies.PercentileMs(0.5), tolerance: 0.02);
        Assert.Equal(99, latencies.PercentileMs(0.99), tolerance: 0.02);
    }

    [Fact]
    public void A_tally_that_is_not_the_sum_of_the_ballots_is_told()
    {
        List<IReadOnlyList<(string, int)>> ballots = [[("a", 3), ("b", 2)], [("a", 1)]];

        Assert.Empty(Conservation.Violations(ballots, new Dictionary<string, int> { ["a"] = 4, ["b"] = 2, ["c"] = 0 }));
        Assert.Single(Conservation.Violations(ballots, new Dictionary<string, int> { ["a"] = 4, ["b"] = 1 }));
        Assert.Single(Conservation.Violations(ballots, new Dictionary<string, int> { ["a"] = 4, ["b"] = 2, ["c"] = 1 }));
    }
}

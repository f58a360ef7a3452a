using System.Diagnostics;
using System.Text;
using Collab.Bench.Compare;
using Collab.Bench.Load;

namespace Collab.Tests.Bench;

public sealed class LoadTests
{
    private static readonly string[] Options = ["a", "b", "c", "d", "e", "f", "g", "h"];

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
    public void A_tally_tells_how_many_votes_are_in_it_though_it_holds_each_voters_last_ballot_alone()
    {
        var ballots = new Ballots(Options, OpenRound.Dots, OpenRound.DotsAnOption, seed: 7);
        var random = new Random(3);
        var revisions = new int[200];
        Assert.True(ballots.Cycle > 2_000, "too few different ballots to tell a thousand voters in flight apart");

        for (var votes = 1; votes <= 20_000; votes++)
        {
            // Anybody, in any order, some much more often than others.
            revisions[random.Next(1 + random.Next(revisions.Length))]++;
            if (votes % 97 != 0)
                continue;
            var tally = Conservation.Sum(revisions.Where(r => r > 0).Select(ballots.Choices), Options);
            var totals = Options.Select(o => tally[o]).ToArray();
            Assert.Equal(votes, ballots.CountIn(totals, atMost: votes));
            Assert.Equal(votes, ballots.CountIn(totals, atMost: votes + ballots.Cycle - 1));
        }
    }

    [Fact]
    public void A_client_reads_the_tally_off_the_wire()
    {
        var live = """{"type":1,"target":"live","arguments":[{"state":{"rounds":[{"id":"r","voted":9,"totals":[12,0],"voters":[9,0],"eligible":9}]}}]}"""u8;
        var totals = new int[2];
        Assert.True(TallyReader.TryReadRunning(live, totals));
        Assert.Equal([12, 0], totals);
        Assert.False(TallyReader.TryReadRunning(live, new int[3]));
        Assert.False(TallyReader.TryReadRunning("""{"type":1,"target":"live","arguments":[]}"""u8, totals));
        Assert.False(TallyReader.TryReadRunning("""{"type":1,"target":"live","arguments":[{"state":{"rounds":[{"id":"r","voted":9,"totals":[12,0"""u8, totals));

        var update = """{"type":1,"target":"update","arguments":[{"result":{"tally":[{"option":"a","total":7,"voters":4},{"option":"b","total":1,"voters":1}]}}]}"""u8;
        Assert.True(TallyReader.TryReadResult(update, totals));
        Assert.Equal([7, 1], totals);
        Assert.False(TallyReader.TryReadResult(update, new int[3]));
        Assert.False(TallyReader.TryReadResult(live, totals));
    }

    [Fact]
    public void A_client_that_is_sent_votes_keeps_the_last_of_each_voter()
    {
        var ballots = new Ballots(Options, OpenRound.Dots, OpenRound.DotsAnOption, seed: 1);
        var view = new VotesView(new("", Options, OpenRound.Dots, OpenRound.DotsAnOption), voters: 12, ballots);

        Assert.Equal(1, view.Fold(Voted(12, 1)));
        Assert.Equal(2, view.Fold(Voted(3, 1)));
        Assert.Equal(3, view.Fold(Voted(12, 2)));
        Assert.Equal(-1, view.Fold("""{"type":6}"""u8));

        Assert.Equal(Conservation.Sum([ballots.Choices(1), ballots.Choices(2)], Options), view.Tally);

        static byte[] Voted(int voter, int revision) => Encoding.UTF8.GetBytes(
            $$"""{"type":1,"target":"voted","arguments":[{"round":"{{Guid.NewGuid():N}}","voter":"{{voter}}","revision":{{revision}},"ballot":null}]}""");
    }

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    public void A_percentile_is_the_time_within_which_that_share_stayed(double share, double ms)
    {
        var histogram = new Histogram();
        for (var one = 1; one <= 100; one++)
            histogram.Add(one * Stopwatch.Frequency / 1_000);

        Assert.InRange(histogram.PercentileMs(share), ms, ms * 1.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void A_time_is_told_to_one_percent_and_never_too_short(long us)
    {
        var histogram = new Histogram();
        histogram.Add(us * Stopwatch.Frequency / 1_000_000);

        Assert.InRange(histogram.PercentileMs(0.5) * 1_000, us, (us * 1.01) + 1);
    }

    [Fact]
    public void An_open_loop_makes_up_for_what_it_slept_through()
    {
        var second = Stopwatch.Frequency;
        var schedule = new Schedule(perSecond: 4, start: 1_000);
        List<(long Number, long Due)> votes = [];

        Assert.False(schedule.TryNext(999, out _, out _));
        while (schedule.TryNext(1_000 + second, out var number, out var due))
            votes.Add((number, due));

        Assert.Equal([(0, 1_000), (1, 1_000 + (second / 4)), (2, 1_000 + (second / 2)), (3, 1_000 + (3 * second / 4)), (4, 1_000 + second)], votes);
        Assert.False(schedule.TryNext(1_000 + (5 * second / 4) - 1, out _, out _));
    }

    [Fact]
    public void A_vote_is_seen_with_the_first_frame_that_counts_it_from_when_it_was_to_be_cast()
    {
        var (ledger, meter) = (new CastLedger(16), new Meter());
        var sight = new Sight(ledger, meter, every: 1);
        meter.Begin(0);
        ledger.Acknowledge(Ms(10));
        ledger.Acknowledge(Ms(20));
        sight.See(1, Ms(30));
        sight.See(1, Ms(90));
        Assert.Equal(1, meter.Seen.Count);
        Assert.InRange(meter.Seen.PercentileMs(1), 20, 20.3);

        // This frame overtakes the acknowledgement of the last vote in it, which is to be timed by it all the same.
        sight.See(3, Ms(60));
        Assert.Equal(2, meter.Seen.Count);
        ledger.Acknowledge(Ms(55));
        sight.Settle();
        Assert.Equal(3, meter.Seen.Count);
        Assert.InRange(meter.Seen.PercentileMs(0.01), 5, 5.1);
        Assert.InRange(meter.Seen.PercentileMs(1), 40, 40.5);
        Assert.Equal(0, sight.Backwards);
        sight.See(2, Ms(70));
        Assert.Equal(1, sight.Backwards);

        static long Ms(long ms) => ms * Stopwatch.Frequency / 1_000;
    }

    [Fact]
    public void A_vote_that_was_lost_or_counted_twice_is_told()
    {
        var ballots = new Ballots(Options, OpenRound.Dots, OpenRound.DotsAnOption, seed: 5);
        int[] acknowledged = [4, 7, 7];
        var expected = Tally(acknowledged);

        Assert.Empty(Conservation.Violations("the result", expected, Tally(acknowledged)));
        Assert.NotEmpty(Conservation.Violations("the result", expected, Tally([4, 7, 6])));
        Assert.NotEmpty(Conservation.Violations("the result", expected, Tally([4, 7, 7, 7])));
        Assert.NotEmpty(Conservation.Violations("the result", expected, Tally([4, 7])));
        Assert.NotEmpty(Conservation.Violations("the result", expected, Tally([3, 8, 7])));
        Assert.Empty(Conservation.AtClients("tally", expected, [expected, expected]));
        Assert.Contains("1 clients", Assert.Single(Conservation.AtClients("tally", expected, [expected, Tally([4, 7, 8])])), StringComparison.Ordinal);
        Assert.Single(Conservation.AtClients("tally", expected, [expected, null]));

        Dictionary<string, int> Tally(int[] revisions) => Conservation.Sum(revisions.Select(ballots.Choices), Options);
    }

    [Fact]
    public void A_median_is_in_the_middle()
    {
        Assert.Equal(2, Compared.Median([3, 1, 2]));
        Assert.Equal(2.5, Compared.Median([4, 1, 3, 2]));
    }
}

using System.Text.Json.Nodes;
using Collab.Bench.Load;
using Collab.Tests.Support;

namespace Collab.Tests.Cluster;

/// <summary>A vote limit is never exceeded by one identity, by any number of racing tabs.</summary>
public sealed class RaceTests
{
    private const int Voters = 200;
    private const int Tabs = 8;
    private const int Revisions = 3;

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Collab__Limits__CommandsPerSecond"] = "100000",
        ["Collab__Limits__CommandsBurst"] = "100000",
        ["Collab__Limits__JoinsBurst"] = "100000",
        ["Collab__Secret"] = new('5', 64),
    };

    [Fact]
    public Task On_SQLite_one_of_eight_conflicting_ballots_is_accepted() => Race([]);

    [Fact]
    public async Task On_PostgreSQL_one_of_eight_conflicting_ballots_is_accepted() =>
        await Race(["--postgres", await (await PostgresServer.Shared).CreateDatabase()]);

    private static async Task Race(string[] storage)
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path, .. storage], Settings);
        await using var target = new CollabTarget(silo.Address);
        var seats = await target.SeatAsync(Voters, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var tabs = seats.Select(seat => TabsOf(seat).Select(one => new Tab(one)).ToArray()).ToArray();
        var running = new List<Task>();
        try
        {
            // Everybody's first one follows, which lets them in; then come the others, a few at a time.
            foreach (var some in Enumerable.Range(0, Tabs).SelectMany(tab => tabs.Select(own => own[tab])).Chunk(100))
            {
                running.AddRange(some.Select(tab => tab.RunAsync(stop.Token)));
                await Task.WhenAll(some.Select(tab => tab.Ready)).WaitAsync(TimeSpan.FromSeconds(30));
            }
            var round = await target.OpenAsync(CancellationToken.None);
            List<(string Option, int Value)>[] counting = [];
            for (var revision = 1; revision <= Revisions; revision++)
            {
                var now = revision;
                counting = await Task.WhenAll(tabs.Select((own, voter) => VoteAtOnce(own, round, now, voter)));
            }
            var tally = await target.CloseAsync(CancellationToken.None);
            Assert.Empty(Conservation.Violations(counting, tally));
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            foreach (var tab in tabs.SelectMany(own => own))
                tab.Dispose();
        }
    }

    private static IEnumerable<Seat> TabsOf(Seat seat) => Enumerable.Range(0, Tabs).Select(i => i == 0 ? seat : seat with { Hello = ("Clock", "{}") });

    /// <summary>All of one voter's tabs cast another ballot as the same revision; the last one's is over the budget.</summary>
    /// <returns>The one that was acknowledged.</returns>
    private static async Task<List<(string Option, int Value)>> VoteAtOnce(Tab[] tabs, OpenRound round, int revision, int voter)
    {
        var ballots = tabs.Select((_, i) => Choices(round, (voter * 31) + (revision * 7) + i, overBudget: i == Tabs - 1)).ToArray();
        var receipts = await Task.WhenAll(tabs.Select((tab, i) => tab.InvokeAsync(
            "Cast", $$"""{{round.Cast}}{{revision}},"ballotId":"{{Guid.NewGuid():N}}","ballot":{"choices":[{{string.Join(',', ballots[i].Select(c => $$"""{"option":"{{c.Option}}","value":{{c.Value}}}"""))}}]} }""")));

        var accepted = Assert.Single(Enumerable.Range(0, Tabs), i => receipts[i]["refusal"] is null);
        Assert.Equal(revision, (int)receipts[accepted]["revision"]!);
        Assert.InRange((int)receipts[accepted]["used"]!, 1, round.Budget);
        for (var i = 0; i < Tabs; i++)
        {
            if (i == accepted)
                continue;
            var code = (string)receipts[i]["refusal"]!["code"]!;
            Assert.Equal(i == Tabs - 1 ? "over-budget" : "wrong-revision", code);
            // Beside the refusal stands the ballot that counts; the one over the budget may have come before any.
            if (code == "wrong-revision")
                Assert.Equal(ballots[accepted], Counted(receipts[i]));
        }
        return ballots[accepted];
    }

    private static List<(string Option, int Value)> Counted(JsonObject receipt) =>
        [.. receipt["ballot"]!["choices"]!.AsArray().Select(c => ((string)c!["option"]!, (int)c["value"]!))];

    private static List<(string Option, int Value)> Choices(OpenRound round, int number, bool overBudget)
    {
        string At(int index) => round.Options[(number + index) % round.Options.Count];
        if (!overBudget)
            return [(At(0), (number % round.PerOption) + 1), (At(1), 1)];
        // Every option within its own limit, one dot too many in all.
        var full = round.Budget / round.PerOption;
        return [.. Enumerable.Range(0, full).Select(i => (At(i), round.PerOption)), (At(full), (round.Budget % round.PerOption) + 1)];
    }
}

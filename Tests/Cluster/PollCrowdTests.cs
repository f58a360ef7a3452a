using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Bench.Load;
using Collab.Tests.Support;
using Xunit.Abstractions;

namespace Collab.Tests.Cluster;

/// <summary>Marks what takes the whole machine for a while: it runs when nothing else does.</summary>
[CollectionDefinition(nameof(CrowdTests), DisableParallelization = true)]
public sealed class CrowdTests;

/// <summary>A poll in a large hall: everybody comes by the code, without a name, and votes once.</summary>
[Collection(nameof(CrowdTests))]
public sealed class PollCrowdTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Guests = 1_000;
    private const int AtOnce = 24;
    private const long MostBytes = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Everybody here comes from one address, where 300 would be usual.</summary>
    private static readonly Dictionary<string, string> Limits = new(StringComparer.Ordinal) { ["Collab__Limits__JoinsBurst"] = $"{2 * Guests}" };

    private readonly TemporaryDirectory _data = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Tab> _tabs = [];
    private readonly ConcurrentBag<Task> _running = [];
    private SiloProcess _silo = null!;

    public async Task InitializeAsync() => _silo = await SiloProcess.StartAsync(["--data", _data.Path], Limits);

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _silo.DisposeAsync();
        foreach (var tab in _tabs)
            tab.Dispose();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_thousand_guests_come_and_vote_the_tally_is_exact_and_nobody_is_sent_much()
    {
        using var http = new GuestHttp(_silo.Address);
        var team = (await http.PostAsync("/api/teams", new() { ["name"] = "Hall", ["myName"] = "Ada" }, _stop.Token))["team"]!.GetValue<string>();
        var ada = Open(http, hello: null);
        await ada.Ready;
        var plan = """{"method":"single-choice","visibility":"open","title":"Where to?","subject":"question","choices":["Sea","Hills","Home"]}""";
        var started = await ada.InvokeAsync("Team", $$"""{"team":"{{team}}","id":"{{Id()}}","command":{"type":"start-poll","plan":{{plan}}} }""");
        var stream = $$"""{"stream":"meeting/{{started["created"]}}"}""";
        var poll = await ada.InvokeAsync("Follow", stream);
        var round = poll["view"]!["rounds"]![0]!["id"]!.GetValue<string>();

        await Parallel.ForAsync(0, Guests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
        {
            using var guest = new GuestHttp(_silo.Address);
            await guest.PostAsync("/api/join-meeting", new() { ["code"] = poll["mine"]!["state"]!["joinCode"]!.GetValue<string>() }, stop);
            var tab = Open(guest, ("Follow", stream));
            await tab.Ready;
            var ballot = $$"""{"choices":[{"option":"{{1 + (number % 3)}}","value":1}]}""";
            var receipt = await tab.InvokeAsync("Cast", $$"""{"meeting":"{{started["created"]}}","round":"{{round}}","revision":1,"ballotId":"{{Id()}}","ballot":{{ballot}}}""");
            Assert.Equal((1, null), (receipt["revision"]!.GetValue<int>(), receipt["refusal"]?.ToJsonString()));
        });

        var before = _tabs.ToDictionary(tab => tab, tab => tab.Bytes);
        await ada.InvokeAsync("Meeting", $$"""{"meeting":"{{started["created"]}}","id":"{{Id()}}","command":{"type":"close-round","round":"{{round}}"} }""");
        // The fingerprints of a thousand ballots are most of what the result weighs.
        await Eventually.Holds(() => Task.FromResult(_tabs.All(tab => tab.Bytes > before[tab] + (60 * Guests))), Patience, "The result did not reach everybody");

        var result = (await ada.InvokeAsync("Follow", stream))["view"]!["rounds"]![0]!["result"]!;
        Assert.Equal([334, 333, 333], result["tally"]!.AsArray().Select(line => line!["total"]!.GetValue<int>()));
        Assert.Equal((Guests + 1, Guests), (result["eligible"]!.GetValue<int>(), result["voted"]!.GetValue<int>()));
        Assert.Equal(Guests, result["ballots"]!.AsArray().Select(print => print!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(_running, connection => connection.IsCompleted);
        output.WriteLine($"{_tabs.Max(tab => tab.Bytes)} bytes to whoever was sent most, {_tabs.Average(tab => tab.Bytes):0} on average.");
        Assert.InRange(_tabs.Max(tab => tab.Bytes), 0, MostBytes);
    }

    private Tab Open(GuestHttp person, (string, string)? hello)
    {
        var tab = new Tab(new(_silo.Address, "/hub", person.Cookies.GetCookieHeader(_silo.Address), hello));
        _tabs.Add(tab);
        _running.Add(tab.RunAsync(_stop.Token));
        return tab;
    }

    private static string Id() => Guid.NewGuid().ToString("N");
}

using System.Diagnostics;
using Collab.Bench.Client;
using Collab.Bench.Load;
using Collab.Tests.Support;

namespace Collab.Tests.Cluster;

/// <summary>Readers that stop neither grow the server's memory nor delay others, and are cut off.</summary>
public sealed class SleepingReaderTests
{
    private const int Sleepers = 12;
    private const int Cards = 300;

    /// <summary>What withheld updates would exceed several times over, if they were kept for each reader or for all.</summary>
    private const long HeapBytes = 100L << 20;

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Collab__Limits__CommandsPerSecond"] = "100000",
        ["Collab__Limits__CommandsBurst"] = "100000",
        ["DOTNET_GCHeapHardLimit"] = $"{HeapBytes:x}",
    };

    [Fact]
    public async Task Readers_that_sleep_are_cut_off_and_cost_neither_memory_nor_time()
    {
        await using var silo = await SiloProcess.StartAsync(["--Collab:Storage:Memory=true"], Settings);
        using var ada = new GuestHttp(silo.Address);
        var team = (await ada.PostAsync("/api/teams", new() { ["name"] = "Team", ["myName"] = "Ada" }, CancellationToken.None))["team"]!.GetValue<string>();
        var cookie = ada.Cookies.GetCookieHeader(silo.Address);
        using var tab = new Tab(new(silo.Address, "/hub", cookie));
        using var stop = new CancellationTokenSource();
        var running = tab.RunAsync(stop.Token);
        await tab.Ready;
        var meeting = await PlanAsync(tab, team);

        var sleepers = new Sleeper[Sleepers];
        for (var i = 0; i < Sleepers; i++)
            sleepers[i] = await Sleeper.FollowAsync(silo.Address, cookie, $"meeting/{meeting}");
        var (asleep, longest, bytes) = (Stopwatch.StartNew(), TimeSpan.Zero, tab.Bytes);
        var cut = Task.WhenAll(sleepers.Select(sleeper => sleeper.Cut));
        for (var i = 0; !cut.IsCompleted || tab.Bytes - bytes < 2 * HeapBytes; i++)
        {
            Assert.InRange(asleep.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
            var (since, delivered) = (Stopwatch.StartNew(), tab.Deliveries);
            await AskAsync(tab, "Meeting", $"\"meeting\":\"{meeting}\"", $$"""{"type":"reveal-cards","revealed":{{(i % 2 == 0 ? "true" : "false")}}}""");
            await Eventually.Holds(() => Task.FromResult(tab.Deliveries > delivered), TimeSpan.FromSeconds(5), "A reader who is awake waits for those who sleep");
            longest = since.Elapsed > longest ? since.Elapsed : longest;
        }

        Assert.All(await cut, slept => Assert.InRange(slept, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20)));
        // Half of what waiting for one of them would take.
        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        foreach (var sleeper in sleepers)
            await sleeper.DisposeAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <returns>A meeting at Reflect, full of long cards, which the tab follows.</returns>
    private static async Task<string> PlanAsync(Tab tab, string team)
    {
        var meeting = await AskAsync(tab, "Team", $"\"team\":\"{team}\"", """{"type":"plan-meeting","title":"Long","template":"plus-delta","language":"en","settings":{"hideCards":true}}""");
        var view = (await tab.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}"""))["view"]!;
        var column = (string)view["columns"]![0]!["id"]!;
        await AskAsync(tab, "Meeting", $"\"meeting\":\"{meeting}\"", """{"type":"start-meeting"}""");
        await AskAsync(tab, "Meeting", $"\"meeting\":\"{meeting}\"", """{"type":"go-to-stage","stage":"reflect"}""");
        for (var i = 0; i < Cards; i++)
            await AskAsync(tab, "Meeting", $"\"meeting\":\"{meeting}\"", $$"""{"type":"add-card","column":"{{column}}","text":"{{new string('x', 480)}}"}""");
        return meeting;
    }

    private static async Task<string> AskAsync(Tab tab, string method, string target, string command)
    {
        var reply = await tab.InvokeAsync(method, $$"""{{{target}},"id":"{{Guid.NewGuid():N}}","command":{{command}}}""");
        Assert.Null(reply["refusal"]);
        return (string?)reply["created"] ?? "";
    }
}

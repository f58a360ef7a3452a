using System.Diagnostics;
using Collab.Bench.Load;

namespace Collab.Bench.Storms;

/// <summary>Everybody's connection broke, and everybody comes back at once.</summary>
/// <param name="Missed">Versions that passed from the break until all were back.</param>
/// <param name="SecondsToSync">From the first attempt to connect until the last client has the stream's version.</param>
/// <param name="Resumed">Clients that were sent only what they missed.</param>
/// <param name="Reloaded">Clients that were sent a whole view.</param>
internal sealed record Storm(long Missed, double SecondsToSync, int Resumed, int Reloaded);

/// <param name="SlowestSeconds">Of all storms.</param>
/// <param name="Violations">Clients that are not where the server is, or had gaps.</param>
internal sealed record StormReport(
    string? Storage, int Clients, double SlowestSeconds, int Reloaded, double? ServerMb, double? ServerCpuSeconds, IReadOnlyList<Storm> Storms, IReadOnlyList<string> Limits, IReadOnlyList<string> Violations);

/// <summary>
/// <c>storm [--voters 1000] [--times 3] [--missed 50] …</c>: that many followers of one meeting lose their connections, that many cards are added, and all come
/// back at once while more are added, again and again. Servers as in <see cref="VotesCommand"/>.
/// </summary>
internal static class StormCommand
{
    private const int AtATime = 100;

    /// <summary>Versions that pass while all are on their way back.</summary>
    private const int Meanwhile = 5;

    /// <returns>1 when somebody did not come back whole.</returns>
    public static Task<int> RunAsync(Arguments arguments, CancellationToken cancel) => Scenario.RunAsync("storm", arguments, () => LoadAsync(arguments, cancel), cancel);

    private static async Task<(StormReport Report, bool Passed)> LoadAsync(Arguments arguments, CancellationToken cancel)
    {
        await using var probe = Scenario.Probe(arguments);
        var clients = arguments.Number("voters", 1_000);
        var report = await RunAsync(
            new(arguments.Address("url", "http://127.0.0.1:5080")), probe, clients, arguments.Number("times", 3), arguments.Number("missed", 50), cancel) with
        {
            Storage = arguments.Text("storage", ""),
            Limits = Scenario.Limits(arguments),
        };
        return (report, report.Violations.Count == 0);
    }

    public static async Task<StormReport> RunAsync(CollabTarget target, Probe probe, int clients, int times, int missed, CancellationToken cancel)
    {
        await using var disposed = target;
        await using var crowd = new Crowd(await target.SeatAsync(clients, cancel));
        List<Storm> storms = [];
        var gaps = 0;
        var before = await probe.ReadAsync(cancel);
        // The first time one after the other: coming in is not coming back.
        await crowd.ConnectAsync(AtATime, cancel);
        await target.AddCardAsync(cancel);
        await crowd.SyncedAsync(target.Version, cancel);
        for (var time = 0; time < times; time++)
        {
            var left = target.Version;
            await crowd.DropAsync();
            for (var i = 0; i < missed; i++)
                await target.AddCardAsync(cancel);
            var started = Stopwatch.GetTimestamp();
            var returning = crowd.ConnectAsync(clients, cancel);
            for (var i = 0; i < Meanwhile; i++)
                await target.AddCardAsync(cancel);
            await returning;
            await crowd.SyncedAsync(target.Version, cancel);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            storms.Add(new(target.Version - left, Math.Round(seconds, 3), crowd.Followers.Count(f => !f.GotView), crowd.Followers.Count(f => f.GotView)));
            gaps += crowd.Followers.Sum(f => f.Gaps);
        }
        var after = await probe.ReadAsync(cancel);
        return new(
            null, clients, storms.Max(s => s.SecondsToSync), storms.Sum(s => s.Reloaded),
            probe.SeesServer ? Math.Round(after.ServerBytes / 1_048_576d, 1) : null,
            probe.SeesServer ? Math.Round((after.ServerCpu - before.ServerCpu).TotalSeconds, 2) : null,
            storms, [], gaps == 0 ? [] : [$"{gaps} updates did not fit to the one before"]);
    }
}

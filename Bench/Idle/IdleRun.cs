using System.Diagnostics;
using Collab.Bench.Load;

namespace Collab.Bench.Idle;

/// <summary>What connections cost a server that do nothing.</summary>
/// <param name="BytesPerSecond">Received by one connection.</param>
/// <param name="CpuMsPerSecond">CPU milliseconds of the server a second, a thousand connections.</param>
/// <param name="KbPerConnection">Growth of the server's resident memory, in kB (1,024 bytes) a connection.</param>
internal sealed record IdleConnections(string Target, int Connections, double BytesPerSecond, double CpuMsPerSecond, double KbPerConnection, double ServerMb);

/// <summary>What meetings cost a server in which nobody is any more.</summary>
/// <param name="KbPerMeeting">Growth of the server's resident memory, in kB (1,024 bytes) a meeting.</param>
/// <param name="OldestSeconds">How long ago the first of them began. Above 120 some have left memory, and there were fewer than is counted with.</param>
internal sealed record IdleMeetings(int Meetings, int People, int Cards, double KbPerMeeting, double CpuMsPerSecond, double ServerMb, double OldestSeconds);

/// <summary>Scenario <c>idle</c>.</summary>
internal static class IdleRun
{
    private const int AtATime = 100;
    private const int MeetingsATeam = 100;

    /// <summary>Until what coming in left behind is collected and the first pings have passed.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <param name="seats">The first tenth of them come and go once before anything counts, so that code and pools are there.</param>
    public static async Task<IdleConnections> ConnectionsAsync(string target, IReadOnlyList<Seat> seats, Probe probe, TimeSpan measured, CancellationToken cancel)
    {
        await WithAsync([.. seats.Take(Math.Max(1, seats.Count / 10))], _ => Task.FromResult(0), cancel);
        var empty = await probe.ReadAsync(cancel);
        return await WithAsync(seats, async connections =>
        {
            await Task.Delay(Settling < measured ? Settling : measured, cancel);
            var (before, bytes) = (await probe.ReadAsync(cancel), connections.Sum(c => c.Bytes));
            await Task.Delay(measured, cancel);
            var (after, received) = (await probe.ReadAsync(cancel), connections.Sum(c => c.Bytes) - bytes);
            var seconds = (after.At - before.At).TotalSeconds;
            return new IdleConnections(
                target,
                seats.Count,
                Math.Round(received / seconds / seats.Count, 2),
                Math.Round((after.ServerCpu - before.ServerCpu).TotalMilliseconds / seconds / seats.Count * 1_000, 2),
                Math.Round((after.ServerBytes - empty.ServerBytes) / 1_024d / seats.Count, 2),
                Math.Round(after.ServerBytes / 1_048_576d, 1));
        }, cancel);
    }

    /// <summary>A tenth of the meetings comes before anything counts.</summary>
    public static async Task<IdleMeetings> MeetingsAsync(Uri server, int meetings, int people, int cards, Probe probe, TimeSpan measured, CancellationToken cancel)
    {
        await MeetAsync(server, Math.Max(1, meetings / 10), people, cards, cancel);
        await Task.Delay(measured, cancel);
        var empty = await probe.ReadAsync(cancel);
        var began = Stopwatch.GetTimestamp();
        await MeetAsync(server, meetings, people, cards, cancel);
        await Task.Delay(measured, cancel);
        var before = await probe.ReadAsync(cancel);
        await Task.Delay(measured, cancel);
        var after = await probe.ReadAsync(cancel);
        return new(
            meetings,
            people,
            cards,
            Math.Round((after.ServerBytes - empty.ServerBytes) / 1_024d / meetings, 2),
            Math.Round((after.ServerCpu - before.ServerCpu).TotalMilliseconds / (after.At - before.At).TotalSeconds, 2),
            Math.Round(after.ServerBytes / 1_048_576d, 1),
            Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1));
    }

    private static async Task MeetAsync(Uri server, int meetings, int people, int cards, CancellationToken cancel)
    {
        for (var left = meetings; left > 0; left -= MeetingsATeam)
        {
            await using var fleet = await Fleet.FoundAsync(server, people, cancel);
            await fleet.MeetAsync(Math.Min(left, MeetingsATeam), cards, cancel);
        }
    }

    private static async Task<T> WithAsync<T>(IReadOnlyList<Seat> seats, Func<IReadOnlyList<RawHubConnection>, Task<T>> use, CancellationToken cancel)
    {
        using var present = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var connections = seats.Select(RawHubConnection (seat) => new Asker(seat)).ToList();
        List<Task> running = [];
        try
        {
            foreach (var some in connections.Chunk(AtATime))
            {
                running.AddRange(some.Select(c => c.RunAsync(present.Token)));
                await Task.WhenAll(some.Select(c => c.Ready)).WaitAsync(TimeSpan.FromSeconds(60), cancel);
            }
            var result = await use(connections);
            if (running.FirstOrDefault(r => r.IsFaulted) is { } broken)
                await broken;
            return result;
        }
        finally
        {
            await present.CancelAsync();
            await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            foreach (var connection in connections)
                connection.Dispose();
        }
    }
}

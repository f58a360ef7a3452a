namespace Collab.Bench.Load;

/// <summary>Everybody's connection broke, and everybody comes back at once.</summary>
/// <param name="Missed">Versions that passed meanwhile.</param>
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
/// back at once, again and again. Servers as in <see cref="VotesCommand"/>.
/// </summary>
internal static class StormCommand
{
    private const int AtATime = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

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
        var seats = await target.SeatAsync(clients, cancel);
        var crowd = new Crowd(seats);
        List<Storm> storms = [];
        List<string> violations = [];
        var before = await probe.ReadAsync(cancel);
        try
        {
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
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                await crowd.ConnectAsync(clients, cancel);
                await crowd.SyncedAsync(target.Version, cancel);
                var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
                storms.Add(new(target.Version - left, Math.Round(seconds, 3), crowd.Followers.Count(f => !f.GotView), crowd.Followers.Count(f => f.GotView)));
            }
            var after = await probe.ReadAsync(cancel);
            if (crowd.Followers.Sum(f => f.Gaps) is > 0 and var gaps)
                violations.Add($"{gaps} gaps");
            return new(
                null, clients, storms.Max(s => s.SecondsToSync), storms.Sum(s => s.Reloaded),
                probe.SeesServer ? Math.Round(after.ServerBytes / 1_048_576d, 1) : null,
                probe.SeesServer ? Math.Round((after.ServerCpu - before.ServerCpu).TotalSeconds, 2) : null,
                storms, [], violations);
        }
        finally
        {
            await crowd.DropAsync();
        }
    }

    /// <summary>The clients of now; each generation comes back where the one before was.</summary>
    private sealed class Crowd(IReadOnlyList<Seat> seats)
    {
        private readonly List<Task> _running = [];
        private CancellationTokenSource _present = new();

        public Follower[] Followers { get; private set; } = [.. seats.Select(seat => new Follower(seat))];

        public async Task ConnectAsync(int atATime, CancellationToken cancel)
        {
            foreach (var some in Followers.Chunk(atATime))
            {
                _running.AddRange(some.Select(follower => follower.RunAsync(_present.Token)));
                await Task.WhenAll(some.Select(follower => follower.Ready)).WaitAsync(Patience, cancel);
            }
        }

        public async Task SyncedAsync(long version, CancellationToken cancel)
        {
            for (var until = DateTimeOffset.UtcNow + Patience; Followers.Any(f => f.Version < version); await Task.Delay(Look, cancel))
            {
                if (DateTimeOffset.UtcNow > until)
                    throw new TimeoutException($"{Followers.Count(f => f.Version < version)} clients did not come to version {version}.");
            }
        }

        /// <summary>Cuts all connections as a dead network does, and makes those that will come back.</summary>
        public async Task DropAsync()
        {
            await _present.CancelAsync();
            foreach (var follower in Followers)
                follower.Dispose();
            await Task.WhenAll(_running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _running.Clear();
            _present.Dispose();
            _present = new();
            Followers = [.. Followers.Zip(seats).Select(f => new Follower(Back(f.Second, f.First)))];
        }

        private static Seat Back(Seat seat, Follower was) => seat with
        {
            Hello = (seat.Hello!.Value.Method, $$"""{{seat.Hello.Value.Argument[..^1]}},"version":{{was.Version}},"lineage":"{{was.Lineage}}"}"""),
        };
    }
}

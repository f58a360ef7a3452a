using System.Diagnostics;

namespace Collab.Bench.Load;

/// <param name="Rooms">Rounds at the same time, each with <paramref name="Voters"/> voters.</param>
/// <param name="Rate">Votes a second of an open loop, over all rooms; null for a closed one.</param>
/// <param name="Readers">Who looks on in each room beside its voters.</param>
/// <param name="StopReaders">True when they stop reading as soon as votes are cast, and again whenever they are back.</param>
/// <param name="Warmup">Before anything counts.</param>
/// <param name="Limits">The server's raised limits, for the report.</param>
internal sealed record VotePlan(
    string Target,
    int Voters,
    TimeSpan Warmup,
    TimeSpan Measured,
    int Seed,
    int Rooms = 1,
    double? Rate = null,
    int Readers = 0,
    bool StopReaders = false,
    string? Storage = null,
    string? Visibility = null,
    IReadOnlyList<string>? Limits = null);

/// <summary>Scenarios <c>votes</c> and <c>meetings</c>: voters cast, everybody looks on, and at the end everything must add up.</summary>
internal static class VoteRun
{
    private const int Fifths = 5;

    /// <summary>Votes that a client may be behind, over all rooms.</summary>
    private const int Behind = 1 << 20;

    /// <summary>Above this many voters in a closed loop, one vote in sixteen is timed until it is seen: each is timed at every client.</summary>
    private const int ManyVoters = 100;
    private const int Sampled = 16;

    /// <param name="make">Makes a target for each room.</param>
    public static async Task<VoteReport> RunAsync(Func<ILoadTarget> make, Probe probe, VotePlan plan, CancellationToken cancel)
    {
        var meter = new Meter();
        var rooms = Enumerable.Range(0, plan.Rooms).Select(_ => new Room(make(), meter)).ToList();
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            foreach (var room in rooms)
                await room.SeatAsync(plan.Voters, plan.Readers, plan.Rate is null, run.Token);
            var every = plan.Rate is null && plan.Voters > ManyVoters ? Sampled : 1;
            var behind = Math.Clamp((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(Behind / plan.Rooms)), 512, Behind);
            foreach (var room in rooms)
                await room.OpenAsync(plan.Seed, behind, every, cancel);
            Voter[] voters = [.. Enumerable.Range(0, plan.Voters).SelectMany(i => rooms.Select(room => room.Voters[i]))];
            return await MeasureAsync(rooms, voters, meter, probe, plan, cancel);
        }
        finally
        {
            await run.CancelAsync();
            foreach (var room in rooms)
                await room.DisposeAsync();
        }
    }

    private static async Task<VoteReport> MeasureAsync(IReadOnlyList<Room> rooms, Voter[] voters, Meter meter, Probe probe, VotePlan plan, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var casting = CastAsync(voters, plan.Rate, enough.Token);
        foreach (var reader in rooms.SelectMany(room => room.Readers).Where(_ => plan.StopReaders))
            reader.StopReading();
        await Task.Delay(plan.Warmup, cancel);
        meter.Begin(Stopwatch.GetTimestamp());
        List<Mark> marks = [await MarkAsync(voters, probe, cancel)];
        for (var i = 0; i < Fifths; i++)
        {
            await Task.Delay(plan.Measured / Fifths, cancel);
            marks.Add(await MarkAsync(voters, probe, cancel));
        }
        meter.End(Stopwatch.GetTimestamp());
        await enough.CancelAsync();
        await casting;
        var never = 0;
        List<string> violations = [];
        foreach (var room in rooms)
            never += Overdue(await room.StopAsync(cancel), room.Voters.Count, meter, plan.Visibility is not "secret");
        foreach (var room in rooms)
            violations.AddRange(await room.CloseAsync(cancel));
        return Report(plan, probe, meter, voters, marks, never, rooms.Sum(room => room.Readers.Sum(reader => reader.Cuts)), violations);
    }

    /// <returns>Completes when the open loop has ended; at once for a closed one, which ends with its voters.</returns>
    private static Task CastAsync(Voter[] voters, double? rate, CancellationToken enough)
    {
        var start = Stopwatch.GetTimestamp();
        if (rate is { } perSecond)
            return Task.Factory.StartNew(
                () => new Schedule(perSecond, start).Run((number, due) => voters[number % voters.Length].Due(due), enough),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        foreach (var voter in voters)
            voter.Due(start);
        return Task.CompletedTask;
    }

    /// <summary>What was due and never cast has waited at least until now.</summary>
    private static int Overdue(IReadOnlyList<long> never, int clients, Meter meter, bool seen)
    {
        var now = Stopwatch.GetTimestamp();
        var counted = never.Where(meter.Counts).ToList();
        foreach (var due in counted)
        {
            meter.Acknowledged.Add(now - due);
            for (var client = 0; seen && client < clients; client++)
                meter.Seen.Add(now - due);
        }
        return counted.Count;
    }

    private static VoteReport Report(VotePlan plan, Probe probe, Meter meter, Voter[] voters, List<Mark> marks, int never, int cuts, IReadOnlyList<string> violations)
    {
        var (first, last) = (marks[0], marks[^1]);
        var seconds = (last.Used.At - first.Used.At).TotalSeconds;
        var votes = last.Votes - first.Votes;
        var deliveries = last.Deliveries - first.Deliveries;
        var (server, database) = (last.Used.ServerCpu - first.Used.ServerCpu, last.Used.DatabaseCpu - first.Used.DatabaseCpu);
        double Per(TimeSpan used, double units) => Math.Round(used.TotalSeconds / Math.Max(units, 1e-9), 4);
        double? Seen(double share) => meter.Seen.Count == 0 ? null : meter.Seen.PercentileMs(share);
        return new(
            plan.Target,
            plan.Storage,
            plan.Visibility,
            plan.Rate is null ? "closed" : "open",
            plan.Rate,
            plan.Rooms,
            plan.Voters,
            Math.Round(seconds, 2),
            votes,
            Math.Round(votes / seconds),
            Math.Round(deliveries / seconds),
            Math.Round(deliveries / seconds / voters.Length, 1),
            meter.Acknowledged.PercentileMs(0.5),
            meter.Acknowledged.PercentileMs(0.99),
            meter.Acknowledged.PercentileMs(0.999),
            Seen(0.5),
            Seen(0.99),
            Seen(0.999),
            Math.Round((last.Used.OwnCpu - first.Used.OwnCpu).TotalSeconds / seconds, 3),
            probe.SeesServer ? Per(server, votes / 1e3) : null,
            probe.SeesDatabase ? Per(database, votes / 1e3) : null,
            probe.SeesServer ? Per(server, deliveries / 1e6) : null,
            probe.SeesDatabase ? Per(database, deliveries / 1e6) : null,
            probe.SeesServer ? [.. marks.Zip(marks.Skip(1), (a, b) => Per(b.Used.ServerCpu - a.Used.ServerCpu, (b.Votes - a.Votes) / 1e3))] : null,
            probe.SeesTransactions ? Math.Round((double)(last.Used.Commits - first.Used.Commits) / votes, 4) : null,
            probe.SeesTransactions ? Math.Round((double)(last.Used.Transactions - first.Used.Transactions) / votes, 4) : null,
            probe.SeesServer ? Math.Round(last.Used.ServerBytes / 1_048_576d, 1) : null,
            probe.SeesServer ? Math.Round(marks.Max(m => m.Used.ServerBytes) / 1_048_576d, 1) : null,
            plan.StopReaders ? cuts : null,
            voters.Sum(v => v.Temporary),
            never,
            plan.Limits ?? [],
            violations);
    }

    private static async Task<Mark> MarkAsync(Voter[] voters, Probe probe, CancellationToken cancel) =>
        new(await probe.ReadAsync(cancel), voters.Sum(v => (long)v.Acknowledged), voters.Sum(v => v.Deliveries));

    private readonly record struct Mark(Reading Used, long Votes, long Deliveries);
}

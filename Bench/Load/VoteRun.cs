using System.Diagnostics;
using Collab.Bench.Hosting;

namespace Collab.Bench.Load;

/// <param name="Warmup">Before anything counts.</param>
/// <param name="ServerProcess">Whose CPU time is measured; null for nobody's.</param>
/// <param name="Commits">Reads how many writing transactions the database has had so far; null for no database.</param>
internal sealed record VotePlan(
    string Target,
    int Voters,
    TimeSpan Warmup,
    TimeSpan Measured,
    int Seed,
    int? ServerProcess = null,
    Func<CancellationToken, Task<long>>? Commits = null,
    IReadOnlyList<string>? Limits = null);

/// <summary>Scenario <c>votes</c>: many voters in one meeting, one ballot in flight each, and a count at the end that must be right.</summary>
internal static class VoteRun
{
    public static async Task<VoteReport> RunAsync(ILoadTarget target, VotePlan plan, CancellationToken cancel)
    {
        var latencies = new Latencies();
        var seats = await target.SeatAsync(plan.Voters, cancel);
        var voters = seats.Select((seat, i) => new Voter(seat, i * 7, latencies)).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = Task.WhenAll(voters.Select(v => v.RunAsync(stop.Token)));
        try
        {
            await Task.WhenAll(voters.Select(v => v.Ready)).WaitAsync(TimeSpan.FromMinutes(1), cancel);
            var round = await target.OpenAsync(cancel);
            var ballots = new Ballots(round.Options, round.Budget, round.PerOption, plan.Seed);
            foreach (var voter in voters)
                voter.Start(round.Cast, ballots);
            await Task.WhenAny(running, Task.Delay(plan.Warmup, cancel));
            latencies.Clear();
            var before = await NowAsync(plan, voters, cancel);
            await Task.WhenAny(running, Task.Delay(plan.Measured, cancel));
            var votes = latencies.Count;
            var after = await NowAsync(plan, voters, cancel);
            foreach (var voter in voters)
                voter.Stop();
            await Task.WhenAll(voters.Select(v => v.Idle)).WaitAsync(TimeSpan.FromSeconds(30), cancel);
            var tally = await target.CloseAsync(cancel);
            return Measured(plan, before, after, votes, latencies, voters, tally);
        }
        finally
        {
            await stop.CancelAsync();
            await running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            foreach (var voter in voters)
                voter.Dispose();
        }
    }

    private static VoteReport Measured(VotePlan plan, Moment before, Moment after, long votes, Latencies latencies, IReadOnlyList<Voter> voters, IReadOnlyDictionary<string, int> tally)
    {
        var seconds = (after.At - before.At).TotalSeconds;
        return new(
            plan.Target,
            plan.Voters,
            Math.Round(seconds, 2),
            votes,
            Math.Round(votes / seconds),
            Math.Round((after.Deliveries - before.Deliveries) / seconds),
            latencies.PercentileMs(0.5),
            latencies.PercentileMs(0.99),
            latencies.PercentileMs(0.999),
            Math.Round((after.OwnCpu - before.OwnCpu).TotalSeconds / seconds, 3),
            plan.ServerProcess is null ? null : Math.Round((after.ServerCpu - before.ServerCpu).TotalSeconds * 1_000 / votes, 4),
            plan.Commits is null ? null : Math.Round((double)(after.Commits - before.Commits) / votes, 4),
            voters.Sum(v => v.Temporary),
            plan.Limits ?? [],
            [.. Conservation.Violations(voters, tally)]);
    }

    private static async Task<Moment> NowAsync(VotePlan plan, IReadOnlyList<Voter> voters, CancellationToken cancel) => new(
        Stopwatch.GetElapsedTime(0),
        voters.Sum(v => v.Deliveries),
        Process.GetCurrentProcess().TotalProcessorTime,
        plan.ServerProcess is { } id ? ProcessTree.CpuTime(id) : default,
        plan.Commits is null ? 0 : await plan.Commits(cancel));

    private readonly record struct Moment(TimeSpan At, long Deliveries, TimeSpan OwnCpu, TimeSpan ServerCpu, long Commits);
}

using Collab.Bench.Hosting;
using Collab.Bench.Load;

namespace Collab.Bench.Compare;

/// <param name="AckRatio">The p99 to the acknowledgement of those who go on, over that of the run in which nobody stops.</param>
/// <param name="SeenRatio">Likewise of the time until a vote is seen.</param>
internal sealed record StalledPair(int Run, VoteReport Without, VoteReport With, double AckRatio, double? SeenRatio);

internal sealed record StalledReport(double MedianAckRatio, double? MedianSeenRatio, double HighestServerMb, double HighestServerMbWithout, int ReadersCut, IReadOnlyList<StalledPair> Runs);

/// <summary>
/// <c>stalled --silo DLL [--voters 195] [--readers 5] [--rate 1000] [--runs 5] [--warmup 20] [--seconds 60] …</c>: whether readers that stop cost the others
/// anything. Runs in which they stop and runs in which they read alternate, each on a server of its own. The warm-up is long enough for the first cut, so that
/// both are compared at work and not while they are compiled; a run, for a pause of the machine to be no whole hundredth of it.
/// </summary>
internal static class StalledCommand
{
    /// <returns>1 when a check of a run did not pass.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        List<StalledPair> runs = [];
        for (var run = 1; run <= arguments.Number("runs", 5); run++)
        {
            var without = await RunAsync(arguments, run, [], cancel);
            var with = await RunAsync(arguments, run, ["--stop-readers"], cancel);
            runs.Add(new(run, without, with, Math.Round(with.P99Ms / without.P99Ms, 3), with.SeenP99Ms / without.SeenP99Ms is { } ratio ? Math.Round(ratio, 3) : null));
        }
        var report = new StalledReport(
            Compared.Median(runs.Select(r => r.AckRatio)),
            runs.All(r => r.SeenRatio is not null) ? Compared.Median(runs.Select(r => r.SeenRatio!.Value)) : null,
            runs.Max(r => r.With.HighestServerMb ?? 0),
            runs.Max(r => r.Without.HighestServerMb ?? 0),
            runs.Sum(r => r.With.ReadersCut ?? 0),
            runs);
        await Scenario.PrintAsync(Scenario.Line(report), arguments, cancel);
        return runs.All(r => r.Without.Violations.Count + r.With.Violations.Count == 0) ? 0 : 1;
    }

    private static async Task<VoteReport> RunAsync(Arguments arguments, int run, string[] more, CancellationToken cancel)
    {
        await using var server = await LoadServer.StartAsync("collab", ServerPlan.Of(arguments), cancel);
        string[] options =
        [
            "--voters", arguments.Text("voters", "195"), "--readers", arguments.Text("readers", "5"), "--rate", arguments.Text("rate", "1000"),
            "--seconds", arguments.Text("seconds", "60"), "--warmup", arguments.Text("warmup", "20"), "--seed", $"{run}", .. more,
        ];
        return Scenario.Read<VoteReport>((await Generator.RunAsync("votes", server, options, cancel)).Line);
    }
}

using System.Runtime.InteropServices;
using Collab.Bench.Hosting;
using Collab.Bench.Load;

namespace Collab.Bench.Compare;

/// <summary>
/// <c>compare --silo DLL [--voters 50,200,1000] [--runs 5] [--seconds 5] [--warmup 4] [--storage postgres] [--visibility open] [--rate N] [--postgres-bin DIR]
/// [--report FILE]</c>: the same generator on Collab, on the usual stack and on the ceiling in turns, each process on a core of its own.
/// </summary>
internal static class CompareCommand
{
    /// <returns>1 when a run's count was wrong, or a median ratio is below <c>--at-least</c>.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        await using var postgres = await PostgresProcess.StartAsync(arguments.Text("postgres-bin", ""), LoadServer.OtherCpu, cancel);
        var plan = ServerPlan.Of(arguments) with { Postgres = postgres };
        var sizes = arguments.Numbers("voters", "50,200,1000");
        var runs = sizes.ToDictionary(size => size, _ => new List<CompareRun>());
        for (var run = 1; run <= arguments.Number("runs", 5); run++)
        {
            foreach (var size in sizes)
            {
                var one = await RunAsync(run, size, plan, arguments, cancel);
                runs[size].Add(one);
                await Console.Error.WriteLineAsync(
                    $"run {run}, {size} voters: {one.Collab.VotesPerSecond:0} votes/s; usual {one.Usual.VotesPerSecond:0}: × {one.VotesRatio}; ceiling {one.Ceiling.VotesPerSecond:0}: {one.CeilingShare}");
            }
        }
        var report = new CompareReport(
            $"{string.Join(", ", sizes)} voters in one meeting, {(arguments.Has("rate") ? $"{arguments.Text("rate")} votes/s" : "closed loop")}, "
                + $"{arguments.Text("visibility", "open")} round, {arguments.Text("seconds", "5")} s a run after {arguments.Text("warmup", "4")} s; Collab on {plan.Storage}",
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
            LoadServer.Pinning,
            [.. SiloProcess.RaisedLimits],
            DateTimeOffset.UtcNow,
            [.. sizes.Select(size => Compared.Of(size, runs[size]))]);
        await Report.WriteAsync(report, arguments.Text("report", ""), cancel);
        var right = runs.Values.SelectMany(r => r).All(r => r.Collab.Violations.Count + r.Usual.Violations.Count + r.Ceiling.Violations.Count == 0);
        return right && report.Sizes.All(s => s.MedianVotesRatio >= arguments.Number("at-least", 0)) ? 0 : 1;
    }

    private static async Task<CompareRun> RunAsync(int run, int voters, ServerPlan plan, Arguments arguments, CancellationToken cancel)
    {
        // Whatever drifts in the machine shall meet each of them first, second and third.
        string[] targets = ["collab", "usual", "ceiling"];
        var reports = new Dictionary<string, VoteReport>();
        for (var i = 0; i < targets.Length; i++)
        {
            var target = targets[(run + i) % targets.Length];
            await using var server = await LoadServer.StartAsync(target, plan, cancel);
            string[] options =
            [
                "--voters", $"{voters}", "--seconds", arguments.Text("seconds", "5"), "--warmup", arguments.Text("warmup", "4"),
                "--seed", $"{run}", "--visibility", arguments.Text("visibility", "open"), .. arguments.Has("rate") ? ["--rate", arguments.Text("rate")] : Array.Empty<string>(),
            ];
            var (line, _) = await Generator.RunAsync("votes", server, options, cancel);
            reports[target] = Scenario.Read<VoteReport>(line);
        }
        var (collab, usual, ceiling) = (reports["collab"], reports["usual"], reports["ceiling"]);
        return new(
            run,
            collab,
            usual,
            ceiling,
            Math.Round(collab.VotesPerSecond / usual.VotesPerSecond, 2),
            Math.Round(collab.P99Ms / usual.P99Ms, 3),
            Math.Round(collab.VotesPerSecond / ceiling.VotesPerSecond, 3));
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Bench.Hosting;
using Collab.Bench.Player;

namespace Collab.Bench.Kill;

/// <summary>
/// <c>kill --silo DLL --storage sqlite|postgres [--kills N] [--seed S] [--script FILE] [--pace MS] [--postgres-bin DIR] [--report FILE]</c>:
/// plays the recorded meeting while the server is killed and restarted.
/// </summary>
internal static class KillCommand
{
    /// <returns>1 when anything was lost, applied twice, or ended differently than undisturbed.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        var storage = arguments.Text("storage", "sqlite");
        if (storage is not ("sqlite" or "postgres"))
            throw new UsageException("--storage is sqlite or postgres.");
        var script = await RetroScript.LoadAsync(arguments.Text("script", PlayCommand.DefaultScript), cancel);
        await using var postgres = storage is "postgres" ? await PostgresProcess.StartAsync(arguments.Text("postgres-bin", ""), cpu: null, cancel) : null;
        var data = Directory.CreateTempSubdirectory("collab-kill-").FullName;
        using var silo = new SiloProcess(new(arguments.Text("silo"), FreePort.Next(), data, postgres?.ConnectionString));
        silo.Start();
        await silo.ReadyAsync(cancel);
        var report = await RunAsync(silo, script, storage, arguments, cancel);
        await silo.KillAsync();
        Directory.Delete(data, recursive: true);
        await Report.WriteAsync(report, arguments.Text("report", ""), cancel);
        return report.Mismatches.Count == 0 && report.Kills >= arguments.Number("kills", 5) ? 0 : 1;
    }

    private static async Task<KillReport> RunAsync(SiloProcess silo, RetroScript script, string storage, Arguments arguments, CancellationToken cancel)
    {
        var (kills, seed) = (arguments.Number("kills", 5), arguments.Number("seed", 1));
        // Without a pause there is a command in flight at almost every moment.
        var options = new PlayOptions(TimeSpan.FromMilliseconds(arguments.Number("pace", 0)), seed);
        var started = Stopwatch.GetTimestamp();
        Console.Error.WriteLine($"undisturbed on {storage}, seed {seed}");
        var (undisturbed, canonical) = await Play.RunAsync(silo.Address, script, options, cancel);
        List<string> mismatches = [.. undisturbed.Mismatches];
        List<PlayReport> plays = [];
        List<KillMoment> moments = [];
        var random = new Random(seed);
        while (moments.Count < kills && mismatches.Count == 0)
        {
            Console.Error.WriteLine($"play {plays.Count + 1}");
            var killer = new Killer(silo, random, kills - moments.Count);
            try
            {
                var (play, end) = await DisturbedAsync(silo.Address, script, options, killer, cancel);
                plays.Add(play);
                mismatches.AddRange(play.Mismatches);
                if (!JsonNode.DeepEquals(end, canonical))
                    mismatches.Add($"Play {plays.Count} ended differently: {end.ToJsonString()} where undisturbed {canonical.ToJsonString()}");
            }
            catch (Exception e) when (e is RefusedException or TimeoutException or InvalidOperationException)
            {
                mismatches.Add($"Play {plays.Count + 1} stopped: {e.Message}");
            }
            moments.AddRange([.. killer.Moments.Select((m, i) => m with { Number = moments.Count + i + 1 })]);
        }
        return KillReport.Of(storage, seed, undisturbed, plays, moments, mismatches, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<(PlayReport Play, JsonObject End)> DisturbedAsync(Uri server, RetroScript script, PlayOptions options, Killer killer, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var killing = Task.CompletedTask;
        try
        {
            return await Play.RunAsync(
                server,
                script,
                options,
                cancel,
                opened: _ => killing = killer.RunAsync(enough.Token),
                stepped: async () =>
                {
                    await enough.CancelAsync();
                    await killing;
                });
        }
        finally
        {
            await enough.CancelAsync();
            await killing;
        }
    }
}

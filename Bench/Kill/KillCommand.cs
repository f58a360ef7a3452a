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
        // Without a pause there is a command in flight at almost every moment.
        var options = new PlayOptions(TimeSpan.FromMilliseconds(arguments.Number("pace", 0)), arguments.Number("seed", 1));
        var report = await KillRun.RunAsync(silo, script, storage, arguments.Number("kills", 5), options, cancel);
        await silo.KillAsync();
        Directory.Delete(data, recursive: true);
        await Report.WriteAsync(report, arguments.Text("report", ""), cancel);
        return report.Mismatches.Count == 0 && report.Kills >= arguments.Number("kills", 5) ? 0 : 1;
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Collab.Bench.Hosting;
using Collab.Bench.Load;
using Npgsql;

namespace Collab.Bench.Compare;

/// <summary>
/// <c>compare --silo DLL [--voters 200] [--seconds 10] [--warmup 3] [--runs 5] [--postgres-bin DIR] [--report FILE]</c>: the same generator on
/// Collab and on the baseline in turns. The server has core 0 for itself; the generator and PostgreSQL (fsync on) share core 1.
/// </summary>
internal static class CompareCommand
{
    private const int ServerCpu = 0;
    private const int OtherCpu = 1;

    /// <returns>1 when a run's count was wrong, or the median ratio is below <c>--at-least</c>.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        await using var postgres = await PostgresProcess.StartAsync(arguments.Text("postgres-bin", ""), OtherCpu, cancel);
        List<CompareRun> runs = [];
        for (var run = 1; run <= arguments.Number("runs", 5); run++)
        {
            var collab = await CollabAsync(arguments, await DatabaseAsync(postgres, $"collab_{run}", cancel), cancel);
            var usual = await UsualAsync(arguments, await DatabaseAsync(postgres, $"usual_{run}", cancel), cancel);
            runs.Add(new(run, collab, usual, Math.Round(collab.VotesPerSecond / usual.VotesPerSecond, 2), Math.Round(collab.P99Ms / usual.P99Ms, 3)));
            Console.Error.WriteLine($"run {run}: {collab.VotesPerSecond:0} votes/s against {usual.VotesPerSecond:0}: × {runs[^1].VotesRatio}");
        }
        var report = Summary(arguments, runs);
        await Report.WriteAsync(report, arguments.Text("report", ""), cancel);
        return runs.All(r => r.Collab.Violations.Count + r.Usual.Violations.Count == 0) && report.MedianVotesRatio >= arguments.Number("at-least", 0) ? 0 : 1;
    }

    private static async Task<VoteReport> CollabAsync(Arguments arguments, string database, CancellationToken cancel)
    {
        var data = Directory.CreateTempSubdirectory("collab-compare-").FullName;
        using var silo = new SiloProcess(new(arguments.Text("silo"), FreePort.Next(), data, database, ServerCpu));
        silo.Start();
        await silo.ReadyAsync(cancel);
        var report = await GenerateAsync("collab", silo.Address, silo.Id, database, arguments, cancel);
        await silo.KillAsync();
        Directory.Delete(data, recursive: true);
        return report;
    }

    private static async Task<VoteReport> UsualAsync(Arguments arguments, string database, CancellationToken cancel)
    {
        var port = FreePort.Next();
        using var server = new ChildProcess([.. Bench, "usual-stack", "--port", $"{port}", "--postgres", database], cpu: ServerCpu);
        var address = new Uri($"http://127.0.0.1:{port}");
        await Ready.WaitAsync(address, server, cancel);
        return await GenerateAsync("usual", address, server.Id, database, arguments, cancel);
    }

    private static async Task<VoteReport> GenerateAsync(string target, Uri server, int process, string database, Arguments arguments, CancellationToken cancel)
    {
        // One thread polls all sockets and runs what they complete.
        var environment = new Dictionary<string, string> { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1", ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1" };
        string[] command =
        [
            .. Bench, "votes", "--target", target, "--url", server.ToString(), "--server-pid", $"{process}", "--postgres", database,
            "--voters", arguments.Text("voters", "200"), "--seconds", arguments.Text("seconds", "10"), "--warmup", arguments.Text("warmup", "3"),
        ];
        var printed = "";
        using var generator = new ChildProcess(command, environment, line => printed = line.StartsWith('{') ? line : printed, OtherCpu);
        await generator.ExitedAsync(cancel);
        return printed.Length > 0
            ? JsonSerializer.Deserialize<VoteReport>(printed, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"The generator measured nothing on {target}:\n{generator.LastLines}");
    }

    /// <returns>The connection string of a new, empty database.</returns>
    private static async Task<string> DatabaseAsync(PostgresProcess postgres, string name, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync(cancel);
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name }.ConnectionString;
    }

    private static string[] Bench => ["dotnet", typeof(CompareCommand).Assembly.Location];

    private static CompareReport Summary(Arguments arguments, IReadOnlyList<CompareRun> runs) => new(
        $"{arguments.Text("voters", "200")} voters in one meeting, closed loop, {arguments.Text("seconds", "10")} s a run, PostgreSQL with fsync",
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
        $"server on core {ServerCpu}; generator and PostgreSQL on core {OtherCpu}",
        DateTimeOffset.UtcNow,
        CompareReport.Median(runs.Select(r => r.VotesRatio)),
        CompareReport.Median(runs.Select(r => r.P99Ratio)),
        CompareReport.Median(runs.Select(r => r.Collab.VotesPerSecond)),
        CompareReport.Median(runs.Select(r => r.Usual.VotesPerSecond)),
        runs.Max(r => Math.Max(r.Collab.GeneratorCpu, r.Usual.GeneratorCpu)),
        runs);
}

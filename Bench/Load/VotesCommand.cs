using System.Text.Json;
using Collab.Bench.Hosting;
using Npgsql;

namespace Collab.Bench.Load;

/// <summary>
/// <c>votes --url ADDRESS [--target collab|usual] [--voters N] [--seconds S] [--warmup S] [--seed N] [--server-pid PID] [--postgres CONNECTION_STRING]</c>
/// loads a running server, whose limits must be raised for it, and prints one line of JSON.
/// </summary>
internal static class VotesCommand
{
    /// <returns>1 when the tally is not the sum of the acknowledged ballots.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        var server = arguments.Address("url", "http://127.0.0.1:5080");
        var name = arguments.Text("target", "collab");
        await using ILoadTarget target = name switch
        {
            "collab" => new CollabTarget(server),
            "usual" => new UsualTarget(server),
            _ => throw new UsageException("--target is collab or usual."),
        };
        await using var database = arguments.Has("postgres") ? NpgsqlDataSource.Create(arguments.Text("postgres")) : null;
        var plan = new VotePlan(
            name,
            arguments.Number("voters", 200),
            TimeSpan.FromSeconds(arguments.Number("warmup", 3)),
            TimeSpan.FromSeconds(arguments.Number("seconds", 10)),
            arguments.Number("seed", 1),
            arguments.Has("server-pid") ? arguments.Number("server-pid", 0) : null,
            database is null ? null : stop => CommitsAsync(database, stop),
            name is "collab" ? [.. SiloProcess.RaisedLimits] : []);
        var report = await VoteRun.RunAsync(target, plan, cancel);
        Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        return report.Violations.Count == 0 ? 0 : 1;
    }

    private static async Task<long> CommitsAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        // Transaction ids are counted at once, unlike PostgreSQL's statistics; each writing transaction takes one.
        await using var command = database.CreateCommand("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}

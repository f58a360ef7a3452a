using System.Text.Json;
using System.Text.Json.Serialization;
using Collab.Bench.Hosting;

namespace Collab.Bench.Load;

/// <summary>What all scenarios of load have in common: they load a running server (<c>--url</c>), or start one of their own and themselves again on the other core.</summary>
internal static class Scenario
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <param name="load">Loads the running server; returns what it measured and whether all checks passed.</param>
    /// <returns>1 when a check did not pass.</returns>
    public static async Task<int> RunAsync<T>(string name, Arguments arguments, Func<Task<(T Report, bool Passed)>> load, CancellationToken cancel)
    {
        if (arguments.Has("url"))
        {
            var (report, passed) = await load();
            Console.WriteLine(JsonSerializer.Serialize(report, Json));
            return passed ? 0 : 1;
        }
        await using var server = await LoadServer.StartAsync(arguments.Text("target", "collab"), ServerPlan.Of(arguments), cancel);
        var (line, right) = await Generator.RunAsync(name, server, arguments.Except("silo", "storage", "target", "postgres-bin", "report"), cancel);
        await PrintAsync(line, arguments, cancel);
        return right ? 0 : 1;
    }

    /// <summary>Prints a line of JSON, and writes it where <c>--report</c> says.</summary>
    public static async Task PrintAsync(string line, Arguments arguments, CancellationToken cancel)
    {
        Console.WriteLine(line);
        if (arguments.Has("report"))
            await File.WriteAllTextAsync(arguments.Text("report"), line + "\n", cancel);
    }

    public static string Line<T>(T report) => JsonSerializer.Serialize(report, Json);

    public static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Json)!;

    /// <summary>Makes what stands for the server, once for each round.</summary>
    public static Func<ILoadTarget> Target(Arguments arguments)
    {
        var server = arguments.Address("url", "http://127.0.0.1:5080");
        var stored = arguments.Text("storage", "") switch
        {
            "postgres" when arguments.Has("postgres") => StoredBallots.InPostgres(arguments.Text("postgres")),
            "sqlite" when arguments.Has("sqlite") => StoredBallots.InSqlite(arguments.Text("sqlite")),
            _ => null,
        };
        var secret = arguments.Text("visibility", "open") switch
        {
            "open" => false,
            "secret" => true,
            _ => throw new UsageException("--visibility is secret or open."),
        };
        return arguments.Text("target", "collab") switch
        {
            "collab" => () => new CollabTarget(server, secret, stored),
            "usual" => () => new HubTarget(server, sendsTally: false),
            "ceiling" => () => new HubTarget(server, sendsTally: true),
            _ => throw new UsageException("--target is collab, usual or ceiling."),
        };
    }

    public static Probe Probe(Arguments arguments) => new(
        arguments.Has("server-pid") ? arguments.Number("server-pid", 0) : null,
        arguments.Has("database-pid") ? arguments.Number("database-pid", 0) : null,
        arguments.Has("postgres") ? arguments.Text("postgres") : null);

    public static IReadOnlyList<string> Limits(Arguments arguments) => arguments.Text("limits", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}

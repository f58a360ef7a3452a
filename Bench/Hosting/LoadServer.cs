using Collab.Bench.Load;

namespace Collab.Bench.Hosting;

/// <summary>
/// A server to be measured, with the database it needs: the server has core 0 for itself, PostgreSQL and the generator share core 1. All kinds run
/// under the same settings of the runtime.
/// </summary>
internal sealed class LoadServer : IAsyncDisposable
{
    public const string Pinning = "server on core 0; generator and PostgreSQL (fsync on) on core 1";

    public static int? OtherCpu => Pinned(1);

    private readonly ChildProcess? _plain;
    private readonly SiloProcess? _silo;
    private readonly PostgresProcess? _postgres;
    private readonly string _data = Directory.CreateTempSubdirectory("collab-load-").FullName;

    private LoadServer(string target, string? storage, string? database, ServerPlan plan, PostgresProcess? own)
    {
        (Target, Storage, Database, _postgres) = (target, storage, database, own);
        DatabaseProcess = database is null ? null : (plan.Postgres ?? own)!.Id;
        var port = FreePort.Next();
        Address = new($"http://127.0.0.1:{port}");
        var runtime = Runtime(plan.NurseryBytes);
        if (target is "collab")
        {
            _silo = new(new(plan.Silo, port, _data, storage is "postgres" ? database : null, Pinned(0), Memory: storage is "memory", Runtime: runtime));
            _silo.Start();
            SqliteFile = storage is "sqlite" ? Path.Combine(_data, "collab.db") : null;
        }
        else
        {
            string[] postgres = database is null ? [] : ["--postgres", database];
            _plain = new([.. Generator.Program, target is "usual" ? "usual-stack" : "ceiling", "--port", $"{port}", .. postgres], runtime, cpu: Pinned(0));
        }
    }

    /// <summary><c>collab</c>, <c>usual</c> or <c>ceiling</c>.</summary>
    public string Target { get; }

    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>memory</c>; null for what is not Collab.</summary>
    public string? Storage { get; }

    public Uri Address { get; }

    public int ProcessId => _silo?.Id ?? _plain!.Id;

    /// <summary>PostgreSQL's connection string; null without.</summary>
    public string? Database { get; }

    public int? DatabaseProcess { get; }

    public string? SqliteFile { get; }

    /// <summary>The limits that were raised, as they are set.</summary>
    public IEnumerable<string> Limits => _silo is null ? [] : SiloProcess.RaisedLimits;

    /// <summary>Starts it on a new, empty database and waits until it is ready.</summary>
    public static async Task<LoadServer> StartAsync(string target, ServerPlan plan, CancellationToken cancel)
    {
        if (target is not ("collab" or "usual" or "ceiling") || plan.Storage is not ("sqlite" or "postgres" or "memory"))
            throw new UsageException("--target is collab, usual or ceiling; --storage is sqlite, postgres or memory.");
        var storage = target is "collab" ? plan.Storage : null;
        var needsPostgres = storage is "postgres" || target is "usual";
        var own = needsPostgres && plan.Postgres is null ? await PostgresProcess.StartAsync(plan.PostgresBinaries, OtherCpu, cancel) : null;
        var database = needsPostgres ? await (plan.Postgres ?? own)!.CreateDatabaseAsync(cancel) : null;
        var server = new LoadServer(target, storage, database, plan, own);
        try
        {
            await (server._silo?.ReadyAsync(cancel) ?? Ready.WaitAsync(server.Address, server._plain!, cancel));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_silo?.KillAsync() ?? _plain!.KillAsync());
        _silo?.Dispose();
        _plain?.Dispose();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static int? Pinned(int cpu) => Environment.ProcessorCount > 1 ? cpu : null;

    private static Dictionary<string, string> Runtime(int nurseryBytes) => new()
    {
        // A benchmark measures the server, not a profiler's back channel.
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_GCgen0size"] = $"0x{nurseryBytes:x}",
    };
}

/// <param name="Silo">The built Silo.dll; used for Collab alone.</param>
/// <param name="Storage">Of Collab.</param>
/// <param name="Postgres">A running one to make a database in; null to start one when it is needed.</param>
/// <param name="NurseryBytes">Of the garbage collector; by default as <c>./run</c> sets it.</param>
internal sealed record ServerPlan(string Silo, string Storage, string PostgresBinaries, PostgresProcess? Postgres = null, int NurseryBytes = 0x4000000)
{
    public static ServerPlan Of(Arguments arguments) => new(arguments.Text("silo", ""), arguments.Text("storage", "postgres"), arguments.Text("postgres-bin", ""));
}

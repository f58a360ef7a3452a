namespace Collab.Bench.Hosting;

/// <summary>How a silo is started.</summary>
/// <param name="Dll">The built Silo.dll.</param>
/// <param name="Data">Its data directory, kept over restarts.</param>
/// <param name="Postgres">A connection string; null for SQLite in the data directory.</param>
/// <param name="Cpu">The core it is pinned to; null for any.</param>
/// <param name="Arguments">Its arguments as somebody gave them, instead of ours; then its limits are its own and what it prints is shown.</param>
/// <param name="Memory">True to keep nothing.</param>
/// <param name="Runtime">Environment variables of the runtime; null for none.</param>
internal sealed record SiloPlan(
    string Dll,
    int Port,
    string Data,
    string? Postgres = null,
    int? Cpu = null,
    IReadOnlyList<string>? Arguments = null,
    bool Memory = false,
    IReadOnlyDictionary<string, string>? Runtime = null)
{
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Where other silos reach it. Kept over restarts: by it a cluster knows that the one before is dead, and does not wait for it.</summary>
    public int SiloPort { get; } = FreePort.Next();
}

/// <summary>The real server as a process of its own, which can be killed and started again at the same place.</summary>
internal sealed class SiloProcess(SiloPlan plan) : IDisposable
{
    // A generator is one address and faster than any person.
    private static readonly Dictionary<string, string> Raised = new()
    {
        ["Collab__Limits__CommandsPerSecond"] = "1000000",
        ["Collab__Limits__CommandsBurst"] = "1000000",
        ["Collab__Limits__JoinsPerMinute"] = "1000000",
        ["Collab__Limits__JoinsBurst"] = "1000000",
        ["Collab__Secret"] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        // A benchmark measures the server, not a profiler's back channel.
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    private ChildProcess? _process;

    /// <summary>The limits that differ from the defaults, for reports.</summary>
    public static IEnumerable<string> RaisedLimits => Raised.Where(r => r.Key.Contains("Limits", StringComparison.Ordinal)).Select(r => $"{r.Key}={r.Value}");

    public Uri Address => plan.Address;

    public int Id => Running.Id;

    /// <summary>What it printed last, since its latest start.</summary>
    public string LastLines => Running.LastLines;

    private ChildProcess Running => _process ?? throw new InvalidOperationException("The silo was not started.");

    public void Start()
    {
        _process?.Dispose();
        if (plan.Arguments is not null)
        {
            _process = new(["dotnet", plan.Dll, .. plan.Arguments], echo: Console.WriteLine);
            return;
        }
        string[] storage = plan.Memory ? ["--Collab:Storage:Memory=true"] : plan.Postgres is null ? [] : ["--postgres", plan.Postgres];
        _process = new(
            ["dotnet", plan.Dll, "--port", $"{plan.Port}", "--data", plan.Data, "--Collab:Cluster:SiloPort", $"{plan.SiloPort}", .. storage],
            (plan.Runtime ?? new Dictionary<string, string>()).Concat(Raised).DistinctBy(s => s.Key).ToDictionary(),
            cpu: plan.Cpu);
    }

    /// <inheritdoc cref="Ready.WaitAsync"/>
    public Task ReadyAsync(CancellationToken cancel) => Ready.WaitAsync(plan.Address, Running, cancel);

    public Task ExitedAsync(CancellationToken cancel) => Running.ExitedAsync(cancel);

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => Running.KillAsync();

    public void Dispose() => _process?.Dispose();
}

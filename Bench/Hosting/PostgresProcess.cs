using Npgsql;

namespace Collab.Bench.Hosting;

/// <summary>A PostgreSQL of our own: an empty cluster in a temporary directory, on the loopback, with fsync on as by default.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private readonly ChildProcess _server;
    private readonly string _directory;

    private PostgresProcess(ChildProcess server, string directory, string connectionString)
    {
        _server = server;
        _directory = directory;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public int Id => _server.Id;

    /// <returns>The connection string of a new, empty database. It is on disk, so that writing it is not measured.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancel)
    {
        var name = $"load_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        foreach (var sql in new[] { $"create database {name}", "checkpoint" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(cancel);
        }
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    /// <param name="binaries">The directory with <c>initdb</c> and <c>postgres</c>; empty for the newest under /usr/lib/postgresql.</param>
    /// <param name="cpu">The core it is pinned to; null for any.</param>
    public static async Task<PostgresProcess> StartAsync(string binaries, int? cpu, CancellationToken cancel)
    {
        var bin = binaries.Length > 0 ? binaries : Newest();
        var directory = Directory.CreateTempSubdirectory("collab-postgres-").FullName;
        // PostgreSQL refuses to run as root: then it runs as its own user, who needs to own the directory.
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (user.Length > 0)
            await RunAsync(["chown", "postgres", directory], cancel);
        var data = Path.Combine(directory, "data");
        await RunAsync([.. user, Path.Combine(bin, "initdb"), "-D", data, "-U", "collab", "-A", "trust", "-E", "UTF8"], cancel);
        var port = FreePort.Next();
        string[] command = [.. user, Path.Combine(bin, "postgres"), "-D", data, "-h", "127.0.0.1", "-p", $"{port}", "-k", directory, "-c", "max_connections=100"];
        var server = new ChildProcess(command, cpu: cpu);
        var postgres = new PostgresProcess(server, directory, $"Host=127.0.0.1;Port={port};Username=collab;Database=postgres");
        await postgres.AnswersAsync(cancel);
        return postgres;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.KillAsync();
        _server.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task AnswersAsync(CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        for (var until = DateTimeOffset.UtcNow.AddSeconds(30); ;)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancel);
                return;
            }
            catch (NpgsqlException e)
            {
                if (_server.HasExited || DateTimeOffset.UtcNow > until)
                    throw new InvalidOperationException($"PostgreSQL did not start:\n{_server.LastLines}", e);
            }
            await Task.Delay(100, cancel);
        }
    }

    private static async Task RunAsync(string[] command, CancellationToken cancel)
    {
        using var process = new ChildProcess(command);
        await process.ExitedAsync(cancel);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed:\n{process.LastLines}");
    }

    private static string Newest() =>
        Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0).Select(d => Path.Combine(d, "bin")).FirstOrDefault()
        ?? throw new UsageException("No PostgreSQL under /usr/lib/postgresql: name its binaries by --postgres-bin.");
}

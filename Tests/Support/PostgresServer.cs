using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Collab.Tests.Support;

/// <summary>A real PostgreSQL of the test run's own, from the machine's binaries, on loopback and with fsync on. It ends with the test process, however that ends.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> OfTheRun = new(Create);

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"collab-pg-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private Process? _server;

    private PostgresServer()
    {
    }

    /// <summary>The server that tests share. Who stops servers makes one of their own.</summary>
    public static Task<PostgresServer> Shared => OfTheRun.Value;

    private string Data => Path.Combine(_root, "data");

    /// <summary>Makes a server of one's own and starts it.</summary>
    public static async Task<PostgresServer> Create()
    {
        var server = new PostgresServer();
        // The account that the server runs as must be able to pass through; only initdb's directory below holds anything.
        Directory.CreateDirectory(server._root);
        if (IsRoot)
            await Run("chown", "postgres", server._root);
        await Run([.. AsPostgres, Binary("initdb"), "-D", server.Data, "-U", "collab", "--auth=trust", "-E", "UTF8", "--locale=C", "-N"]);
        await server.Start();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=collab;Database={database};Maximum Pool Size=20";

    /// <summary>An empty database under a new name.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        await Execute(ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task Start(params string[] settings)
    {
        // The shell stands between, so that the server and its files go when this process's end closes the pipe, also after a SIGKILL.
        var script = $"\"$@\" & read stop; kill -QUIT $!; wait; [ \"$stop\" ] || rm -rf '{_root}'";
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] server =
        [
            .. AsPostgres, Binary("postgres"), "-D", Data, "-k", _root, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1",
            "-c", "shared_buffers=64MB", .. settings.SelectMany(setting => (string[])["-c", setting]),
        ];
        foreach (var argument in (string[])["-c", script, "sh", .. server])
            start.ArgumentList.Add(argument);
        _server = Process.Start(start)!;
        // Read away, or a full pipe would stop the server.
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        await Eventually.Holds(Answers, TimeSpan.FromSeconds(30), "PostgreSQL did not start");
    }

    /// <summary>Ends the server at once, as a crash would: what it has not written is lost, and open connections break.</summary>
    public Task Stop() => End("stop");

    public async ValueTask DisposeAsync() => await End("");

    private async Task End(string word)
    {
        if (_server is not { } server)
            return;
        _server = null;
        await server.StandardInput.WriteLineAsync(word);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    /// <summary>Runs a statement on a connection outside of any pool.</summary>
    public static async Task<object?> Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>What pg_dump writes of a database, as text.</summary>
    public async Task<byte[]> Dump(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        var start = new ProcessStartInfo(Binary("pg_dump"), ["-h", "127.0.0.1", "-p", $"{_port}", "-U", "collab", database]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var dump = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(dump);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? dump.ToArray() : throw new InvalidOperationException($"pg_dump of {database} failed.");
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string[] AsPostgres => IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];

    private async Task<bool> Answers()
    {
        try
        {
            return await Execute(ConnectionString("postgres"), "SELECT 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Binary(string name)
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return installed.Select(version => Path.Combine(version, "bin")).Concat(path).Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The storage tests need PostgreSQL's {name}: apt-get install postgresql.");
    }

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {await errors}");
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}

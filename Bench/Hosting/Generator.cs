namespace Collab.Bench.Hosting;

/// <summary>This program once more, as the generator of a load: on its core, with one thread for all sockets.</summary>
internal static class Generator
{
    /// <summary>One thread polls all sockets and runs what they complete.</summary>
    private static readonly Dictionary<string, string> OneThread = new()
    {
        ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
        ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1",
    };

    public static string[] Program => ["dotnet", typeof(Generator).Assembly.Location];

    /// <summary>Runs a scenario on a server.</summary>
    /// <param name="options">As words.</param>
    /// <returns>The line of JSON it printed, and whether all its checks passed.</returns>
    /// <exception cref="InvalidOperationException">It printed none.</exception>
    public static async Task<(string Line, bool Passed)> RunAsync(string scenario, LoadServer server, IEnumerable<string> options, CancellationToken cancel)
    {
        List<string> command = [.. Program, scenario, "--target", server.Target, "--url", server.Address.ToString(), "--server-pid", $"{server.ProcessId}"];
        if (server.Storage is not null)
            command.AddRange(["--storage", server.Storage, "--limits", string.Join(',', server.Limits)]);
        if (server.Database is not null)
            command.AddRange(["--postgres", server.Database, "--database-pid", $"{server.DatabaseProcess}"]);
        if (server.SqliteFile is not null)
            command.AddRange(["--sqlite", server.SqliteFile]);
        var printed = "";
        using var generator = new ChildProcess([.. command, .. options], OneThread, line => printed = line.StartsWith('{') ? line : printed, LoadServer.OtherCpu);
        await generator.ExitedAsync(cancel);
        return printed.Length > 0
            ? (printed, generator.ExitCode == 0)
            : throw new InvalidOperationException($"The generator measured nothing on {server.Target}:\n{generator.LastLines}");
    }
}

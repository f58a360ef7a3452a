using System.Collections.Concurrent;
using System.Diagnostics;
using Collab.Silo.Storage;

namespace Collab.Tests.Support;

/// <summary>The real silo in a process of its own, which can be killed at any moment and started again on the same port and data.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private const string Announced = "Collab answers at ";
    private static readonly string Program = typeof(StorageOptions).Assembly.Location;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _log = [];
    private readonly string[] _args;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly HttpClient _http = new();
    private Process? _process;
    private Uri? _address;

    private SiloProcess(string[] args, IReadOnlyDictionary<string, string> environment) => (_args, _environment) = (args, environment);

    public Uri Address => _address ?? throw new InvalidOperationException("The silo has not started.");

    /// <summary>Everything that any of its lives has printed.</summary>
    public string Log => string.Join('\n', _log);

    public int ProcessId => Running.Id;

    private Process Running => _process ?? throw new InvalidOperationException("The silo does not run.");

    /// <param name="args">As of <c>./run</c>: at least <c>--data</c>. The port is chosen.</param>
    /// <param name="environment">Further settings, such as <c>Collab__Limits__CommandsPerSecond</c>.</param>
    public static async Task<SiloProcess> StartAsync(string[] args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var silo = new SiloProcess(args, environment ?? new Dictionary<string, string>(StringComparer.Ordinal));
        await silo.StartAsync();
        return silo;
    }

    /// <summary>Runs it to its end, for at most a minute.</summary>
    /// <param name="prefix">A program that runs it, such as a tracer with its arguments.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(string[] arguments, params string[] prefix)
    {
        string[] command = [.. prefix, "dotnet", Program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Patience));
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', command)} did not end.\n{await output}{await errors}");
        }
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it where it was, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var announced = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Launch(announced);
        var first = await Task.WhenAny(announced.Task, _process.WaitForExitAsync(), Task.Delay(Patience));
        if (first != announced.Task)
            throw new TimeoutException($"The silo did not say where it answers.\n{Log}");
        _address = await announced.Task;
        await WaitUntilReadyAsync();
    }

    /// <summary>SIGKILL: nothing is flushed or said goodbye to.</summary>
    public async Task KillAsync()
    {
        Running.Kill(entireProcessTree: true);
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        _http.Dispose();
    }

    private Process Launch(TaskCompletionSource<Uri> announced)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Program, "--port", _address?.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "0" },
        };
        foreach (var arg in _args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data, announced);
        process.ErrorDataReceived += (_, line) => Note(line.Data, announced);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Note(string? line, TaskCompletionSource<Uri> announced)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (line.StartsWith(Announced, StringComparison.Ordinal))
            announced.TrySetResult(new(line[Announced.Length..]));
    }

    private async Task WaitUntilReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            using var answer = await _http.GetAsync(new Uri(Address, "/readyz"));
            if (answer.IsSuccessStatusCode)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new TimeoutException($"The silo answers but is not ready.\n{Log}");
    }
}

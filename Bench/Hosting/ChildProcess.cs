using System.Collections.Concurrent;
using System.Diagnostics;

namespace Collab.Bench.Hosting;

/// <summary>A process of ours; disposing kills it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KeptLines = 40;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();

    /// <param name="echo">Gets what it prints, line by line; null to keep just the last lines.</param>
    /// <param name="cpu">The core it is pinned to; null for any.</param>
    public ChildProcess(IEnumerable<string> command, IReadOnlyDictionary<string, string>? environment = null, Action<string>? echo = null, int? cpu = null)
    {
        // taskset replaces itself by the command, so the process id is the command's.
        string[] words = cpu is null ? [.. command] : ["taskset", "-c", $"{cpu}", .. command];
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{words[0]} did not start.");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is null)
                return;
            echo?.Invoke(e.Data);
            _lastLines.Enqueue(e.Data);
            if (_lastLines.Count > KeptLines)
                _lastLines.TryDequeue(out _);
        }
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string LastLines => string.Join('\n', _lastLines);

    public Task ExitedAsync(CancellationToken cancel) => _process.WaitForExitAsync(cancel);

    /// <summary>SIGKILL: no handler of the process runs.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

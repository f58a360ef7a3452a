namespace Collab.Bench.Hosting;

internal static class Ready
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a server answers at <c>/readyz</c>.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not become ready in a minute; the message holds its last lines.</exception>
    public static async Task WaitAsync(Uri server, ChildProcess process, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(2) };
        for (var until = DateTimeOffset.UtcNow + StartLimit; ;)
        {
            if (process.HasExited || DateTimeOffset.UtcNow > until)
                throw new InvalidOperationException($"The server at {server} did not become ready:\n{process.LastLines}");
            try
            {
                using var answer = await http.GetAsync("/readyz", cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                // Not listening yet.
            }
            await Task.Delay(Pause, cancel);
        }
    }
}

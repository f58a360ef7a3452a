using Collab.Bench.Hosting;

namespace Collab.Bench.Kill;

/// <summary>One SIGKILL.</summary>
/// <param name="AfterMs">Milliseconds after the silo was ready, or after its start when it was not.</param>
/// <param name="WhileStarting">True when it had not become ready yet.</param>
/// <param name="DownMs">Milliseconds until the next one was ready.</param>
internal sealed record KillMoment(int Number, int AfterMs, bool WhileStarting, long DownMs);

/// <summary>Kills a silo at random moments and starts it again at the same place.</summary>
/// <param name="random">Seeded: the moments of one seed are always the same.</param>
internal sealed class Killer(SiloProcess silo, Random random, int kills)
{
    private const int LongestMs = 2_000;
    private const int StartMs = 1_000;
    private readonly List<KillMoment> _moments = [];

    public IReadOnlyList<KillMoment> Moments => _moments;

    /// <summary>Kills until told to stop or all kills are done; ends with a silo that is ready.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (_moments.Count < kills)
        {
            var afterMs = random.Next(20, LongestMs);
            if (!await DelayAsync(afterMs, stop))
                return;
            await silo.KillAsync();
            var killed = System.Diagnostics.Stopwatch.GetTimestamp();
            silo.Start();
            var moment = new KillMoment(_moments.Count + 1, afterMs, WhileStarting: false, 0);
            Console.Error.WriteLine($"  kill {moment.Number}/{kills}: {afterMs} ms after it was ready");
            // One in six dies again before it is ready: recovery must survive its own interruption.
            if (random.Next(6) == 0 && _moments.Count + 1 < kills)
            {
                _moments.Add(moment);
                afterMs = random.Next(StartMs);
                await DelayAsync(afterMs, CancellationToken.None);
                await silo.KillAsync();
                silo.Start();
                moment = new(_moments.Count + 1, afterMs, WhileStarting: true, 0);
                Console.Error.WriteLine($"  kill {moment.Number}/{kills}: {afterMs} ms after its start");
            }
            await silo.ReadyAsync(CancellationToken.None);
            _moments.Add(moment with { DownMs = (long)System.Diagnostics.Stopwatch.GetElapsedTime(killed).TotalMilliseconds });
        }
    }

    private static async Task<bool> DelayAsync(int ms, CancellationToken stop)
    {
        try
        {
            await Task.Delay(ms, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

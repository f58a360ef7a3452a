using System.Diagnostics;
using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Bench.Hosting;
using Collab.Bench.Player;

namespace Collab.Bench.Kill;

/// <summary>The recorded meeting on a server that dies again and again must come to what it came to undisturbed.</summary>
internal static class KillRun
{
    /// <summary>Plays once undisturbed, then as often as it takes to kill the silo that many times. Stops at the first mismatch.</summary>
    /// <param name="silo">Ready; it still runs at the end.</param>
    /// <param name="storage">For the report.</param>
    /// <param name="options">Its seed also decides the moments.</param>
    public static async Task<KillReport> RunAsync(SiloProcess silo, RetroScript script, string storage, int kills, PlayOptions options, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        Console.Error.WriteLine($"undisturbed on {storage}, seed {options.Seed}");
        var (undisturbed, canonical) = await Play.RunAsync(silo.Address, script, options, cancel);
        List<string> mismatches = [.. undisturbed.Mismatches];
        List<PlayReport> plays = [];
        List<KillMoment> moments = [];
        var random = new Random(options.Seed);
        while (moments.Count < kills && mismatches.Count == 0)
        {
            Console.Error.WriteLine($"play {plays.Count + 1}");
            var killer = new Killer(silo, random, kills - moments.Count);
            try
            {
                var (play, end) = await DisturbedAsync(silo.Address, script, options, killer, cancel);
                plays.Add(play);
                mismatches.AddRange(play.Mismatches);
                if (!JsonNode.DeepEquals(end, canonical))
                    mismatches.Add($"Play {plays.Count} ended differently: {end.ToJsonString()} where undisturbed {canonical.ToJsonString()}");
            }
            catch (Exception e) when (e is RefusedException or TimeoutException or InvalidOperationException)
            {
                mismatches.Add($"Play {plays.Count + 1} stopped: {e.Message}");
            }
            moments.AddRange([.. killer.Moments.Select((m, i) => m with { Number = moments.Count + i + 1 })]);
        }
        if (mismatches.Count > 0)
            mismatches.Add($"The server's last words: {silo.LastLines}");
        return KillReport.Of(storage, options.Seed, undisturbed, plays, moments, mismatches, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<(PlayReport Play, JsonObject End)> DisturbedAsync(Uri server, RetroScript script, PlayOptions options, Killer killer, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var killing = Task.CompletedTask;
        try
        {
            return await Play.RunAsync(
                server,
                script,
                options,
                cancel,
                opened: _ => killing = killer.RunAsync(enough.Token),
                stepped: async () =>
                {
                    await enough.CancelAsync();
                    await killing;
                });
        }
        finally
        {
            await enough.CancelAsync();
            await killing;
        }
    }
}

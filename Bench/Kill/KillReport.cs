using Collab.Bench.Player;

namespace Collab.Bench.Kill;

/// <summary>How the recorded meeting stood a server that dies again and again. Passed without mismatches.</summary>
/// <param name="CanonicalHash">Of the undisturbed play; every disturbed one must end the same.</param>
internal sealed record KillReport(
    string Storage,
    int Seed,
    int Kills,
    int KillsWhileStarting,
    int Retros,
    int AcknowledgedCommands,
    int AcknowledgedBallots,
    int Resends,
    int Reconnects,
    int Resumed,
    int Snapshots,
    string CanonicalHash,
    IReadOnlyList<string> Mismatches,
    long ElapsedMs,
    PlayReport Undisturbed,
    IReadOnlyList<KillMoment> Moments)
{
    public static KillReport Of(string storage, int seed, PlayReport undisturbed, IReadOnlyList<PlayReport> plays, IReadOnlyList<KillMoment> moments, IEnumerable<string> mismatches, TimeSpan elapsed) => new(
        storage,
        seed,
        moments.Count,
        moments.Count(m => m.WhileStarting),
        plays.Count,
        plays.Sum(p => p.Commands),
        plays.Sum(p => p.Ballots),
        plays.Sum(p => p.Resends),
        plays.Sum(p => p.Reconnects),
        plays.Sum(p => p.Resumed),
        plays.Sum(p => p.Snapshots),
        undisturbed.CanonicalHash,
        [.. mismatches],
        (long)elapsed.TotalMilliseconds,
        undisturbed,
        moments);
}

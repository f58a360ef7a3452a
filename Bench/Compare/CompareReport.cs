using Collab.Bench.Load;

namespace Collab.Bench.Compare;

/// <summary>All three servers once, one after the other.</summary>
/// <param name="VotesRatio">Collab's acknowledged votes per second over the usual stack's.</param>
/// <param name="P99Ratio">Likewise of the time to the acknowledgement.</param>
/// <param name="CeilingShare">Collab's acknowledged votes per second over the ceiling's.</param>
internal sealed record CompareRun(int Run, VoteReport Collab, VoteReport Usual, VoteReport Ceiling, double VotesRatio, double P99Ratio, double CeilingShare);

/// <summary>One server at one size: medians over the runs.</summary>
internal sealed record Side(double VotesPerSecond, double FramesPerSecond, double DeliveriesPerSecond, double AckP50Ms, double AckP99Ms, double? SeenP99Ms, double ServerCpuSecondsPer1000, double? DatabaseCpuSecondsPer1000)
{
    public static Side Of(IReadOnlyList<VoteReport> runs) => new(
        Compared.Median(runs.Select(r => r.VotesPerSecond)),
        Compared.Median(runs.Select(r => r.FramesPerSecond)),
        Compared.Median(runs.Select(r => r.DeliveriesPerSecond)),
        Compared.Median(runs.Select(r => r.P50Ms)),
        Compared.Median(runs.Select(r => r.P99Ms)),
        runs.All(r => r.SeenP99Ms is not null) ? Compared.Median(runs.Select(r => r.SeenP99Ms!.Value)) : null,
        Compared.Median(runs.Select(r => r.ServerCpuSecondsPer1000 ?? 0)),
        runs.All(r => r.DatabaseCpuSecondsPer1000 is not null) ? Compared.Median(runs.Select(r => r.DatabaseCpuSecondsPer1000!.Value)) : null);
}

/// <summary>A comparison at one size.</summary>
/// <param name="VotesRatios">Of each run, in order; likewise <paramref name="CeilingShares"/>.</param>
/// <param name="HighestGeneratorCpu">Share of its core, in any run.</param>
internal sealed record Compared(
    int Voters,
    double MedianVotesRatio,
    IReadOnlyList<double> VotesRatios,
    double MedianCeilingShare,
    IReadOnlyList<double> CeilingShares,
    double MedianP99Ratio,
    double MedianCollabVotesPerSecond,
    double MedianUsualVotesPerSecond,
    Side Collab,
    Side Usual,
    Side Ceiling,
    double HighestGeneratorCpu,
    IReadOnlyList<CompareRun> Runs)
{
    public static Compared Of(int voters, IReadOnlyList<CompareRun> runs) => new(
        voters,
        Median(runs.Select(r => r.VotesRatio)),
        [.. runs.Select(r => r.VotesRatio)],
        Median(runs.Select(r => r.CeilingShare)),
        [.. runs.Select(r => r.CeilingShare)],
        Median(runs.Select(r => r.P99Ratio)),
        Median(runs.Select(r => r.Collab.VotesPerSecond)),
        Median(runs.Select(r => r.Usual.VotesPerSecond)),
        Side.Of([.. runs.Select(r => r.Collab)]),
        Side.Of([.. runs.Select(r => r.Usual)]),
        Side.Of([.. runs.Select(r => r.Ceiling)]),
        runs.Max(r => Math.Max(r.Collab.GeneratorCpu, Math.Max(r.Usual.GeneratorCpu, r.Ceiling.GeneratorCpu))),
        runs);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>A paired comparison.</summary>
/// <param name="Machine">Cores, system and runtime of this measurement.</param>
/// <param name="Limits">Collab's limits that were raised, since one address is everybody.</param>
internal sealed record CompareReport(string What, string Machine, string Pinning, IReadOnlyList<string> Limits, DateTimeOffset MeasuredAt, IReadOnlyList<Compared> Sizes);

using Collab.Bench.Load;

namespace Collab.Bench.Compare;

/// <summary>Both servers once, one after the other.</summary>
/// <param name="VotesRatio">Collab's acknowledged votes per second over the baseline's.</param>
internal sealed record CompareRun(int Run, VoteReport Collab, VoteReport Usual, double VotesRatio, double P99Ratio);

/// <summary>A paired comparison.</summary>
/// <param name="Machine">Cores, system and database of this measurement.</param>
internal sealed record CompareReport(
    string What,
    string Machine,
    string Pinning,
    DateTimeOffset MeasuredAt,
    double MedianVotesRatio,
    double MedianP99Ratio,
    double MedianCollabVotesPerSecond,
    double MedianUsualVotesPerSecond,
    double HighestGeneratorCpu,
    IReadOnlyList<CompareRun> Runs)
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

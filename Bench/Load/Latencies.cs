using System.Diagnostics;

namespace Collab.Bench.Load;

/// <summary>How long things took, in steps of 10 µs up to 10 s. Any thread may add.</summary>
internal sealed class Latencies
{
    private const int StepUs = 10;
    private readonly int[] _counts = new int[1_000_000];
    private long _total;

    public long Count => Volatile.Read(ref _total);

    /// <param name="ticks">Of <see cref="Stopwatch"/>.</param>
    public void Add(long ticks)
    {
        var step = ticks * (1_000_000 / StepUs) / Stopwatch.Frequency;
        Interlocked.Increment(ref _counts[Math.Min(step, _counts.Length - 1)]);
        Interlocked.Increment(ref _total);
    }

    public void Clear()
    {
        Array.Clear(_counts);
        Volatile.Write(ref _total, 0);
    }

    /// <summary>The time within which a share of all stayed, in milliseconds.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    public double PercentileMs(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        var seen = 0L;
        for (var step = 0; step < _counts.Length; step++)
        {
            seen += _counts[step];
            if (seen >= wanted && seen > 0)
                return (step + 1) * StepUs / 1_000d;
        }
        return 0;
    }
}

using System.Diagnostics;
using System.Numerics;

namespace Collab.Bench.Load;

/// <summary>How long things took, to 1 % and at best 1 µs, from nothing to 35 minutes. Any thread may add; nothing is allocated.</summary>
internal sealed class Histogram
{
    /// <summary>Up to here each microsecond has a bucket of its own; above, each doubling has half as many.</summary>
    private const int FineBits = 8;
    private const int Half = 1 << (FineBits - 1);
    private const long LongestUs = int.MaxValue;

    private readonly long[] _counts = new long[Bucket(LongestUs) + 1];
    private long _total;

    public long Count => Volatile.Read(ref _total);

    /// <param name="ticks">Of <see cref="Stopwatch"/>.</param>
    public void Add(long ticks)
    {
        var us = Math.Clamp(ticks * 1_000_000 / Stopwatch.Frequency, 0, LongestUs);
        Interlocked.Increment(ref _counts[Bucket(us)]);
        Interlocked.Increment(ref _total);
    }

    /// <summary>The time within which a share of all stayed, rounded up, in milliseconds; 0 when there is nothing.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    public double PercentileMs(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(Count * share));
        var seen = 0L;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= wanted)
                return EndUs(bucket) / 1_000d;
        }
        return 0;
    }

    private static int Bucket(long us)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)us) - (FineBits - 1));
        return shift * Half + (int)(us >> shift);
    }

    private static long EndUs(int bucket)
    {
        var shift = Math.Max(0, bucket / Half - 1);
        return (long)(bucket - shift * Half + 1) << shift;
    }
}

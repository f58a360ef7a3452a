using System.Diagnostics;

namespace Collab.Bench.Load;

/// <summary>The open loop: votes at a fixed rate, whatever the server does. Vote <c>n</c> is due <c>n / rate</c> seconds after the start.</summary>
internal sealed class Schedule(double perSecond, long start)
{
    private long _next;

    /// <summary>The next vote's number and time, if it is due.</summary>
    /// <returns>False when nothing is due by now.</returns>
    public bool TryNext(long now, out long number, out long due)
    {
        number = _next;
        due = start + (long)(_next * Stopwatch.Frequency / perSecond);
        if (due > now)
            return false;
        _next++;
        return true;
    }

    /// <summary>Hands each vote out when it is due, until it is cancelled. It sleeps 1 ms at a time: so late it may be, which counts as the server's time.</summary>
    public void Run(Action<long, long> cast, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            while (TryNext(Stopwatch.GetTimestamp(), out var number, out var due))
                cast(number, due);
            Thread.Sleep(1);
        }
    }
}

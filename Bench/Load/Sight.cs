namespace Collab.Bench.Load;

/// <summary>
/// When one client saw which vote. A frame tells how many votes it counts, not which; they are the first so many of the acknowledged ones, since both
/// acknowledgements and frames follow the commits. A frame may overtake the acknowledgements of what it counts: then its time is kept until they are here.
/// </summary>
/// <param name="every">One vote of so many is measured: 1 for all.</param>
internal sealed class Sight(CastLedger ledger, Meter meter, int every)
{
    private readonly Queue<(long Counted, long At)> _frames = new();
    private long _next;

    /// <summary>How many votes the client's view counts.</summary>
    public long Counted { get; private set; }

    /// <summary>Frames that counted fewer votes than one before.</summary>
    public int Backwards { get; private set; }

    public void See(long counted, long now)
    {
        if (counted < Counted)
            Backwards++;
        if (counted <= Counted)
            return;
        Counted = counted;
        _frames.Enqueue((counted, now));
        Settle();
    }

    /// <summary>Accounts for all frames whose votes are acknowledged by now.</summary>
    public void Settle()
    {
        var acknowledged = ledger.Acknowledged;
        while (_next < acknowledged && _frames.TryPeek(out var frame))
        {
            var end = Math.Min(frame.Counted, acknowledged);
            for (; _next < end; _next++)
            {
                if (_next % every == 0 && ledger.Intended(_next) is var intended && meter.Counts(intended))
                    meter.Seen.Add(frame.At - intended);
            }
            if (_next == frame.Counted)
                _frames.Dequeue();
        }
    }
}

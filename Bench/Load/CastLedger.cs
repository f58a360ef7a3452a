namespace Collab.Bench.Load;

/// <summary>When each vote of a round was to be cast, in the order of their acknowledgements. Any thread.</summary>
/// <param name="capacity">A power of two: so many votes a client may be behind.</param>
internal sealed class CastLedger(int capacity)
{
    private readonly Lock _lock = new();
    private readonly long[] _intended = new long[capacity];
    private long _acknowledged;
    private long _sent;

    /// <summary>Different votes that were sent; a repeat is none.</summary>
    public long Sent => Volatile.Read(ref _sent);

    public long Acknowledged => Volatile.Read(ref _acknowledged);

    public void Sending() => Interlocked.Increment(ref _sent);

    /// <param name="intended">When it was to be cast, in ticks of the stopwatch.</param>
    public void Acknowledge(long intended)
    {
        lock (_lock)
        {
            _intended[_acknowledged & (capacity - 1)] = intended;
            Volatile.Write(ref _acknowledged, _acknowledged + 1);
        }
    }

    /// <param name="vote">From 0, below <see cref="Acknowledged"/>.</param>
    public long Intended(long vote) => _intended[vote & (capacity - 1)];
}

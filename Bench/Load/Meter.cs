namespace Collab.Bench.Load;

/// <summary>What a run measures: votes that were to be cast between two moments, however long they took.</summary>
internal sealed class Meter
{
    private long _from = long.MaxValue;
    private long _to = long.MaxValue;

    /// <summary>Cast to acknowledgement.</summary>
    public Histogram Acknowledged { get; } = new();

    /// <summary>Cast to seen, once a client.</summary>
    public Histogram Seen { get; } = new();

    public void Begin(long now) => Volatile.Write(ref _from, now);

    public void End(long now) => Volatile.Write(ref _to, now);

    public bool Counts(long intended) => intended >= Volatile.Read(ref _from) && intended < Volatile.Read(ref _to);
}

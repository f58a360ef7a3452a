using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>What goes wrong with one call.</summary>
internal enum StorageFault
{
    /// <summary>The database is not reached: nothing is written.</summary>
    BeforeTheCommit,

    /// <summary>The batch is stored, but the answer is lost.</summary>
    AfterTheCommit,

    /// <summary>Nothing answers at all until the caller gives up.</summary>
    NoAnswer,
}

/// <summary>A real store whose next commits go wrong as told. Everything else passes through.</summary>
internal sealed class FaultyStore(IEventStore inner) : IEventStore
{
    private readonly Queue<StorageFault> _planned = new();
    private volatile bool _down;

    public string Lineage => inner.Lineage;

    public int Commits { get; private set; }

    public void Plan(params StorageFault[] faults)
    {
        lock (_planned)
        {
            foreach (var fault in faults)
                _planned.Enqueue(fault);
        }
    }

    /// <summary>While down, every call fails.</summary>
    public void Down(bool down) => _down = down;

    public Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel) =>
        _down ? throw Unreachable() : inner.TakeOver(stream, afterVersion, cancel);

    public async Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel)
    {
        Commits++;
        if (_down)
            throw Unreachable();
        switch (Next())
        {
            case StorageFault.BeforeTheCommit:
                throw Unreachable();
            case StorageFault.AfterTheCommit:
                await inner.Commit(stream, epoch, version, batch, cancel);
                throw Unreachable();
            case StorageFault.NoAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
                throw Unreachable();
            default:
                return await inner.Commit(stream, epoch, version, batch, cancel);
        }
    }

    public Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel) => inner.FindCommand(stream, hash, cancel);

    public Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel) =>
        inner.Read(stream, afterVersion, limit, cancel);

    public Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel) =>
        inner.Redact(stream, epoch, events, cancel);

    public Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel) => inner.Delete(stream, epoch, cancel);

    public Task<StreamKey?> Resolve(string alias, CancellationToken cancel) => inner.Resolve(alias, cancel);

    public Task Ping(CancellationToken cancel) => _down ? throw Unreachable() : inner.Ping(cancel);

    private static StorageUnavailableException Unreachable() => new("A fault was planned.");

    private StorageFault? Next()
    {
        lock (_planned)
            return _planned.TryDequeue(out var fault) ? fault : null;
    }
}

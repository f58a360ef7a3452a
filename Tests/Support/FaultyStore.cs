using System.Collections.Concurrent;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>What becomes of one commit.</summary>
public enum StorageFault
{
    /// <summary>The database is not reached: nothing is written.</summary>
    BeforeTheCommit,

    /// <summary>The batch is stored, but the answer is lost.</summary>
    AfterTheCommit,

    /// <summary>Nothing answers at all until the caller gives up; nothing is written.</summary>
    NoAnswer,

    /// <summary>Nothing answers until the caller gives up; the batch reaches the database only once the stream was taken over again.</summary>
    TooLate,

    /// <summary>The batch is stored, and then the store itself breaks, as only a fault of ours would.</summary>
    Broken,
}

/// <summary>How storage is away.</summary>
public enum Outage
{
    None,

    /// <summary>Every call fails at once.</summary>
    Failing,

    /// <summary>Every call waits until the caller gives up.</summary>
    Silent,

    /// <summary>Nothing can be written but an epoch, as on a disk without space.</summary>
    Full,
}

/// <summary>A real store whose next commits go wrong as told. Everything else passes through.</summary>
internal sealed class FaultyStore(IEventStore inner) : IEventStore
{
    private readonly ConcurrentDictionary<StreamKey, ConcurrentQueue<Fate>> _planned = [];
    private readonly ConcurrentDictionary<StreamKey, Func<Task<bool>>> _late = [];
    private readonly ConcurrentQueue<bool> _lateOutcomes = [];
    private volatile Outage _outage;
    private int _commits;
    private int _lookUps;

    /// <summary>What becomes of a commit that is ready to be made.</summary>
    private delegate Task<bool> Fate(Func<Task<bool>> commit, CancellationToken cancel);

    public string Lineage => inner.Lineage;

    /// <summary>Attempts so far, of all streams.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>Commands that were looked up so far, of all streams.</summary>
    public int LookUps => Volatile.Read(ref _lookUps);

    /// <summary>Whether each commit that came <see cref="StorageFault.TooLate"/> was written.</summary>
    public IReadOnlyCollection<bool> LateOutcomes => _lateOutcomes;

    /// <summary>Decides the stream's next commits.</summary>
    public void Plan(StreamKey stream, params StorageFault[] faults)
    {
        foreach (var fault in faults)
            FatesOf(stream).Enqueue((commit, cancel) => Meet(fault, stream, commit, cancel));
    }

    /// <summary>Lets the stream's next commit wait before it reaches the database.</summary>
    public HeldCommit Hold(StreamKey stream)
    {
        var held = new HeldCommit();
        FatesOf(stream).Enqueue((commit, _) => held.Pass(commit));
        return held;
    }

    /// <summary>Takes the storage away until the result is disposed.</summary>
    public IDisposable Suffer(Outage outage)
    {
        _outage = outage;
        return new Recovery(this);
    }

    public async Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel)
    {
        if (_outage is not Outage.Full)
            await Reach(cancel);
        var takeover = await inner.TakeOver(stream, afterVersion, cancel);
        if (_late.TryRemove(stream, out var commit))
            _lateOutcomes.Enqueue(await commit());
        return takeover;
    }

    public async Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel)
    {
        Interlocked.Increment(ref _commits);
        await Reach(cancel);
        return FatesOf(stream).TryDequeue(out var fate)
            ? await fate(() => inner.Commit(stream, epoch, version, batch, CancellationToken.None), cancel)
            : await inner.Commit(stream, epoch, version, batch, cancel);
    }

    public async Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel)
    {
        Interlocked.Increment(ref _lookUps);
        await Reach(cancel);
        return await inner.FindCommand(stream, hash, cancel);
    }

    /// <summary>Also while storage is away, so that a test can see what is stored.</summary>
    public Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel) =>
        inner.Read(stream, afterVersion, limit, cancel);

    public Task<StoredImage?> ReadImage(StreamKey stream, Guid image, CancellationToken cancel) => inner.ReadImage(stream, image, cancel);

    public Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel) =>
        inner.Redact(stream, epoch, events, cancel);

    public Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel) => inner.Delete(stream, epoch, cancel);

    public Task<StreamKey?> Resolve(string alias, CancellationToken cancel) => inner.Resolve(alias, cancel);

    public async Task Ping(CancellationToken cancel)
    {
        await Reach(cancel);
        await inner.Ping(cancel);
    }

    private static StorageUnavailableException Unreachable() => new("A fault was planned.");

    private ConcurrentQueue<Fate> FatesOf(StreamKey stream) => _planned.GetOrAdd(stream, _ => new());

    private async Task<bool> Meet(StorageFault fault, StreamKey stream, Func<Task<bool>> commit, CancellationToken cancel)
    {
        if (fault is StorageFault.AfterTheCommit or StorageFault.Broken)
            await commit();
        if (fault is StorageFault.TooLate)
            _late[stream] = commit;
        if (fault is StorageFault.NoAnswer or StorageFault.TooLate)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        throw fault is StorageFault.Broken ? new InvalidOperationException("A fault of ours was planned.") : Unreachable();
    }

    private async Task Reach(CancellationToken cancel)
    {
        if (_outage is Outage.Silent)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        if (_outage is not Outage.None)
            throw Unreachable();
    }

    private sealed class Recovery(FaultyStore store) : IDisposable
    {
        public void Dispose() => store._outage = Outage.None;
    }
}

/// <summary>A commit that waits until the test lets it go.</summary>
internal sealed class HeldCommit
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once the commit is there and waits.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    internal async Task<bool> Pass(Func<Task<bool>> commit)
    {
        _reached.TrySetResult();
        await _released.Task;
        return await commit();
    }
}

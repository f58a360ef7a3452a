using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Collab.Streams;

/// <summary>
/// A grain whose state is a stream of events. Subclasses are <c>[Reentrant]</c>: a command decides before its first await, so that
/// whatever arrives while a commit runs shares the next one.
/// </summary>
internal abstract class StreamGrain<TState, TEvent> : Grain, IStreamOwner<TState, TEvent> where TState : class where TEvent : class
{
    private SnapshotFile<TState> _snapshots = null!;
    private StreamWriter<TState, TEvent> _writer = null!;

    protected StreamGrain(IServiceProvider services, StreamKind kind)
    {
        Services = services;
        Kind = kind;
        Store = services.GetRequiredService<IEventStore>();
        Options = services.GetRequiredService<IOptions<StreamOptions>>().Value;
        Clock = services.GetRequiredService<TimeProvider>();
        Entropy = services.GetRequiredService<IEntropy>();
        Log = services.GetRequiredService<ILoggerFactory>().CreateLogger(GetType());
    }

    protected IServiceProvider Services { get; }

    protected StreamKind Kind { get; }

    protected IEventStore Store { get; }

    protected StreamOptions Options { get; }

    protected TimeProvider Clock { get; }

    protected IEntropy Entropy { get; }

    protected ILogger Log { get; }

    protected StreamKey Key => new(Kind, this.GetPrimaryKey());

    /// <summary>What is stored: the only state that may be shown.</summary>
    protected TState State => _writer.Committed;

    /// <summary>What a decision rests on; never shown.</summary>
    protected TState Tentative => _writer.Tentative;

    protected long Version => _writer.Version;

    protected bool IsDeleted => _writer.IsDeleted;

    protected StreamWriter<TState, TEvent> Writer => _writer;

    protected abstract TState Initial { get; }

    /// <summary>Raised when the JSON of <typeparamref name="TState"/> is no longer readable by older or newer code.</summary>
    protected virtual int SnapshotSchema => 1;

    public abstract TState Evolve(TState state, TEvent happened, EventInfo info);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var storage = Services.GetRequiredKeyedService<IGrainStorage>("snapshots");
        _snapshots = new(storage, this.GetGrainId(), Store.Lineage, SnapshotSchema, Log);
        _writer = new(Key, Store, this, Options, Clock, Entropy, Log);
        var (state, version) = await _snapshots.Read() ?? (Initial, 0);
        await _writer.Start(state, version);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _writer.Drain();
        await _snapshots.Drain();
    }

    public virtual void Reloaded(TState before, TState after, Takeover takeover)
    {
    }

    public virtual void Published(TState before, TState after, long version, IReadOnlyList<TEvent> events, IReadOnlyList<Caller> callers, int changes) =>
        _snapshots.Offer(after, version, Options.EventsPerSnapshot);

    public virtual void Fenced() => DeactivateOnIdle();

    /// <summary>Carries out a client's command; see <see cref="StreamWriter{TState,TEvent}.Execute(Caller,Guid,bool,Func{TState,Facts,Decision{TEvent}})"/>.</summary>
    protected Task<Reply> Execute(Caller caller, Guid id, bool resend, Func<TState, Facts, Decision<TEvent>> decide) =>
        IsDeleted ? Task.FromResult(Reply.Refused(Gone)) : _writer.Execute(caller, id, resend, decide);

    /// <summary>Carries out a decision of the grain's own; the decision itself makes a repeat harmless.</summary>
    protected Task<Reply> Execute(Func<TState, Facts, Decision<TEvent>> decide) =>
        IsDeleted ? Task.FromResult(Reply.Refused(Gone)) : _writer.Execute(decide);

    /// <summary>Overwrites what <paramref name="rewrite"/> changes in stored events, and drops the snapshot. Replay still works.</summary>
    /// <param name="rewrite">The event without what is to be forgotten; null when it does not hold it.</param>
    protected async Task Forget(Func<TEvent, TEvent?> rewrite)
    {
        await _writer.Drain();
        var changed = new List<StoredEvent>();
        const int Page = 1_000;
        for (long after = 0; ;)
        {
            var page = await Store.Read(Key, after, Page, CancellationToken.None);
            foreach (var stored in page)
            {
                if (rewrite(EventCodec<TEvent>.Decode(stored)) is { } without)
                    changed.Add(EventCodec<TEvent>.Encode(without, new(stored.Version, stored.At)));
            }
            if (page.Count < Page)
                break;
            after = page[^1].Version;
        }
        await _snapshots.Clear();
        if (changed.Count > 0)
            await Store.Redact(Key, _writer.Epoch, changed, CancellationToken.None);
        DeactivateOnIdle();
    }

    /// <summary>Deletes everything of this stream but a tombstone.</summary>
    protected async Task DeleteStream()
    {
        await _writer.Drain();
        await _snapshots.Clear();
        await Store.Delete(Key, _writer.Epoch, CancellationToken.None);
        DeactivateOnIdle();
    }

    protected static readonly Refusal Gone = new(RefusalCode.Deleted, "This was deleted.");
}

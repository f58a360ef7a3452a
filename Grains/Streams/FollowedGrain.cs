using System.Diagnostics.CodeAnalysis;
using Collab.People;

namespace Collab.Streams;

/// <summary>
/// A stream that people follow: it has a view, updates to it, a part of each person's own and maybe a live part. Reports of followers keep it
/// in memory. Soon after the last of them it rests: its state is packed and what only followers need is forgotten. Some minutes later it goes, and
/// comes back from storage with the frames that clients resume from.
/// </summary>
[CollectionAgeLimit(Minutes = 2)]
internal abstract class FollowedGrain<TState, TEvent>(IServiceProvider services, StreamKind kind)
    : StreamGrain<TState, TEvent>(services, kind), IFollowed, IFeedSource
    where TState : class where TEvent : class
{
    private const long SequencesPerEpoch = 1_000_000_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Without followers for as long, it rests. Longer than a crowd needs to come back after its network was gone for a moment.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(15);

    private FeedPublisher _feed = null!;
    private Presence _presence = null!;
    private IGrainTimer? _pulse;
    private (long Version, byte[] Json)? _view;
    private TState? _shown;
    private long _shownVersion;
    private long _sequence;
    private DateTimeOffset _followedAt;

    StreamKey IFeedSource.Key => Key;

    protected FeedPublisher Feed => _feed;

    protected Presence Presence => _presence;

    /// <summary>Who was here before is not known: the activation, or when the last one left before a rest.</summary>
    protected DateTimeOffset AloneSince { get; private set; }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _followedAt = Clock.GetUtcNow();
        ForgetFollowers();
        await base.OnActivateAsync(cancellationToken);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _pulse?.Dispose();
        await base.OnDeactivateAsync(reason, cancellationToken);
        await _feed.Drain();
    }

    public async Task<FollowReply> Follow(Caller caller, string silo, FollowRequest request)
    {
        if (IsDeleted)
            return FollowReply.Refused(Gone);
        if (await Enter(caller) is { } refusal)
            return FollowReply.Refused(refusal);
        Wake();
        _feed.Joined(silo, caller.Person);
        Attend();
        _feed.Seal();
        var missed = request.Lineage == Store.Lineage && request.Version is { } version ? _feed.Since(version) : null;
        return new(
            Version,
            Store.Lineage,
            missed is null ? ViewJson() : null,
            missed is null ? [] : [.. missed.Select(f => f.Json)],
            _feed.CurrentLive()?.Json,
            ((IFeedSource)this).Mine(caller.Person));
    }

    public Task Report(IFeedObserver feed, FeedReport report)
    {
        if (!IsDeleted)
        {
            Wake();
            _feed.Report(feed, report);
            Attend();
        }
        return Task.CompletedTask;
    }

    public Task Leave(string silo)
    {
        _feed.Leave(silo);
        Attend();
        return Task.CompletedTask;
    }

    public override void Reloaded(TState before, TState after, Takeover takeover)
    {
        if (_shown is not null)
        {
            // Ballots may be there that no event tells of.
            _feed.OweEveryone();
            _feed.Changed(live: true);
            return;
        }
        // First activation, or nobody was told of anything: the frames that led here let clients resume across it.
        (_shown, _shownVersion) = (after, takeover.Version);
        _feed.Restart(takeover.Version, Replayed(before, takeover.Events));
    }

    public override void Published(TState before, TState after, long version, IReadOnlyList<TEvent> events, IReadOnlyList<Caller> callers, int changes)
    {
        base.Published(before, after, version, events, callers, changes);
        if (events.Any(TouchesEveryone))
            _feed.OweEveryone();
        foreach (var caller in callers)
            _feed.Owe(caller.Person);
        _feed.Changed(live: TouchesLive(events), changes);
    }

    UpdateFrame? IFeedSource.NextUpdate()
    {
        if (_shown is null || _shownVersion == Version)
            return null;
        var frame = Frame(_shown, State, _shownVersion, Version);
        (_shown, _shownVersion) = (State, Version);
        return frame;
    }

    LiveFrame? IFeedSource.Live()
    {
        if (Live() is not { } live)
            return null;
        // A later activation has a greater epoch: its frames never look older than those before it.
        _sequence = Math.Max(_sequence, Writer.Epoch * SequencesPerEpoch) + 1;
        return new(_sequence, Frames.Live(Key, _sequence, live));
    }

    byte[] IFeedSource.Mine(PersonId person) => Frames.Mine(Key, Version, Mine(person));

    /// <summary>The whole versioned part, once a version however many ask.</summary>
    protected byte[] ViewJson()
    {
        if (_view?.Version != Version)
            _view = (Version, StreamJson.BytesOf(View(State)));
        return _view.Value.Json;
    }

    /// <summary>Whether the caller may follow; a meeting lets a member in by this.</summary>
    protected abstract ValueTask<Refusal?> Enter(Caller caller);

    protected abstract object View(TState state);

    /// <summary>Null when nothing that all may see has changed.</summary>
    protected abstract object? Changes(TState before, TState after);

    protected abstract object Mine(PersonId person);

    /// <summary>The live part; null for a stream without one.</summary>
    protected virtual object? Live() => null;

    /// <summary>Whether an event may change what others than its caller see of their own.</summary>
    protected abstract bool TouchesEveryone(TEvent happened);

    /// <summary>Whether a commit changes the live part; <paramref name="events"/> is empty when only ballots were stored.</summary>
    protected virtual bool TouchesLive(IReadOnlyList<TEvent> events) => false;

    bool IFeedSource.IsCalm => IsCalm;

    /// <summary>Whether a crowd of followers is told at an easy pace, always.</summary>
    protected virtual bool IsCalm => false;

    /// <summary>Called every second while somebody follows.</summary>
    protected virtual void Tick()
    {
    }

    /// <summary>Says that the live part changed.</summary>
    protected void LiveChanged() => _feed.Changed(live: true);

    private void Attend()
    {
        if (_feed.HasFollowers)
        {
            _followedAt = Clock.GetUtcNow();
            _pulse ??= this.RegisterGrainTimer(Pulse, new() { DueTime = Second, Period = Second, Interleave = true });
        }
        if (_presence.Update(_feed.Present))
            LiveChanged();
    }

    private Task Pulse(CancellationToken cancel)
    {
        _feed.Prune();
        Attend();
        if (_feed.HasFollowers)
            Tick();
        else if (Clock.GetUtcNow() - _followedAt >= Alone && Writer.TryRest())
            Rest();
        return Task.CompletedTask;
    }

    private void Rest()
    {
        _pulse?.Dispose();
        (_pulse, _view, _shown) = (null, null, null);
        ForgetFollowers();
    }

    /// <summary>Whoever follows next starts from here. Who was behind when the last one left gets a view.</summary>
    private void Wake()
    {
        if (_shown is not null)
            return;
        (_shown, _shownVersion) = (State, Version);
        _feed.Restart(Version, []);
    }

    [MemberNotNull(nameof(_feed), nameof(_presence))]
    private void ForgetFollowers()
    {
        _feed = new(this, Options, Clock, Log);
        _presence = new(Clock, TimeSpan.FromMilliseconds(Options.PresenceGraceMs));
        AloneSince = _followedAt;
    }

    private UpdateFrame Frame(TState before, TState after, long from, long version)
    {
        var changes = Changes(before, after);
        return new(from, version, Frames.Update(Key, from, version, changes), changes is null);
    }

    private IEnumerable<UpdateFrame> Replayed(TState state, IReadOnlyList<StoredEvent> events)
    {
        foreach (var stored in events)
        {
            var next = Evolve(state, EventCodec<TEvent>.Decode(stored), new(stored.Version, stored.At));
            if (stored.Version > events[^1].Version - Options.RingFrames)
                yield return Frame(state, next, stored.Version - 1, stored.Version);
            state = next;
        }
    }
}

using Collab.People;
using Microsoft.Extensions.Logging;

namespace Collab.Streams;

/// <summary>What the feed sends, made by the entity when it is needed.</summary>
internal interface IFeedSource
{
    StreamKey Key { get; }

    /// <summary>The update frame since the last call; null when the version has not moved.</summary>
    UpdateFrame? NextUpdate();

    /// <summary>The live part as UTF-8 JSON; null for a stream without one.</summary>
    LiveFrame? Live();

    byte[] Mine(PersonId person);

    /// <summary>Whether a crowd of followers is told at an easy pace, always.</summary>
    bool IsCalm { get; }
}

/// <summary>
/// Pushes a stream's news to the silos that follow it: one call in flight for each, each call carrying all since that silo's cursor.
/// Lives on its grain's scheduler.
/// </summary>
internal sealed partial class FeedPublisher(IFeedSource source, StreamOptions options, TimeProvider clock, ILogger log)
{
    /// <summary>A silo that has not reported for three rounds has left.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(16);

    /// <summary>How long a report may have been on its way.</summary>
    private static readonly TimeSpan ReportDelay = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, SiloFeed> _silos = new(StringComparer.Ordinal);
    private readonly UpdateRing _ring = new(options.RingFrames, options.RingBytes);
    private readonly Pace _pace = new(options, clock);
    private LiveFrame? _live;
    private bool _liveChanged = true;
    private Task _flush = Task.CompletedTask;

    public long Head { get; private set; }

    public bool HasFollowers => _silos.Count > 0;

    public IEnumerable<PersonId> Present => _silos.Values.SelectMany(s => s.Present);

    /// <summary>Starts from a version, with the frames that lead there.</summary>
    public void Restart(long version, IEnumerable<UpdateFrame> frames)
    {
        _ring.Clear();
        foreach (var frame in frames)
            _ring.Add(frame);
        Head = version;
    }

    /// <summary>Something changed: publishes now, or as soon as the pace allows.</summary>
    /// <param name="live">True when the live part changed too.</param>
    /// <param name="changes">How many commands or ballots that was.</param>
    public void Changed(bool live, int changes = 1)
    {
        _liveChanged |= live;
        if (_silos.Count == 0)
            return;
        var wait = _pace.Ask(Followers, changes, source.IsCalm);
        if (!_flush.IsCompleted)
            return;
        if (wait == TimeSpan.Zero)
            Flush();
        else
            _flush = FlushAfterAsync(wait);
    }

    public void Owe(PersonId person)
    {
        foreach (var silo in _silos.Values.Where(s => s.Present.Contains(person)))
            silo.Owed.Add(person);
    }

    public void OweEveryone()
    {
        foreach (var silo in _silos.Values)
            silo.Owed.UnionWith(silo.Present);
    }

    /// <summary>Ends somebody's following, or everybody's.</summary>
    /// <returns>Completes when every silo has cut them off.</returns>
    public Task Depart(Departure departure)
    {
        foreach (var silo in _silos.Values)
        {
            silo.Departures.Add(departure);
            if (departure.Person is { } person)
            {
                silo.Present.Remove(person);
                silo.Arrivals.Remove(person);
                silo.Owed.Remove(person);
            }
        }
        Flush();
        return Task.WhenAll(_silos.Values.Select(s => s.Pushing));
    }

    /// <summary>Brings the ring to the stream's version, so that a reader's snapshot and its later frames fit together.</summary>
    public void Seal()
    {
        if (source.NextUpdate() is not { } frame)
            return;
        _ring.Add(frame);
        Head = frame.Version;
    }

    public IReadOnlyList<UpdateFrame>? Since(long version) => _ring.Since(version, Head);

    public LiveFrame? CurrentLive()
    {
        if (_liveChanged)
        {
            _live = source.Live();
            _liveChanged = false;
        }
        return _live;
    }

    /// <summary>Somebody follows from this silo now; known before the silo's next report.</summary>
    public void Joined(string silo, PersonId person)
    {
        var feed = Of(silo);
        feed.Present.Add(person);
        feed.Arrivals[person] = clock.GetTimestamp();
    }

    public void Report(IFeedObserver observer, FeedReport report)
    {
        var silo = Of(report.Silo);
        var first = silo.Observer is null;
        silo.Observer = observer;
        silo.HeardAt = clock.GetTimestamp();
        silo.Present.Clear();
        silo.Present.UnionWith(report.Present);
        foreach (var (person, at) in silo.Arrivals.ToArray())
        {
            if (clock.GetElapsedTime(at) < ReportDelay)
                silo.Present.Add(person);
            else
                silo.Arrivals.Remove(person);
        }
        Seal();
        CurrentLive();
        // A silo that has nothing yet has no cursor: its clients start from a view. One that reports less than it was sent lost it.
        silo.Version = report.Version == 0 ? Head : first ? report.Version : Math.Min(silo.Version, report.Version);
        silo.Sequence = Math.Min(silo.Sequence, report.Sequence);
        StartPush(silo);
    }

    public void Leave(string silo) => _silos.Remove(silo);

    /// <summary>Drops silos that went without a word.</summary>
    public void Prune()
    {
        foreach (var silo in _silos.Values.Where(s => clock.GetElapsedTime(s.HeardAt) > Silence).ToArray())
        {
            LogPruned(log, source.Key, silo.Silo);
            _silos.Remove(silo.Silo);
        }
    }

    public Task Drain() => Task.WhenAll(_silos.Values.Select(s => s.Pushing));

    private int Followers => _silos.Values.Sum(s => s.Present.Count);

    private SiloFeed Of(string silo)
    {
        if (!_silos.TryGetValue(silo, out var found))
            _silos[silo] = found = new(silo) { Version = Head, HeardAt = clock.GetTimestamp() };
        return found;
    }

    private void Flush()
    {
        _pace.Sent();
        try
        {
            Seal();
            CurrentLive();
        }
#pragma warning disable CA1031 // A view that cannot be made must not stop what is stored from being acknowledged.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotSealed(log, source.Key, fault);
            return;
        }
        foreach (var silo in _silos.Values)
            StartPush(silo);
    }

    private async Task FlushAfterAsync(TimeSpan wait)
    {
        await Task.Delay(wait, clock);
        Flush();
    }

    private void StartPush(SiloFeed silo)
    {
        if (silo.Observer is not null && silo.Pushing.IsCompleted)
            silo.Pushing = PushAsync(silo, silo.Observer);
    }

    private async Task PushAsync(SiloFeed silo, IFeedObserver observer)
    {
        while (true)
        {
            FeedBatch? batch = null;
            try
            {
                batch = Collect(silo);
                if (batch is null)
                    return;
                await observer.Push(batch);
            }
#pragma warning disable CA1031 // Whatever it was, the silo's next report tells what it lacks.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogNotPushed(log, source.Key, silo.Silo, fault);
                if (batch is not null)
                    TakeBack(silo, batch);
                return;
            }
        }
    }

    /// <summary>Frames that show nothing in a row become one: versions move on, and that is all there is to tell.</summary>
    private IReadOnlyList<UpdateFrame> WithoutBlanks(IReadOnlyList<UpdateFrame> updates)
    {
        if (updates.Count < 2)
            return updates;
        List<UpdateFrame> told = [];
        foreach (var frame in updates)
        {
            if (frame.Blank && told is [.., { Blank: true } before])
                told[^1] = new(before.From, frame.Version, Frames.Update(source.Key, before.From, frame.Version, null), Blank: true);
            else
                told.Add(frame);
        }
        return told;
    }

    private static void TakeBack(SiloFeed silo, FeedBatch batch)
    {
        silo.Version = batch.Updates.Count > 0 ? Math.Min(silo.Version, batch.Updates[0].From) : silo.Version;
        silo.Sequence = 0;
        silo.Owed.UnionWith(batch.Private.Select(p => p.Person));
        silo.Departures.InsertRange(0, batch.Gone);
    }

    /// <summary>All the silo lacks of what was flushed; null when it lacks nothing. Its cursor moves at once, and back if the call fails.</summary>
    private FeedBatch? Collect(SiloFeed silo)
    {
        // What the ring no longer holds is sent as a gap: the silo sees it and lets its clients follow anew.
        var updates = _ring.Since(silo.Version, Head) ?? _ring.Since(_ring.Oldest, Head) ?? [new(Head, Head, Frames.Update(source.Key, Head, Head, null), Blank: true)];
        var live = _live?.Sequence == silo.Sequence ? null : _live;
        if (updates.Count == 0 && live is null && silo.Owed.Count == 0 && silo.Departures.Count == 0)
            return null;
        var mine = silo.Owed.Select(p => new PrivateFrame(p, source.Mine(p))).ToArray();
        FeedBatch batch = new(source.Key, WithoutBlanks(updates), live, mine, [.. silo.Departures]);
        silo.Version = Head;
        silo.Sequence = live?.Sequence ?? silo.Sequence;
        silo.Owed.Clear();
        silo.Departures.Clear();
        return batch;
    }
}

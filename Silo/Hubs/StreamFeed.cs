using System.Collections.Immutable;
using Collab.People;
using Collab.Silo.Options;
using Collab.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>
/// This silo's end of one stream: what was pushed lately, and who follows here. A push is serialized once and put before every cursor;
/// it never waits for a client, so that the stream is told at once that this silo has it.
/// </summary>
internal sealed class StreamFeed(StreamKey stream, FeedOptions options) : IFeedObserver
{
    private readonly Lock _lock = new();
    private readonly FrameRing _ring = new(options.RingFrames, options.RingBytes);
    private readonly Dictionary<PersonId, List<FeedCursor>> _people = [];
    private ImmutableArray<FeedCursor> _cursors = [];
    private SerializedHubMessage? _live;
    private long _liveNumber;
    private long _liveSequence;
    private bool _closed;

    public StreamKey Stream => stream;

    /// <summary>True when somebody came or left since the last <see cref="TakeReport"/>.</summary>
    public bool PresenceChanged { get; private set; }

    public Task Push(FeedBatch batch)
    {
        ImmutableArray<FeedCursor> cursors;
        lock (_lock)
        {
            foreach (var frame in batch.Updates)
                _ring.Append(frame);
            if (batch.Live is { } live && live.Sequence != _liveSequence)
                (_live, _liveNumber, _liveSequence) = (HubFrame.Live(live.Json), _liveNumber + 1, live.Sequence);
            foreach (var own in batch.Private)
                Tell(own);
            foreach (var departure in batch.Gone)
                Dismiss(departure);
            cursors = _cursors;
        }

        foreach (var cursor in cursors)
            cursor.Connection.Wake();
        return Task.CompletedTask;
    }

    /// <summary>Adds a follower that is told nothing until <see cref="Release"/>.</summary>
    /// <returns>Null when the feed was closed meanwhile.</returns>
    public FeedCursor? Hold(FeedConnection connection)
    {
        lock (_lock)
        {
            if (_closed)
                return null;
            var cursor = new FeedCursor(this, connection) { Live = _liveNumber };
            _cursors = _cursors.Add(cursor);
            if (!_people.TryGetValue(connection.Caller.Person, out var own))
            {
                _people[connection.Caller.Person] = own = [];
                PresenceChanged = true;
            }

            own.Add(cursor);
            connection.Add(cursor);
            return cursor;
        }
    }

    /// <summary>Sets where the follower stands by the answer it gets.</summary>
    public void Place(FeedCursor cursor, long version)
    {
        lock (_lock)
        {
            cursor.Version = version;
            _ring.StartAt(version);
        }
    }

    /// <summary>From now on the follower is told what is newer than its answer.</summary>
    public void Release(FeedCursor cursor)
    {
        lock (_lock)
            cursor.Held = false;
        cursor.Connection.Wake();
    }

    public void Remove(FeedCursor cursor)
    {
        lock (_lock)
            Drop(cursor);
    }

    /// <summary>What the follower lacks: updates in order, then its own part, then the live part.</summary>
    /// <param name="holdsLive">True to leave the live part for later.</param>
    public SerializedHubMessage? Next(FeedCursor cursor, bool holdsLive)
    {
        lock (_lock)
        {
            if (cursor.Held)
                return null;
            if (cursor.Farewell is { } farewell)
            {
                Drop(cursor);
                return farewell;
            }

            if (cursor.Version < _ring.Version)
                return Advance(cursor);
            if (cursor.Mine is { } mine)
            {
                cursor.Mine = null;
                return mine;
            }

            if (holdsLive || cursor.Live == _liveNumber)
                return null;
            cursor.Live = _liveNumber;
            return _live;
        }
    }

    /// <summary>What the stream is told of this silo, as of now.</summary>
    public FeedReport TakeReport(string silo)
    {
        lock (_lock)
        {
            PresenceChanged = false;
            return new(silo, _ring.Version, _liveSequence, [.. _people.Keys]);
        }
    }

    /// <summary>Ends the feed if nobody follows. After that nobody can join it.</summary>
    public bool TryClose()
    {
        lock (_lock)
            return _closed |= _cursors.IsEmpty;
    }

    private SerializedHubMessage Advance(FeedCursor cursor)
    {
        if (_ring.TryGetAfter(cursor.Version, out var version, out var message))
        {
            cursor.Version = version;
            return message;
        }

        Drop(cursor);
        return HubFrame.Resync(stream);
    }

    private void Tell(PrivateFrame own)
    {
        if (!_people.TryGetValue(own.Person, out var cursors))
            return;
        var message = HubFrame.Mine(own.Json);
        foreach (var cursor in cursors)
            cursor.Mine = message;
    }

    private void Dismiss(Departure departure)
    {
        var message = HubFrame.Gone(stream, departure.Reason);
        foreach (var cursor in _cursors)
        {
            if (departure.Person is null || departure.Person == cursor.Connection.Caller.Person)
                cursor.Farewell = message;
        }
    }

    private void Drop(FeedCursor cursor)
    {
        cursor.Held = true;
        cursor.Connection.Remove(cursor);
        _cursors = _cursors.Remove(cursor);
        var person = cursor.Connection.Caller.Person;
        if (_people.TryGetValue(person, out var own) && own.Remove(cursor) && own.Count == 0)
            PresenceChanged |= _people.Remove(person);
    }
}

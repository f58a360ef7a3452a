using System.Collections.Immutable;
using Collab.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>
/// One client's connection: what it follows and the one write it has in flight. Whoever has news wakes it; it then writes what its
/// cursors lack, one message after another, until they lack nothing or the socket is slow. Waiting for a slow socket holds nothing but that message.
/// </summary>
internal sealed class FeedConnection
{
    private const int Idle = 0;
    private const int Writing = 1;
    private const int Woken = 2;

    /// <summary>How long a live part waits for an answer that is due, so that both go out in one packet.</summary>
    private static readonly TimeSpan RideAlong = TimeSpan.FromMilliseconds(150);

    private readonly HubConnectionContext _hub;
    private readonly TimeProvider _time;
    private readonly Action _resume;
    private ImmutableArray<FeedCursor> _cursors = [];
    private long _askedAt;
    private int _turn;
    private int _state = Idle;

    public FeedConnection(HubConnectionContext hub, Caller caller, TimeProvider time)
    {
        (_hub, _time, Caller) = (hub, time, caller);
        _resume = Pump;
    }

    public Caller Caller { get; }

    public string Id => _hub.ConnectionId;

    public ImmutableArray<FeedCursor> Cursors => _cursors;

    /// <summary>True while the client is about to be answered: a live part waits, since the next one replaces it and an answer can take it along.</summary>
    private bool HoldsLive => Volatile.Read(ref _askedAt) is var since and not 0 && _time.GetElapsedTime(since) < RideAlong;

    /// <summary>An invocation has begun; a connection has one at a time.</summary>
    public void Asked() => Volatile.Write(ref _askedAt, _time.GetTimestamp());

    /// <summary>Its answer is written next: what waited goes before it.</summary>
    public void Answering()
    {
        Volatile.Write(ref _askedAt, 0);
        Wake();
    }

    /// <summary>Sends what has waited too long for an answer.</summary>
    public void Tick()
    {
        if (Volatile.Read(ref _askedAt) != 0)
            Wake();
    }

    public void Add(FeedCursor cursor) => ImmutableInterlocked.Update(ref _cursors, static (all, one) => all.Add(one), cursor);

    public void Remove(FeedCursor cursor) => ImmutableInterlocked.Update(ref _cursors, static (all, one) => all.Remove(one), cursor);

    public void Abort() => _hub.Abort();

    /// <summary>Never blocks: writes until the socket is slow, or leaves it to whoever is writing now.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _state, Woken) == Idle)
            Pump();
    }

    private void Pump()
    {
        do
        {
            Volatile.Write(ref _state, Writing);
            while (Next() is { } message)
            {
                // A write never faults: SignalR aborts the connection instead. A completed one is the one task there is for that.
                var write = _hub.WriteAsync(message).AsTask();
                if (write.IsCompleted)
                    continue;
                write.GetAwaiter().UnsafeOnCompleted(_resume);
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _state, Idle, Writing) != Writing);
    }

    /// <summary>Takes the streams in turn, so that a busy one does not starve the others.</summary>
    private SerializedHubMessage? Next()
    {
        var (cursors, holdsLive) = (_cursors, HoldsLive);
        for (var tried = 0; tried < cursors.Length; tried++)
        {
            var cursor = cursors[_turn++ % cursors.Length];
            if (cursor.Feed.Next(cursor, holdsLive) is { } message)
                return message;
        }

        _turn = 0;
        return null;
    }
}

using System.Collections.Concurrent;
using Collab.Silo.Options;
using Collab.Streams;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Hubs;

/// <summary>All feeds and connections of this silo. A feed lives from the first local follower to the tick after the last has left.</summary>
internal sealed partial class Feeds(IGrainFactory grains, ILocalSiloDetails silo, IOptions<FeedOptions> options, TimeProvider time, ILogger<Feeds> logger)
{
    private readonly ConcurrentDictionary<StreamKey, FeedLink> _links = [];
    private readonly ConcurrentDictionary<string, FeedConnection> _connections = [];
    private readonly string _silo = silo.SiloAddress.ToParsableString();

    public ICollection<FeedConnection> Connections => _connections.Values;

    public FeedConnection Connect(HubConnectionContext hub, Caller caller)
    {
        var connection = new FeedConnection(hub, caller, time);
        _connections[connection.Id] = connection;
        return connection;
    }

    public void Disconnect(string connectionId)
    {
        if (!_connections.TryRemove(connectionId, out var connection))
            return;
        foreach (var cursor in connection.Cursors)
            cursor.Feed.Remove(cursor);
    }

    /// <summary>
    /// Subscribes, then asks the stream, so that nothing falls between. The follower is held until <see cref="StreamFeed.Release"/>, which its answer
    /// calls when it is written; what the answer already contains is skipped.
    /// </summary>
    public async Task<FollowAnswer> FollowAsync(FeedConnection connection, FollowRequest request)
    {
        Unfollow(connection, request.Stream);
        if (connection.Cursors.Length >= options.Value.StreamsPerConnection)
            return FollowAnswer.Refused(new(RefusalCode.TooMany, $"One connection follows at most {options.Value.StreamsPerConnection} streams."));
        if (grains.GetFollowed(request.Stream) is not { } followed)
            return FollowAnswer.Refused(new(RefusalCode.Unknown, "There is nothing to follow by that name."));
        var (link, cursor) = Hold(connection, request.Stream);
        var kept = false;
        try
        {
            // Whoever disconnected after the invocation came in has been cleared away already.
            if (!_connections.ContainsKey(connection.Id))
                return FollowAnswer.Refused(Faults.Temporary);
            var reply = await followed.Follow(connection.Caller, _silo, request);
            if (reply.Refusal is { } refusal)
                return FollowAnswer.Refused(refusal);
            cursor.Feed.Place(cursor, reply.Version);
            if (!link.Reported)
                await ReportAsync(link);
            kept = true;
            return new(reply, time.GetUtcNow(), () => cursor.Feed.Release(cursor));
        }
        finally
        {
            if (!kept)
                cursor.Feed.Remove(cursor);
        }
    }

    /// <summary>Cuts every connection of a device that may no longer act for its person.</summary>
    public void Cut(Caller caller)
    {
        foreach (var connection in _connections.Values)
        {
            if (connection.Caller == caller)
                Drop(connection);
        }
    }

    public static void Unfollow(FeedConnection connection, StreamKey stream)
    {
        foreach (var cursor in connection.Cursors)
        {
            if (cursor.Feed.Stream == stream)
                cursor.Feed.Remove(cursor);
        }
    }

    /// <summary>Once a second: sends what waited too long, ends feeds without followers, reports where it is time.</summary>
    public void Tick()
    {
        foreach (var connection in _connections.Values)
            connection.Tick();
        foreach (var link in _links.Values)
        {
            if (!link.Work.IsCompleted)
                continue;
            if (link.Feed.TryClose())
                link.Work = CloseAsync(link);
            else if (link.Feed.PresenceChanged || time.GetElapsedTime(link.ReportedAt).TotalSeconds >= options.Value.ReportSeconds)
                link.Work = ReportAsync(link);
        }
    }

    private (FeedLink Link, FeedCursor Cursor) Hold(FeedConnection connection, StreamKey stream)
    {
        while (true)
        {
            var link = _links.GetOrAdd(stream, static (key, feeds) => feeds.Open(key), this);
            if (link.Feed.Hold(connection) is { } cursor)
                return (link, cursor);
            _links.TryRemove(new(stream, link));
        }
    }

    private FeedLink Open(StreamKey stream) => new(new StreamFeed(stream, options.Value), grains);

    private void Drop(FeedConnection connection)
    {
        connection.Abort();
        Disconnect(connection.Id);
    }

    private async Task ReportAsync(FeedLink link)
    {
        link.ReportedAt = time.GetTimestamp();
        try
        {
            await link.Followed.Report(link.Reference, link.Feed.TakeReport(_silo));
            link.Reported = true;
        }
        catch (Exception fault)
        {
            // The next report makes up for it: the stream sends whatever this silo then lacks.
            LogReportFailed(link.Feed.Stream, fault);
        }
    }

    private async Task CloseAsync(FeedLink link)
    {
        _links.TryRemove(new(link.Feed.Stream, link));
        try
        {
            link.Release(grains);
            await link.Followed.Leave(_silo);
        }
        catch (Exception fault)
        {
            LogReportFailed(link.Feed.Stream, fault);
        }
    }
}

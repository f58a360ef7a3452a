using Collab.Silo.Auth;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>Tells the feeds who is connected. Everything that SignalR would send by group, user or to all goes through them instead, by cursor.</summary>
internal sealed class FeedLifetimeManager(Feeds feeds) : HubLifetimeManager<CollabHub>
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var caller = Callers.Read(connection.User) ?? throw new InvalidOperationException("The hub is for signed-in people.");
        connection.Features.Set(feeds.Connect(connection, caller));
        // Whoever reads too slowly is cut off by the transport's time limit; Kestrel need not reckon a rate for every frame as well.
        if (connection.GetHttpContext()?.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        feeds.Disconnect(connection.ConnectionId);
        return Task.CompletedTask;
    }

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendAllExceptAsync(string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendConnectionsAsync(IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendGroupsAsync(IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendGroupExceptAsync(string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task SendUsersAsync(IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => throw ByFeed();

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => throw ByFeed();

    private static NotSupportedException ByFeed() => new("Clients are told by the feeds alone, each from its own cursor.");
}

using Collab.Silo.Options;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Hubs;

/// <summary>The hub's place and limits, as in docs/protocol.md.</summary>
internal static class LiveHub
{
    public const string Path = "/hub";

    private const int MaximumMessageBytes = 65_536;

    public static void AddLiveHub(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<FeedOptions>(FeedOptions.Section);
        builder.Services.AddSingleton<Feeds>();
        builder.Services.AddSingleton<KnownGrains>();
        builder.Services.AddSingleton<BallotGate>();
        builder.Services.AddSingleton<HubGuard>();
        builder.Services.AddHostedService<FeedTimer>();
        builder.Services.AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = MaximumMessageBytes;
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
                hub.StatefulReconnectBufferSize = 0;
                // Tells a client why its frame closed the connection. Faults of methods never get there: HubGuard turns them into refusals.
                hub.EnableDetailedErrors = true;
                hub.AddFilter<HubGuard>();
            })
            .AddJsonProtocol(json => WireJson.Apply(json.PayloadSerializerOptions));
        builder.Services.AddSingleton<HubLifetimeManager<CollabHub>, FeedLifetimeManager>();
    }

    public static void MapLiveHub(this WebApplication app)
    {
        var feeds = app.Services.GetRequiredService<IOptions<FeedOptions>>().Value;
        app.MapHub<CollabHub>(Path, connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.TransportMaxBufferSize = feeds.BufferBytes;
            connection.TransportSendTimeout = TimeSpan.FromSeconds(feeds.WriteTimeoutSeconds);
            connection.ApplicationMaxBufferSize = MaximumMessageBytes;
            connection.AllowStatefulReconnects = false;
            connection.CloseOnAuthenticationExpiration = true;
        }).RequireAuthorization();
    }
}

using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace Collab.Bench.Client;

/// <summary>Opens one WebSocket to the hub, without negotiation, with a person's cookies and the server's own Origin.</summary>
internal sealed class WebSocketConnectionFactory(CookieContainer cookies) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var hub = ((UriEndPoint)endpoint).Uri;
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.Cookies = cookies;
            socket.Options.SetRequestHeader("Origin", hub.GetLeftPart(UriPartial.Authority));
            // SignalR pings by itself; a second keep-alive would hide a missing one.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            var address = new UriBuilder(hub) { Scheme = hub.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" }.Uri;
            await socket.ConnectAsync(address, cancellationToken);
            return new WebSocketConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

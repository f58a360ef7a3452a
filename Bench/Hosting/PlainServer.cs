using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab.Bench.Hosting;

/// <summary>A web server with SignalR as it comes, for what Collab is compared with. The runtime and the sockets are set as the silo's are.</summary>
internal static class PlainServer
{
    /// <summary>What is voted on.</summary>
    public static readonly string[] Options = [.. Enumerable.Range(1, 8).Select(_ => Guid.NewGuid().ToString("N"))];

    public static WebApplicationBuilder Create(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Services.AddSignalR(hub =>
        {
            // As often as Collab, so that idle connections compare.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
        });
        return builder;
    }

    public static void MapCommon(this WebApplication app)
    {
        app.MapGet("/options", () => Options);
        app.MapGet("/readyz", () => "ready");
    }
}

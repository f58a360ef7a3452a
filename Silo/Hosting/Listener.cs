using System.Net;
using Collab.Silo.Options;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Hosting;

/// <summary>Where HTTP is answered.</summary>
internal static class Listener
{
    private const long MaximumBodyBytes = 4 * 1024 * 1024;

    public static void AddListener(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            var server = kestrel.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodyBytes;
            kestrel.Listen(server.Lan ? IPAddress.Any : IPAddress.Parse(server.Listen), server.Port);
        });
        // Sockets hand over on the thread that polls them: what follows goes to the pool by itself, and one hop a message is saved.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Services.AddSingleton<Reach>();
    }

    /// <summary>Behind a proxy on this machine, limits count the visitor's address rather than the proxy's.</summary>
    public static void UseProxy(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.PublicUrl is not null)
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
    }
}

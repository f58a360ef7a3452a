using Collab.Silo.Auth;
using Collab.Silo.Http;
using Collab.Silo.Hubs;
using Collab.Silo.Options;
using Collab.Silo.Storage;

namespace Collab.Silo.Hosting;

/// <summary>Everything Collab is made of, in the order a request passes it.</summary>
internal static class CollabHost
{
    /// <param name="args">As of <c>./run</c>; <c>--port 0</c> picks a free one.</param>
    /// <param name="configure">Last say on registrations, for tests and measurements; settings go into <paramref name="args"/> as <c>--Collab:Limits:CommandsPerSecond=100</c>.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddArguments(args);
        builder.Logging.AddQuietConsole();
        builder.Services.AddSettings<ServerOptions>(ServerOptions.Section);
        builder.Services.AddSettings<AccessOptions>(AccessOptions.Section);
        builder.Services.AddSettings<LimitOptions>(LimitOptions.Section);
        builder.AddListener();
        builder.AddClientCompression();
        builder.AddStorage();
        builder.AddCluster();
        builder.Services.AddCollabDataProtection();
        builder.AddGuestCookie();
        builder.AddLiveHub();
        builder.AddApi();
        builder.Services.AddHostedService<QuietTidying>();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseProxy();
        app.UseSecurityHeaders();
        app.UseMiddleware<OriginCheck>();
        app.UseClient();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapLiveHub();
        app.MapApi();
        return app;
    }
}

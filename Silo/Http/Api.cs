using Collab.Silo.Auth;
using Collab.Silo.Hubs;

namespace Collab.Silo.Http;

/// <summary>Everything under <c>/api</c>, and the two questions that an operator's tools ask.</summary>
internal static class Api
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettingsOfApi();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
    }

    private static void AddSettingsOfApi(this IServiceCollection services)
    {
        services.AddSingleton<CommandLimiter>();
        services.AddSingleton<AddressLimiter>();
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
    }
}

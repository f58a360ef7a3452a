using Collab.Silo.Auth;
using Collab.Silo.Hubs;

namespace Collab.Silo.Http;

/// <summary>Everything under <c>/api</c>, and the two questions that an operator's tools ask.</summary>
internal static class Api
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CommandLimiter>();
        builder.Services.AddSingleton<AddressLimiter>();
        builder.Services.AddSingleton<CodeBook>();
        builder.Services.AddSingleton<OperatorKey>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OperatorKey>());
        builder.Services.AddExceptionHandler<FaultHandler>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        var api = app.MapGroup("/api");
        api.MapAccess();
        api.MapTemplates();
        api.MapMe();
        api.MapPairing();
        api.MapTeams();
        api.MapJoining();
        api.MapMeetings();
        api.MapImages();
        api.MapOperator();
        api.MapFallback(() => Problems.Of(Problems.Unknown));
    }
}

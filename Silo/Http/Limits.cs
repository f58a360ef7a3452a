using Collab.Silo.Auth;

namespace Collab.Silo.Http;

/// <summary>Limits of whole groups of endpoints.</summary>
internal static class Limits
{
    /// <summary>For what signed-in people ask: as much as on the hub.</summary>
    public static RouteGroupBuilder LimitPerson(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
        context.HttpContext.RequestServices.GetRequiredService<CommandLimiter>().Allows(context.HttpContext.User.Caller().Person)
            ? await next(context)
            : Problems.Of(Problems.TooFast));

    /// <summary>For what strangers ask: few a minute from one address, and few wrong codes.</summary>
    public static RouteGroupBuilder LimitAddress(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
    {
        var limiter = context.HttpContext.RequestServices.GetRequiredService<AddressLimiter>();
        var address = context.HttpContext.Connection.RemoteIpAddress ?? System.Net.IPAddress.None;
        if (!limiter.Allows(address))
            return Problems.Of(Problems.TooFast);
        var result = await next(context);
        if (Problems.IsWrongGuess(result))
            limiter.Wrong(address);
        return result;
    });
}

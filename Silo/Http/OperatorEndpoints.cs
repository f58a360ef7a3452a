using System.Net;
using Collab.Silo.Auth;
using Collab.Silo.Hosting;
using Collab.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>For commands of this machine's operator alone: from loopback, and with the token of the data directory.</summary>
internal static class OperatorEndpoints
{
    public const string TokenHeader = "Collab-Operator";

    public static void MapOperator(this IEndpointRouteBuilder routes)
    {
        var commands = routes.MapGroup("/operator").AddEndpointFilter(async (context, next) => IsOperator(context.HttpContext)
            ? await next(context)
            : Problems.Of(Problems.Unknown));
        commands.MapPost("/recover-leader/{team:guid}", RecoverLeaderAsync);
    }

    private static async Task<Results<Ok<LinkAnswer>, ProblemHttpResult>> RecoverLeaderAsync(Guid team, IGrainFactory grains, Reach reach) =>
        await grains.GetGrain<ITeamGrain>(team).RecoverLeader() is { } invite
            ? TypedResults.Ok(new LinkAnswer(reach.LinkTo($"/join#{invite.Token}")))
            : Problems.Of(Problems.Unknown);

    private static bool IsOperator(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && http.RequestServices.GetRequiredService<OperatorKey>().Opens(http.Request.Headers[TokenHeader]);
}

internal sealed record LinkAnswer(Uri Link);

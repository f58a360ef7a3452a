using Collab.Silo.Hosting;
using Collab.Silo.Options;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Http;

/// <summary>What a stranger may know of this server.</summary>
internal static class Access
{
    public static void MapAccess(this IEndpointRouteBuilder routes) => routes.MapGet("/access", Tell);

    private static Ok<AccessAnswer> Tell(IOptions<AccessOptions> access, Reach reach) =>
        TypedResults.Ok(new AccessAnswer(access.Value.CreateTeams, reach.PublicUrl?.GetLeftPart(UriPartial.Authority), reach.PublicUrl is not null));

    /// <param name="PublicUrl">The address to give to others, without a slash at its end; null when only this machine can open Collab.</param>
    private sealed record AccessAnswer(string CreateTeams, string? PublicUrl, bool Reachable);
}

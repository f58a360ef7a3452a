using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Silo.Auth;
using Collab.Silo.Options;
using Collab.Streams;
using Collab.Teams;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Http;

/// <summary>What is done to a team as a whole; everything inside it is a command on the hub.</summary>
internal static class TeamEndpoints
{
    public static void MapTeams(this IEndpointRouteBuilder routes)
    {
        var strangers = routes.MapGroup("/teams").LimitAddress();
        strangers.MapPost("", FoundAsync);
        strangers.MapPost("/{team}/recover", RecoverAsync);

        var members = routes.MapGroup("/teams").RequireAuthorization().LimitPerson();
        members.MapDelete("/{team}", DeleteAsync);
    }

    private static async Task<Results<Ok<FoundedAnswer>, ProblemHttpResult>> FoundAsync(
        FoundRequest request, HttpContext http, IGrainFactory grains, IServerSecret secret, IOptions<AccessOptions> access)
    {
        if (access.Value.CreateTeams is AccessOptions.WithCode && !Matches(access.Value.Code!, request.Code))
            return Problems.Of(Problems.CodeInvalid);
        var (guest, stranger) = await Guest.ComeInAsync(http, grains, request.MyName);
        if (guest is null)
            return Problems.Of(stranger!);
        var (founder, id) = (guest.Caller.Person, request.Id ?? Guid.NewGuid());
        var team = Founding.TeamOf(secret, founder, id);
        var recoveryCode = Founding.RecoveryCodeOf(secret, founder, id);
        var refusal = await grains.GetGrain<ITeamGrain>(team.Value).Found(guest.Caller, request.Name, guest.Name, RecoveryCode.Hash(recoveryCode));
        return refusal is null ? TypedResults.Ok(new FoundedAnswer(team, recoveryCode)) : Problems.Of(refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RecoverAsync(string team, RecoverRequest request, HttpContext http, IGrainFactory grains)
    {
        if (Find(grains, team) is not { } grain)
            return Problems.Of(Problems.Unknown);
        var (guest, stranger) = await Guest.ComeInAsync(http, grains, request.MyName);
        if (guest is null)
            return Problems.Of(stranger!);
        return await grain.Recover(guest.Caller, request.Code, guest.Name) is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string team, [Microsoft.AspNetCore.Mvc.FromBody] DeleteRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (Find(grains, team) is not { } grain)
            return Problems.Of(Problems.Unknown);
        return await grain.Delete(user.Caller(), request.Confirm) is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();
    }

    private static ITeamGrain? Find(IGrainFactory grains, string team) => Guid.TryParse(team, out var id) ? grains.GetGrain<ITeamGrain>(id) : null;

    private static bool Matches(string expected, string? given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")));

    /// <param name="MyName">For strangers.</param>
    /// <param name="Code">What the operator asks of those who create teams, if anything.</param>
    /// <param name="Id">Random, made by the client: a repeat by the same person is the same founding.</param>
    private sealed record FoundRequest(string Name, string? MyName = null, string? Code = null, Guid? Id = null);

    private sealed record FoundedAnswer(TeamId Team, string RecoveryCode);

    private sealed record RecoverRequest(string Code, string? MyName = null);

    /// <param name="Confirm">The team's name.</param>
    private sealed record DeleteRequest(string Confirm);
}

using System.Security.Claims;
using Collab.Domain.Codes;
using Collab.People;
using Collab.Silo.Auth;
using Collab.Streams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>A second device: it asks by a code that the first one shows, and waits until that one says yes.</summary>
internal static class PairingEndpoints
{
    public static void MapPairing(this IEndpointRouteBuilder routes)
    {
        var first = routes.MapGroup("/me/pairing").RequireAuthorization().LimitPerson();
        first.MapPost("", StartAsync);
        first.MapGet("", LookAsync);
        first.MapPost("/confirm", ConfirmAsync);

        routes.MapGroup("/pairing").LimitAddress().MapPost("", AskAsync);
        routes.MapGet("/pairing", PollAsync);
    }

    private static async Task<Ok<CodeAnswer>> StartAsync(ClaimsPrincipal user, IGrainFactory grains)
    {
        var pairing = await Person(grains, user).StartPairing();
        return TypedResults.Ok(new CodeAnswer(pairing.Code, pairing.ExpiresAt));
    }

    private static async Task<Results<Ok<WaitingAnswer>, ProblemHttpResult>> LookAsync(ClaimsPrincipal user, IGrainFactory grains) =>
        await Person(grains, user).Pairing() is { } pairing
            ? TypedResults.Ok(new WaitingAnswer(pairing.WaitingLabel, pairing.Accepted))
            : Problems.Of(Problems.Unknown);

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(ConfirmRequest request, ClaimsPrincipal user, IGrainFactory grains) =>
        await Person(grains, user).ConfirmPairing(request.Accept) is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();

    private static async Task<Results<Ok<AcceptedAnswer>, ProblemHttpResult>> AskAsync(
        CodeRequest request, HttpContext http, CodeBook codes, IGrainFactory grains, CancellationToken cancel)
    {
        var code = Crockford.Normalize(request.Code);
        if (await codes.FindPersonAsync(code, cancel) is not { } person)
            return Problems.Of(Problems.CodeInvalid);
        var pending = new Caller(person, DeviceId.From(Guid.NewGuid()));
        if (await grains.GetGrain<IPersonGrain>(person.Value).AskPairing(code, pending.Device, DeviceLabel.Of(http.Request.Headers.UserAgent)) is { } refusal)
            return Problems.Of(refusal);
        await http.RememberPairingAsync(pending);
        return TypedResults.Ok(new AcceptedAnswer(false));
    }

    private static async Task<Results<Ok<AcceptedAnswer>, ProblemHttpResult>> PollAsync(HttpContext http, DeviceGate gate, IGrainFactory grains)
    {
        if (await http.ReadPairingAsync() is not { } pending)
            return Problems.Of(Problems.CodeInvalid);
        if (await gate.MayActAsync(pending, fresh: true))
        {
            await http.ForgetPairingAsync();
            await http.SignInAsync(pending);
            return TypedResults.Ok(new AcceptedAnswer(true));
        }

        return (await grains.GetGrain<IPersonGrain>(pending.Person.Value).Pairing())?.Waiting == pending.Device
            ? TypedResults.Ok(new AcceptedAnswer(false))
            : Problems.Of(Problems.CodeInvalid);
    }

    private static IPersonGrain Person(IGrainFactory grains, ClaimsPrincipal user) => grains.GetGrain<IPersonGrain>(user.Caller().Person.Value);

    private sealed record CodeRequest(string Code);

    private sealed record ConfirmRequest(bool Accept);

    private sealed record CodeAnswer(string Code, DateTimeOffset ExpiresAt);

    private sealed record WaitingAnswer(string? WaitingLabel, bool Accepted);

    private sealed record AcceptedAnswer(bool Accepted);
}

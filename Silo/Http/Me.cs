using System.Security.Claims;
using Collab.People;
using Collab.Silo.Auth;
using Collab.Silo.Hubs;
using Collab.Streams;
using Collab.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>The signed-in person and their devices.</summary>
internal static class Me
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("").RequireAuthorization().LimitPerson();
        me.MapGet("/me", TellAsync);
        me.MapPut("/me/name", RenameAsync);
        me.MapDelete("/me", DeleteAsync);
        me.MapDelete("/me/devices/{id}", RevokeAsync);
        me.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<Results<Ok<MeAnswer>, ProblemHttpResult>> TellAsync(ClaimsPrincipal user, IGrainFactory grains)
    {
        var caller = user.Caller();
        if (await grains.GetGrain<IPersonGrain>(caller.Person.Value).Get() is not { } person)
            return Problems.Of(Problems.NotSignedIn);
        var teams = await Task.WhenAll(person.Teams.Select(team => grains.GetGrain<ITeamGrain>(team.Value).Summary(caller)));
        var devices = person.Devices.Select(device => new DeviceAnswer(device.Id, device.Label, device.AddedAt, device.Id == caller.Device));
        return TypedResults.Ok(new MeAnswer(person.Id, person.Name, [.. devices], [.. teams.OfType<TeamSummary>()]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RenameAsync(NameRequest request, ClaimsPrincipal user, IGrainFactory grains) =>
        Outcome(await Person(grains, user).Rename(request.Name));

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(HttpContext http, IGrainFactory grains, Feeds feeds, DeviceGate gate)
    {
        var caller = http.User.Caller();
        var person = Person(grains, http.User);
        var devices = (await person.Get())?.Devices ?? [];
        if (await person.Delete() is { } refusal)
            return Problems.Of(refusal);
        foreach (var device in devices)
            Cut(new(caller.Person, device.Id), feeds, gate);
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string id, ClaimsPrincipal user, IGrainFactory grains, Feeds feeds, DeviceGate gate)
    {
        if (!Guid.TryParse(id, out var device))
            return Problems.Of(Problems.Unknown);
        var refusal = await Person(grains, user).RevokeDevice(DeviceId.From(device));
        Cut(new(user.Caller().Person, DeviceId.From(device)), feeds, gate);
        return Outcome(refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignOutAsync(HttpContext http, IGrainFactory grains, Feeds feeds, DeviceGate gate)
    {
        var caller = http.User.Caller();
        if (await Person(grains, http.User).RevokeDevice(caller.Device) is { } refusal)
            return Problems.Of(refusal);
        Cut(caller, feeds, gate);
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }

    /// <summary>Ends a device at once on this silo; the others see it within a minute.</summary>
    private static void Cut(Caller device, Feeds feeds, DeviceGate gate)
    {
        gate.Forget(device);
        feeds.Cut(device);
    }

    private static IPersonGrain Person(IGrainFactory grains, ClaimsPrincipal user) => grains.GetGrain<IPersonGrain>(user.Caller().Person.Value);

    private static Results<NoContent, ProblemHttpResult> Outcome(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : Problems.Of(refusal);

    private sealed record NameRequest(string Name);

    private sealed record MeAnswer(PersonId Id, string Name, IReadOnlyList<DeviceAnswer> Devices, IReadOnlyList<TeamSummary> Teams);

    /// <param name="Current">True for the device that asks.</param>
    private sealed record DeviceAnswer(DeviceId Id, string Label, DateTimeOffset AddedAt, bool Current);
}

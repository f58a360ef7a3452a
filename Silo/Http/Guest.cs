using Collab.People;
using Collab.Silo.Auth;
using Collab.Streams;

namespace Collab.Silo.Http;

/// <summary>Whoever comes in: the person of this device, or a new guest by the name they give.</summary>
/// <param name="Name">As everybody will see it.</param>
internal sealed record Guest(Caller Caller, string Name)
{
    /// <summary>Signs a stranger in as a new guest, so that a later try is by the same person.</summary>
    /// <param name="name">What a stranger wants to be called; ignored from those who are signed in.</param>
    public static async Task<(Guest? Guest, Refusal? Refusal)> ComeInAsync(HttpContext http, IGrainFactory grains, string? name)
    {
        if (Callers.Read(http.User) is { } known && await grains.GetGrain<IPersonGrain>(known.Person.Value).Get() is { } person)
            return (new(known, person.Name), null);
        if (string.IsNullOrWhiteSpace(name))
            return (null, Problems.NameMissing);
        var caller = new Caller(PersonId.From(Guid.NewGuid()), DeviceId.From(Guid.NewGuid()));
        if (await grains.GetGrain<IPersonGrain>(caller.Person.Value).Register(name, caller.Device, DeviceLabel.Of(http.Request.Headers.UserAgent)) is { } refusal)
            return (null, refusal);
        await http.SignInAsync(caller);
        return (new(caller, name), null);
    }
}

using Collab.People;
using Collab.Silo.Auth;
using Collab.Streams;

namespace Collab.Silo.Http;

/// <summary>Whoever comes in: the person of this device, or a new guest by the name they give.</summary>
/// <param name="Name">As everybody will see it.</param>
internal sealed record Guest(Caller Caller, string Name)
{
    /// <summary>Signs a stranger in as a new guest, so that a later try is by the same person.</summary>
    /// <param name="name">What a stranger wants to be called; ignored from those who have a name.</param>
    /// <param name="nameless">True where nobody has to have one.</param>
    public static async Task<(Guest? Guest, Refusal? Refusal)> ComeInAsync(HttpContext http, IGrainFactory grains, string? name, bool nameless = false)
    {
        var called = string.IsNullOrWhiteSpace(name) ? "" : name;
        if (Callers.Read(http.User) is { } known && await grains.GetGrain<IPersonGrain>(known.Person.Value).Get() is { } person)
            return person.Name.Length > 0 || nameless ? (new(known, person.Name), null) : await NamedAsync(known, grains, called);
        if (called.Length == 0 && !nameless)
            return (null, Problems.NameMissing);
        var caller = new Caller(PersonId.From(Guid.NewGuid()), DeviceId.From(Guid.NewGuid()));
        if (await grains.GetGrain<IPersonGrain>(caller.Person.Value).Register(called, caller.Device, DeviceLabel.Of(http.Request.Headers.UserAgent)) is { } refusal)
            return (null, refusal);
        await http.SignInAsync(caller);
        return (new(caller, called), null);
    }

    /// <summary>Somebody who has only been where no name is asked is asked for it now.</summary>
    private static async Task<(Guest? Guest, Refusal? Refusal)> NamedAsync(Caller caller, IGrainFactory grains, string name)
    {
        if (name.Length == 0)
            return (null, Problems.NameMissing);
        return await grains.GetGrain<IPersonGrain>(caller.Person.Value).Rename(name) is { } refusal ? (null, refusal) : (new(caller, name), null);
    }
}

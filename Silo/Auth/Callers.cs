using System.Security.Claims;
using Collab.People;
using Collab.Streams;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collab.Silo.Auth;

/// <summary>A caller as claims of the guest cookie, and back.</summary>
internal static class Callers
{
    private const string Person = "person";
    private const string Device = "device";

    public static ClaimsPrincipal Principal(Caller caller) => new(new ClaimsIdentity(
        [new(Person, caller.Person.ToString()), new(Device, caller.Device.ToString())],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <returns>Null for a stranger.</returns>
    public static Caller? Read(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(Person), out var person) && Guid.TryParse(user.FindFirstValue(Device), out var device)
            ? new(PersonId.From(person), DeviceId.From(device))
            : null;

    /// <summary>The caller of an endpoint that only signed-in people reach.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => Read(user) ?? throw new InvalidOperationException("This endpoint is for signed-in people.");
}

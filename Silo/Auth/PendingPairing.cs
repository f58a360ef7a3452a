using Collab.Streams;
using Microsoft.AspNetCore.Authentication;

namespace Collab.Silo.Auth;

/// <summary>Who a second device will be once the first one says yes; a cookie of its own that gives no right but to ask.</summary>
internal static class PendingPairing
{
    private const string Scheme = "Pairing";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    public static AuthenticationBuilder AddPendingPairing(this AuthenticationBuilder authentication) =>
        authentication.AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "collab-pairing";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = false;
        });

    public static Task RememberPairingAsync(this HttpContext http, Caller pending) => http.SignInAsync(Scheme, Callers.Principal(pending));

    public static async Task<Caller?> ReadPairingAsync(this HttpContext http) => Callers.Read((await http.AuthenticateAsync(Scheme)).Principal);

    public static Task ForgetPairingAsync(this HttpContext http) => http.SignOutAsync(Scheme);
}

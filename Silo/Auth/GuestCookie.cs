using Collab.Silo.Http;
using Collab.Silo.Hubs;
using Collab.Silo.Options;
using Collab.Streams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Auth;

/// <summary>
/// Who a browser is, for 180 days since it was last here. SameSite is Strict: the page itself needs no cookie, and whatever the page
/// asks for is same-site even when a link in a chat led to it.
/// </summary>
internal static class GuestCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    public static void AddGuestCookie(this WebApplicationBuilder builder)
    {
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<DeviceGate>();
        builder.Services.AddHostedService<DeviceWatch>();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddPendingPairing();
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<ServerOptions>>(Configure);
    }

    public static Task SignInAsync(this HttpContext http, Caller caller) =>
        http.SignInAsync(Callers.Principal(caller), new AuthenticationProperties { IsPersistent = true });

    private static void Configure(CookieAuthenticationOptions cookie, IOptions<ServerOptions> server)
    {
        cookie.Cookie.Name = "collab";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = server.Value.PublicUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context => Problems.Of(Problems.NotSignedIn).ExecuteAsync(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var gate = context.HttpContext.RequestServices.GetRequiredService<DeviceGate>();
        var connecting = context.HttpContext.Request.Path.StartsWithSegments(LiveHub.Path, StringComparison.Ordinal);
        if (Callers.Read(context.Principal) is { } caller && await gate.MayActAsync(caller, fresh: connecting))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}

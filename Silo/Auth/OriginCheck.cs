using Collab.Silo.Http;
using Collab.Silo.Hubs;
using Collab.Silo.Options;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Auth;

/// <summary>Other sites' pages may neither open the hub nor change anything: what does either must come from this server's own pages.</summary>
internal sealed class OriginCheck(RequestDelegate next, IOptions<ServerOptions> server)
{
    private readonly string? _public = server.Value.PublicUrl?.GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext http) =>
        !ChangesState(http.Request) || IsOwn(http.Request) ? next(http) : Problems.Of(Problems.ForeignOrigin).ExecuteAsync(http);

    private static bool ChangesState(HttpRequest request) =>
        request.Path.StartsWithSegments(LiveHub.Path, StringComparison.Ordinal)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return request.Headers["Sec-Fetch-Site"] == "same-origin";
        return origin.Equals(_public, StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}

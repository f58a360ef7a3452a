using System.Security.Claims;
using Collab.Grains.Meetings;
using Collab.Meetings;
using Collab.Silo.Auth;
using Collab.Streams;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Http;

/// <summary>The pictures of cards, in and out. Whoever may not see one is told that there is none.</summary>
internal static class ImageEndpoints
{
    /// <summary>Nothing in a picture's answer is ever run, whatever its bytes are taken for.</summary>
    private const string Policy = "default-src 'none'; sandbox";

    /// <summary>A day, for the browser of who saw it alone.</summary>
    private const string Kept = "private, max-age=86400, immutable";

    public static void MapImages(this IEndpointRouteBuilder routes)
    {
        var images = routes.MapGroup("/meetings/{meeting}/images/{image}").RequireAuthorization();
        images.MapGroup("").LimitPerson().MapPost("", AddAsync);
        images.MapGet("", ShowAsync);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(
        string meeting, string image, HttpContext http, IGrainFactory grains, IOptions<ImageOptions> limits, CancellationToken cancel)
    {
        if (!Guid.TryParse(meeting, out var of) || !Guid.TryParse(image, out var id))
            return Problems.Of(Problems.Unknown);
        // One byte more than is taken: the grain, which has the limit, finds it too large.
        var file = await ReadAsync(http.Request, limits.Value.MaxBytes + 1, cancel);
        return await grains.GetGrain<IMeetingGrain>(of).AddImage(http.User.Caller(), new(id), file) is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.NoContent();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ShowAsync(
        string meeting, string image, ClaimsPrincipal user, HttpResponse response, IGrainFactory grains)
    {
        if (!Guid.TryParse(meeting, out var of) || !Guid.TryParse(image, out var id))
            return Problems.Of(Problems.Unknown);
        var (type, bytes) = await grains.GetGrain<IMeetingGrain>(of).Image(user.Caller(), new(id));
        if (type is null)
            return Problems.Of(Problems.Unknown);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = Kept;
        response.Headers.ContentDisposition = $"inline; filename=\"{id:N}.{type["image/".Length..]}\"";
        return TypedResults.File(bytes, type);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        var file = new byte[Math.Clamp(request.ContentLength ?? most, 0, most)];
        var read = await request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, cancel);
        return read == file.Length ? file : file[..read];
    }
}

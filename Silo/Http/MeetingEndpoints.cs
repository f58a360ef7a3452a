using System.Security.Claims;
using Collab.Meetings;
using Collab.Silo.Auth;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>A meeting as a file.</summary>
internal static class MeetingEndpoints
{
    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/meetings").RequireAuthorization().LimitPerson();
        meetings.MapGet("/{meeting}/export", ExportAsync);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(string meeting, string format, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Guid.TryParse(meeting, out var id) || format is not "json")
            return Problems.Of(Problems.Unknown);
        var reply = await grains.GetGrain<IMeetingGrain>(id).Read(user.Caller());
        return reply.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.File(reply.View!, "application/json", $"{id:N}.json");
    }
}

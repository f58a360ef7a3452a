using System.Security.Claims;
using Collab.Boards;
using Collab.Domain.Exports;
using Collab.Meetings;
using Collab.Silo.Auth;
using Collab.Silo.Hubs;
using Collab.Streams;
using Collab.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>A meeting as a file, and back; and a closed one told again.</summary>
internal static class MeetingEndpoints
{
    private static readonly Refusal TooLong = new(RefusalCode.TooLong, $"An import has at most {MeetingExport.MaxBytes} bytes.");

    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization().LimitPerson();
        files.MapGet("/meetings/{meeting}/export", ExportAsync);
        files.MapGet("/meetings/{meeting}/replay", ReplayAsync);
        files.MapPost("/teams/{team}/import", ImportAsync);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(string meeting, string? format, string? language, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Guid.TryParse(meeting, out var id))
            return Problems.Of(Problems.Unknown);
        var caller = user.Caller();
        var read = await grains.GetGrain<IMeetingGrain>(id).Read(caller);
        if (read.Refusal is { } refusal)
            return Problems.Of(refusal);
        var view = StreamJson.Parse<MeetingView>(read.View);
        // Guests of the meeting do not see the team's board.
        var board = await grains.GetGrain<IBoardGrain>(view.Meeting.Team.Value).Read(caller);
        var actions = board.View is { } json ? StreamJson.Parse<BoardView>(json).Actions.Where(action => action.Origin == view.Meeting.Id) : [];
        var export = new MeetingExport(MeetingExport.FormatName, MeetingExport.CurrentSchema, view, [.. actions]);
        return ExportFile.Of(export, format, language) is { } file
            ? TypedResults.File(file.Content, file.MediaType, $"{id:N}.{format}")
            : Problems.Of(Problems.Unknown);
    }

    private static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> ReplayAsync(string meeting, ClaimsPrincipal user, IGrainFactory grains, long after = 0)
    {
        if (!Guid.TryParse(meeting, out var id))
            return Problems.Of(Problems.Unknown);
        var reply = await grains.GetGrain<IMeetingGrain>(id).Replay(user.Caller(), after);
        return reply.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new ReplayAnswer([.. reply.Frames.Select(frame => new ReplayStep(frame.At, new(frame.Update)))], reply.Next));
    }

    private static async Task<Results<Ok<ImportedAnswer>, ProblemHttpResult>> ImportAsync(
        string team, HttpContext http, IGrainFactory grains, CancellationToken cancel, Guid? id = null)
    {
        if (!Guid.TryParse(team, out var into))
            return Problems.Of(Problems.Unknown);
        if (http.Request.ContentLength > MeetingExport.MaxBytes)
            return Problems.Of(TooLong);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancel);
        if (body.Length > MeetingExport.MaxBytes)
            return Problems.Of(TooLong);
        var reply = await grains.GetGrain<ITeamGrain>(into).Import(http.User.Caller(), id ?? Guid.NewGuid(), body.ToArray());
        return reply.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new ImportedAnswer(MeetingId.From(Guid.Parse(reply.Created!))));
    }

    private sealed record ImportedAnswer(MeetingId Meeting);

    /// <param name="Next">What to ask after for what follows; null at the end.</param>
    private sealed record ReplayAnswer(IReadOnlyList<ReplayStep> Frames, long? Next);

    private sealed record ReplayStep(DateTimeOffset At, RawJson Update);
}

using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>Ways in, for strangers and members alike: an invite into a team, a code into a meeting. Codes travel in bodies, never in addresses, which get logged.</summary>
internal static class Joining
{
    public static void MapJoining(this IEndpointRouteBuilder routes)
    {
        var joining = routes.MapGroup("").LimitAddress();
        joining.MapPost("/me", ComeInAsync);
        joining.MapPost("/invitation", InvitationAsync);
        joining.MapPost("/join", JoinAsync);
        joining.MapPost("/knock", KnockAsync);
        joining.MapPost("/join-meeting", JoinMeetingAsync);
    }

    /// <summary>Becomes somebody before anything is made: a stranger's repeat would be another person's.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ComeInAsync(ComeInRequest request, HttpContext http, IGrainFactory grains)
    {
        var (guest, stranger) = await Guest.ComeInAsync(http, grains, request.MyName);
        return guest is null ? Problems.Of(stranger!) : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<InvitationAnswer>, ProblemHttpResult>> InvitationAsync(TokenRequest request, IGrainFactory grains)
    {
        if (!InviteToken.TryRead(request.Token, out var team, out var invite))
            return Problems.Of(Problems.InviteInvalid);
        var invitation = await grains.GetGrain<ITeamGrain>(team.Value).Invitation(invite, request.Token);
        return invitation.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new InvitationAnswer(invitation.TeamName!, invitation.Role!.Value));
    }

    private static async Task<Results<Ok<JoinedAnswer>, ProblemHttpResult>> JoinAsync(TokenRequest request, HttpContext http, IGrainFactory grains)
    {
        if (!InviteToken.TryRead(request.Token, out var team, out var invite))
            return Problems.Of(Problems.InviteInvalid);
        // First whether it leads in at all: a wrong invite makes no guest.
        var grain = grains.GetGrain<ITeamGrain>(team.Value);
        if ((await grain.Invitation(invite, request.Token)).Refusal is { } invalid)
            return Problems.Of(invalid);
        var (guest, stranger) = await Guest.ComeInAsync(http, grains, request.MyName);
        if (guest is null)
            return Problems.Of(stranger!);
        return await grain.Accept(guest.Caller, invite, request.Token, guest.Name) is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new JoinedAnswer(team));
    }

    private static async Task<Results<Ok<KnockAnswer>, ProblemHttpResult>> KnockAsync(CodeRequest request, CodeBook codes, IGrainFactory grains, CancellationToken cancel)
    {
        var code = Crockford.Normalize(request.Code);
        if (await codes.FindMeetingAsync(code, cancel) is not { } meeting || await grains.GetGrain<IMeetingGrain>(meeting.Value).CardOf(code) is not { } card)
            return Problems.Of(Problems.CodeInvalid);
        return TypedResults.Ok(new KnockAnswer(card.Id, card.Title, card.Phase, card.Anonymous, card.Kind));
    }

    private static async Task<Results<Ok<InMeetingAnswer>, ProblemHttpResult>> JoinMeetingAsync(
        CodeRequest request, HttpContext http, CodeBook codes, IGrainFactory grains, CancellationToken cancel)
    {
        var code = Crockford.Normalize(request.Code);
        if (await codes.FindMeetingAsync(code, cancel) is not { } meeting)
            return Problems.Of(Problems.CodeInvalid);
        var grain = grains.GetGrain<IMeetingGrain>(meeting.Value);
        // First whether it leads in at all: a wrong code makes no guest.
        if (await grain.CardOf(code) is not { } card)
            return Problems.Of(Problems.CodeInvalid);
        var (guest, stranger) = await Guest.ComeInAsync(http, grains, request.MyName, nameless: card is { Kind: MeetingKind.Poll, Anonymous: true });
        if (guest is null)
            return Problems.Of(stranger!);
        var refusal = await grain.Join(guest.Caller, code, guest.Name);
        return refusal is null ? TypedResults.Ok(new InMeetingAnswer(meeting)) : Problems.Of(refusal);
    }

    /// <param name="MyName">For strangers.</param>
    private sealed record ComeInRequest(string? MyName = null);

    /// <param name="MyName">For strangers who join.</param>
    private sealed record TokenRequest(string Token, string? MyName = null);

    /// <param name="MyName">For strangers who join, but for a poll without names.</param>
    private sealed record CodeRequest(string Code, string? MyName = null);

    private sealed record InvitationAnswer(string TeamName, TeamRole Role);

    private sealed record JoinedAnswer(TeamId Team);

    private sealed record KnockAnswer(MeetingId Meeting, string Title, MeetingPhase Phase, bool Anonymous, MeetingKind Kind);

    private sealed record InMeetingAnswer(MeetingId Meeting);
}

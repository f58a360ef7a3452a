using System.Collections.Immutable;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    public static TeamState Evolve(TeamState state, TeamEvent happened, EventInfo info) => happened switch
    {
        TeamEvent.TeamFounded e => state with { Team = new(e.Team, e.Name, e.Accent, info.At), RecoveryHash = e.RecoveryHash },
        TeamEvent.TeamRenamed e => state with { Team = state.Team! with { Name = e.Name, Accent = e.Accent } },
        TeamEvent.MemberJoined e => (Used(state, e.Invite) with { Members = state.Members.SetItem(e.Person, new(e.Person, e.Name, e.Role, info.At)) })
            .Owing(info, new Errand.TellOfMember(e.Person, false)),
        TeamEvent.MemberRenamed e => state.With(e.Person, m => m with { Name = e.Name }).Owing(info, new Errand.TellOfMember(e.Person, false)),
        TeamEvent.RoleChanged e => Used(state, e.Invite).With(e.Person, m => m with { Role = e.Role }).Owing(info, new Errand.TellOfMember(e.Person, false)),
        TeamEvent.MemberRemoved e => (Without(state, e.Person) with { Invites = Renewed(state.Invites) }).Owing(info, new Errand.TellOfMember(e.Person, true)),
        TeamEvent.MemberLeft e => Without(state, e.Person).Owing(info, new Errand.TellOfMember(e.Person, true)),
        TeamEvent.MemberForgotten e => Without(state, e.Person).Owing(info, new Errand.ForgetMember(e.Person)),
        TeamEvent.InviteCreated e => state with { Invites = state.Invites.SetItem(e.Invite, new(e.Invite, e.Role, 1, e.ExpiresAt)) },
        TeamEvent.InviteRevoked e => state with { Invites = state.Invites.Remove(e.Invite) },
        TeamEvent.TemplateSaved e => state with { Templates = state.Templates.SetItem(e.Template.Id, e.Template) },
        TeamEvent.TemplateDeleted e => state with { Templates = state.Templates.Remove(e.Template) },
        TeamEvent.MeetingPlanned e => state.With(Planned(e, info)).Owing(info, new Errand.OpenMeeting(e.Meeting)),
        TeamEvent.MeetingListed e => state.With(new PlannedMeeting(e.Entry, e.By, null)),
        TeamEvent.MeetingChanged e => state.With(Changed(state.Meetings[e.Meeting], e)),
        TeamEvent.MeetingDeleted e => (state with { Meetings = state.Meetings.Remove(e.Meeting) }).Owing(info, new Errand.EraseMeeting(e.Meeting)),
        TeamEvent.ErrandDone e => Done(state, e.Version),
        TeamEvent.TeamDeleted => (state with { Deleted = true }).Owing(info, new Errand.EraseTeam()),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
    };

    private static TeamState Owing(this TeamState state, EventInfo info, Errand errand) =>
        state with { Errands = state.Errands.SetItem(info.Version, errand) };

    private static TeamState Done(TeamState state, long version) =>
        (state.Errands.GetValueOrDefault(version) is Errand.OpenMeeting opened && state.Meetings.TryGetValue(opened.Meeting, out var meeting)
            ? state.With(meeting with { Draft = null })
            : state) with
        { Errands = state.Errands.Remove(version) };

    private static TeamState With(this TeamState state, PersonId person, Func<MemberView, MemberView> change) =>
        state with { Members = state.Members.SetItem(person, change(state.Members[person])) };

    private static TeamState With(this TeamState state, PlannedMeeting meeting) =>
        state with { Meetings = state.Meetings.SetItem(meeting.Entry.Id, meeting) };

    private static TeamState Without(TeamState state, PersonId person) => state with { Members = state.Members.Remove(person) };

    private static TeamState Used(TeamState state, InviteId? invite) =>
        invite is { } id && state.Invites.GetValueOrDefault(id) is { SingleUse: true } ? state with { Invites = state.Invites.Remove(id) } : state;

    /// <summary>Every link handed out so far ends: whoever was removed may have kept one.</summary>
    private static ImmutableDictionary<InviteId, Invite> Renewed(ImmutableDictionary<InviteId, Invite> invites) =>
        invites.ToImmutableDictionary(i => i.Key, i => i.Value with { Generation = i.Value.Generation + 1 });

    private static PlannedMeeting Planned(TeamEvent.MeetingPlanned e, EventInfo info) =>
        new(new(e.Meeting, e.Title, e.Template, MeetingPhase.Lobby, info.At, null, e.Draft.Question is null ? MeetingKind.Retro : MeetingKind.Poll), e.By, e.Draft);

    private static PlannedMeeting Changed(PlannedMeeting meeting, TeamEvent.MeetingChanged e) =>
        meeting with { Entry = meeting.Entry with { Title = e.Title, Phase = e.Phase, ClosedAt = e.ClosedAt, Result = e.Result } };
}

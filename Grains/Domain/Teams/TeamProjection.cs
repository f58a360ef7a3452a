using Collab.Domain.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>What members see of a team.</summary>
internal static class TeamProjection
{
    public static TeamView View(TeamState state) => new(
        state.Team!,
        [.. state.Members.Values],
        [.. state.Meetings.Values.Select(m => m.Entry)],
        [.. state.Templates.Values]);

    /// <summary>Null when nothing that all may see differs.</summary>
    public static TeamChanges? Changes(TeamState before, TeamState after)
    {
        var changes = new TeamChanges(
            before.Team == after.Team ? null : after.Team,
            Diff.Of(before.Members, after.Members, false, m => m.Id.ToString(), m => m, m => m),
            Diff.Of(before.Meetings, after.Meetings, false, m => m.Entry.Id.ToString(), m => m.Entry, m => m.Entry),
            Diff.Of(before.Templates, after.Templates, false, t => t.Id.ToString(), t => t, t => t));
        return changes == new TeamChanges() ? null : changes;
    }

    /// <summary>What one person may see; a leader also sees the invites, with the tokens that their links carry.</summary>
    public static MyTeam Mine(TeamState state, PersonId person, IServerSecret secret)
    {
        var role = state.RoleOf(person) ?? TeamRole.Observer;
        return new(person, role, role is TeamRole.Leader ? [.. state.Invites.Values.Select(i => Of(i, state, secret))] : []);
    }

    public static InviteView Of(Invite invite, TeamState state, IServerSecret secret) =>
        new(invite.Id, invite.Role, InviteToken.Of(secret, state.Team!.Id, invite), invite.SingleUse, invite.ExpiresAt);
}

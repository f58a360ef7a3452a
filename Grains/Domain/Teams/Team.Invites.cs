using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    public const int InvitesMax = 20;

    private static readonly TimeSpan LeaderInviteLife = TimeSpan.FromHours(24);
    public static readonly Refusal InviteInvalid = new(RefusalCode.InviteInvalid, "This invite has expired, was revoked or was never given.");

    /// <summary>Takes somebody in by an invite. Whoever is in stays as they are, unless the invite makes them a leader.</summary>
    /// <param name="genuine">True when the token is the one that the invite derives now.</param>
    public static Decision<TeamEvent> Accept(TeamState state, PersonId caller, InviteId invite, Func<Invite, bool> genuine, string name, DateTimeOffset now)
    {
        var valid = Find(state, invite, genuine, now);
        if (state.RoleOf(caller) is not null && valid?.Role is not TeamRole.Leader)
            return Decision<TeamEvent>.Nothing;
        return valid is null ? InviteInvalid : Admit(state, caller, name, valid.Role, invite);
    }

    /// <summary>The invite that a token leads to now; null when it leads nowhere.</summary>
    public static Invite? Find(TeamState state, InviteId invite, Func<Invite, bool> genuine, DateTimeOffset now) =>
        !state.Deleted && state.Invites.TryGetValue(invite, out var found) && !(found.ExpiresAt <= now) && genuine(found) ? found : null;

    /// <summary>From the operator, for a team that has lost its leaders.</summary>
    public static Decision<TeamEvent> RecoverLeader(TeamState state, Facts facts) =>
        state.Team is null || state.Deleted ? NotThere : Invite(state, TeamRole.Leader, null, facts);

    private static Decision<TeamEvent> Invite(TeamState state, TeamRole role, PersonId? by, Facts facts)
    {
        if (!Enum.IsDefined(role))
            return new Refusal(RefusalCode.Malformed, "Unknown role.");
        var expired = state.Invites.Values.Where(i => i.ExpiresAt <= facts.Now).OrderBy(i => i.Id.Value).ToArray();
        if (by is not null && state.Invites.Count - expired.Length >= InvitesMax)
            return new Refusal(RefusalCode.TooMany, $"A team has at most {InvitesMax} invites. Revoke one first.");
        var invite = InviteId.From(facts.Fresh);
        DateTimeOffset? expiresAt = role is TeamRole.Leader ? facts.Now + LeaderInviteLife : null;
        return new([.. expired.Select(i => new TeamEvent.InviteRevoked(i.Id)), new TeamEvent.InviteCreated(invite, role, expiresAt, by)], invite.ToString());
    }

    private static Decision<TeamEvent> Revoke(TeamState state, InviteId invite) =>
        state.Invites.ContainsKey(invite) ? new TeamEvent.InviteRevoked(invite) : Decision<TeamEvent>.Nothing;
}

using System.Security.Cryptography;
using Collab.Domain.Codes;
using Collab.Domain.Text;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    private static readonly Refusal LastLeader = new(RefusalCode.LastLeader, "Somebody has to lead the team. Make another member a leader first.");

    /// <summary>By the founder's recovery code, which stays valid: it is the last way in.</summary>
    /// <param name="tries">Wrong tries so far.</param>
    public static Decision<TeamEvent> Recover(TeamState state, PersonId caller, string code, string name, Tries tries, Facts facts)
    {
        if (state.Team is null || state.Deleted)
            return NotThere;
        if (tries.Exhausted(facts.Now))
            return new Refusal(RefusalCode.TooFast, "Too many wrong codes. Try again in an hour.");
        if (!CryptographicOperations.FixedTimeEquals(RecoveryCode.Hash(code), Convert.FromHexString(state.RecoveryHash)))
            return new Refusal(RefusalCode.CodeInvalid, "This is not the team's recovery code.");
        return Admit(state, caller, name, TeamRole.Leader, null);
    }

    /// <summary>From a person: a new name. It was cleaned where it was chosen.</summary>
    public static Decision<TeamEvent> Renamed(TeamState state, PersonId person, string name) =>
        state.Members.TryGetValue(person, out var member) && member.Name != name
            ? new TeamEvent.MemberRenamed(person, name)
            : Decision<TeamEvent>.Nothing;

    /// <summary>From a person who deletes themselves. A repeat is carried out again, which harms nothing.</summary>
    public static Decision<TeamEvent> Forget(TeamState state, PersonId person) =>
        state.Team is null || state.Deleted ? Decision<TeamEvent>.Nothing : new TeamEvent.MemberForgotten(person);

    /// <summary>Last-leader when others would stay behind without one; null otherwise.</summary>
    public static Refusal? MayNotLeave(TeamState state, PersonId person) =>
        state.Members.Count > 1 && LeadsAlone(state, person) ? LastLeader : null;

    private static Decision<TeamEvent> ChangeRoleOf(TeamState state, ChangeRole command)
    {
        if (!Enum.IsDefined(command.Role))
            return new Refusal(RefusalCode.Malformed, "Unknown role.");
        if (!state.Members.TryGetValue(command.Person, out var member))
            return new Refusal(RefusalCode.Unknown, "This person is not in the team.");
        if (member.Role == command.Role)
            return Decision<TeamEvent>.Nothing;
        return LeadsAlone(state, command.Person) ? LastLeader : new TeamEvent.RoleChanged(command.Person, command.Role);
    }

    private static Decision<TeamEvent> Remove(TeamState state, PersonId person, PersonId by)
    {
        if (!state.Members.ContainsKey(person))
            return Decision<TeamEvent>.Nothing;
        return LeadsAlone(state, person) ? LastLeader : new TeamEvent.MemberRemoved(person, by);
    }

    private static Decision<TeamEvent> Leave(TeamState state, PersonId caller) =>
        MayNotLeave(state, caller) is { } no ? no : new TeamEvent.MemberLeft(caller);

    /// <summary>Lets somebody in, or raises the role of somebody who is in.</summary>
    private static Decision<TeamEvent> Admit(TeamState state, PersonId person, string name, TeamRole role, InviteId? invite)
    {
        if (state.Members.TryGetValue(person, out var member))
            return member.Role > role ? new TeamEvent.RoleChanged(person, role, invite) : Decision<TeamEvent>.Nothing;
        if (state.Members.Count >= MembersMax)
            return new Refusal(RefusalCode.TooMany, $"A team has at most {MembersMax} members.");
        var called = Clean.Name(name);
        return called.Refusal is { } no ? no : new TeamEvent.MemberJoined(person, called.Value, role, invite);
    }

    private static bool LeadsAlone(TeamState state, PersonId person) =>
        state.RoleOf(person) is TeamRole.Leader && state.Members.Values.Count(m => m.Role is TeamRole.Leader) == 1;
}

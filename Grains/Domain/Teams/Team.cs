using System.Security.Cryptography;
using Collab.Domain.Text;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>The rules of a team.</summary>
internal static partial class Team
{
    public const int NameMax = 60;
    public const int MembersMax = 2_000;

    private static readonly Refusal NotThere = new(RefusalCode.Unknown, "There is no such team.");
    private static readonly Refusal NotMember = new(RefusalCode.NotMember, "You are not in this team.");

    public static Decision<TeamEvent> Decide(TeamState state, TeamCommand command, PersonId caller, Facts facts) =>
        MayNot(state, caller, Needed(command)) is { } no ? no : command switch
        {
            RenameTeam c => Rename(c),
            ChangeRole c => ChangeRoleOf(state, c),
            RemoveMember c => Remove(state, c.Person, caller),
            LeaveTeam => Leave(state, caller),
            CreateInvite c => Invite(state, c.Role, caller, facts),
            RevokeInvite c => Revoke(state, c.Invite),
            SaveTemplate c => Save(state, c, facts),
            DeleteTemplate c => Delete(state, c.Template),
            PlanMeeting c => Plan(state, c, caller, facts),
            StartPoll c => Start(c, caller, facts),
            DeleteMeeting c => Delete(state, c.Meeting, caller),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };

    /// <summary>A repeat by somebody who is in already does nothing.</summary>
    /// <param name="recoveryHash">SHA-256 of the recovery code.</param>
    public static Decision<TeamEvent> Found(TeamState state, TeamId team, string name, PersonId founder, string founderName, byte[] recoveryHash)
    {
        if (state.Team is not null)
            return state.RoleOf(founder) is not null ? Decision<TeamEvent>.Nothing : new Refusal(RefusalCode.AlreadyExists, "This team exists already.");
        if (recoveryHash.Length != SHA256.HashSizeInBytes)
            return new Refusal(RefusalCode.Malformed, "A recovery hash has 32 bytes.");
        var called = Clean.Line(name, 1, NameMax);
        if (called.Refusal is { } badName)
            return badName;
        var person = Clean.Name(founderName);
        if (person.Refusal is { } badPerson)
            return badPerson;
        return new([
            new TeamEvent.TeamFounded(team, called.Value, Palette.Of(team.Value), Convert.ToHexStringLower(recoveryHash)),
            new TeamEvent.MemberJoined(founder, person.Value, TeamRole.Leader),
        ]);
    }

    /// <summary>Confirmed by the team's name, so that nobody deletes a team by a slip.</summary>
    public static Decision<TeamEvent> Delete(TeamState state, PersonId caller, string confirmedName)
    {
        if (state.Deleted)
            return Decision<TeamEvent>.Nothing;
        if (MayNot(state, caller, TeamRole.Leader) is { } no)
            return no;
        return Clean.Line(confirmedName, 1, NameMax).Value == state.Team!.Name
            ? new TeamEvent.TeamDeleted(caller)
            : new Refusal(RefusalCode.Malformed, "Confirm with the team's name.");
    }

    /// <summary>What the team owed is done.</summary>
    public static Decision<TeamEvent> Settle(TeamState state, long errand) =>
        state.Errands.ContainsKey(errand) ? new TeamEvent.ErrandDone(errand) : Decision<TeamEvent>.Nothing;

    /// <summary>Why somebody may not do what takes at least a role; null when they may.</summary>
    public static Refusal? MayNot(TeamState state, PersonId caller, TeamRole atLeast)
    {
        if (state.Team is null)
            return NotThere;
        if (state.Deleted)
            return new(RefusalCode.Deleted, "This team was deleted.");
        return state.RoleOf(caller) switch
        {
            null => NotMember,
            { } role when role <= atLeast => null,
            _ => new(RefusalCode.NotAllowed, atLeast is TeamRole.Leader ? "Only leaders may do this." : "Observers may not do this."),
        };
    }

    private static TeamRole Needed(TeamCommand command) => command switch
    {
        RenameTeam or ChangeRole or RemoveMember or CreateInvite or RevokeInvite => TeamRole.Leader,
        SaveTemplate or DeleteTemplate or PlanMeeting or StartPoll => TeamRole.Member,
        _ => TeamRole.Observer,
    };

    private static Decision<TeamEvent> Rename(RenameTeam command)
    {
        var name = Clean.Line(command.Name, 1, NameMax);
        if (name.Refusal is { } no)
            return no;
        return Palette.Has(command.Accent)
            ? new TeamEvent.TeamRenamed(name.Value, command.Accent)
            : new Refusal(RefusalCode.Malformed, "Unknown colour.");
    }
}

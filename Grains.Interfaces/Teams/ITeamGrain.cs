using Collab.Meetings;
using Collab.People;
using Collab.Streams;

namespace Collab.Teams;

/// <summary>A team. Keyed by <see cref="TeamId"/>.</summary>
[Alias("team-grain")]
public interface ITeamGrain : IFollowed
{
    /// <summary>Founds the team with the caller as its leader. A repeat by the same caller does nothing.</summary>
    /// <param name="recoveryHash">SHA-256 of the recovery code, which only the founder is shown.</param>
    [Alias("found")]
    Task<Refusal?> Found(Caller caller, string name, string founderName, byte[] recoveryHash);

    /// <summary>Carries out a command. Repeats of an id get the first reply again.</summary>
    [Alias("do")]
    Task<Reply> Do(Caller caller, Guid id, TeamCommand command, bool resend);

    /// <summary>What an invite leads to, or why it does not.</summary>
    [Alias("invitation")]
    Task<InvitationReply> Invitation(InviteId invite, string token);

    /// <summary>Takes the caller in by an invite. Repeats of somebody who is in do nothing.</summary>
    [Alias("accept")]
    Task<Refusal?> Accept(Caller caller, InviteId invite, string token, string name);

    /// <summary>Members. Makes a past meeting of an export. The reply carries its id. Repeats of an id make no second one.</summary>
    /// <param name="json">UTF-8 JSON of a <see cref="MeetingExport"/>, at most <see cref="MeetingExport.MaxBytes"/>.</param>
    [Alias("import")]
    Task<Reply> Import(Caller caller, Guid id, byte[] json);

    /// <summary>The caller's membership; null when they have none.</summary>
    [Alias("member")]
    Task<MemberView?> Member(PersonId person);

    /// <summary>The team's name for those who are in it.</summary>
    [Alias("summary")]
    Task<TeamSummary?> Summary(Caller caller);

    /// <summary>Makes the caller a leader by the founder's recovery code. Wrong tries are limited to 5 an hour a team.</summary>
    [Alias("recover")]
    Task<Refusal?> Recover(Caller caller, string code, string name);

    /// <summary>From the operator: a single-use leader invite, valid for 24 h.</summary>
    [Alias("recover-leader")]
    Task<InviteView?> RecoverLeader();

    /// <summary>From a meeting: its title, its phase or its poll's result changed. Repeats do nothing.</summary>
    [Alias("meeting-changed")]
    Task MeetingChanged(MeetingId meeting, string title, MeetingPhase phase, DateTimeOffset? closedAt, PollResult? result);

    /// <summary>From a person: a new name.</summary>
    [Alias("renamed")]
    Task Renamed(PersonId person, string name);

    /// <summary>From a person who wants to delete themselves: last-leader while they alone lead a team of several; null otherwise.</summary>
    [Alias("may-leave")]
    Task<Refusal?> MayLeave(PersonId person);

    /// <summary>From a person who deletes themselves: leaves, and overwrites their name in stored events here and in the meetings.</summary>
    [Alias("forget")]
    Task Forget(PersonId person);

    /// <summary>L, confirmed by the team's name. Deletes the team, its board and its meetings.</summary>
    [Alias("delete")]
    Task<Refusal?> Delete(Caller caller, string confirmedName);
}

/// <summary>A team in somebody's list.</summary>
[GenerateSerializer, Immutable, Alias("team-summary")]
public sealed record TeamSummary([property: Id(0)] TeamId Id, [property: Id(1)] string Name, [property: Id(2)] string Accent, [property: Id(3)] TeamRole Role);

/// <summary>What an invite leads to.</summary>
[GenerateSerializer, Immutable, Alias("invitation-reply")]
public sealed record InvitationReply([property: Id(0)] string? TeamName, [property: Id(1)] TeamRole? Role, [property: Id(2)] Refusal? Refusal = null);

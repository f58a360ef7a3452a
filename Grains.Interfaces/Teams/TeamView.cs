using System.Text.Json.Serialization;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Teams;

[JsonConverter(typeof(JsonStringEnumConverter<TeamRole>))]
public enum TeamRole
{
    [JsonStringEnumMemberName("leader")] Leader,
    [JsonStringEnumMemberName("member")] Member,

    /// <summary>Sees, does not write or vote.</summary>
    [JsonStringEnumMemberName("observer")] Observer,
}

/// <summary>The versioned part of a team.</summary>
public sealed record TeamView(
    TeamHeader Team,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<MeetingEntry> Meetings,
    IReadOnlyList<OwnTemplate> Templates);

public sealed record TeamChanges(
    TeamHeader? Team = null,
    Change<MemberView>? Members = null,
    Change<MeetingEntry>? Meetings = null,
    Change<OwnTemplate>? Templates = null);

/// <param name="Accent">A colour name of the client's palette.</param>
public sealed record TeamHeader(TeamId Id, string Name, string Accent, DateTimeOffset CreatedAt);

[GenerateSerializer, Immutable, Alias("member-view")]
public sealed record MemberView(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] TeamRole Role,
    [property: Id(3)] DateTimeOffset JoinedAt);

/// <summary>A meeting in the team's list.</summary>
/// <param name="Kind">Left out in a retro.</param>
/// <param name="Result">What a poll came to, by its last closed round that somebody voted in; null before a round closed.</param>
public sealed record MeetingEntry(
    MeetingId Id,
    string Title,
    string Template,
    MeetingPhase Phase,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ClosedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] MeetingKind Kind = MeetingKind.Retro,
    PollResult? Result = null);

/// <summary>A poll's result in one line.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Voted">How many voted, those who abstained not counted.</param>
/// <param name="Verdict">A word of <see cref="RoundVerdict"/>; null where the method decides nothing.</param>
/// <param name="Winner">The option that came first; null in a tie, and where nothing is chosen.</param>
/// <param name="Votes">The winner's total; 0 without one.</param>
/// <param name="Mean">Of the marks given; null where options are no numbers.</param>
[GenerateSerializer, Immutable, Alias("poll-result")]
public sealed record PollResult(
    [property: Id(0)] string Question,
    [property: Id(1)] string Method,
    [property: Id(2)] int Voted,
    [property: Id(3)] string? Verdict,
    [property: Id(4)] RoundOption? Winner,
    [property: Id(5)] int Votes,
    [property: Id(6)] double? Mean);

/// <summary>A template of the team's own.</summary>
/// <param name="German">The words of the columns in German, in their order; null when the columns have one language.</param>
[GenerateSerializer, Immutable, Alias("own-template")]
public sealed record OwnTemplate(
    [property: Id(0)] TemplateId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] IReadOnlyList<ColumnPlan> Columns,
    [property: Id(3)] IReadOnlyList<ColumnWords>? German = null);

/// <summary>A column before it has an id. Limits as in <see cref="Column"/>.</summary>
[GenerateSerializer, Immutable, Alias("column-plan")]
public sealed record ColumnPlan([property: Id(0)] string Title, [property: Id(1)] string Prompt, [property: Id(2)] string Tint);

/// <summary>A column's words in another language.</summary>
[GenerateSerializer, Immutable, Alias("column-words")]
public sealed record ColumnWords([property: Id(0)] string Title, [property: Id(1)] string Prompt);

/// <summary>What the team tells one member.</summary>
/// <param name="Invites">For leaders alone; empty for others.</param>
public sealed record MyTeam(PersonId Person, TeamRole Role, IReadOnlyList<InviteView> Invites);

/// <summary>An invitation as a leader sees it.</summary>
/// <param name="Token">What the link's fragment carries.</param>
/// <param name="ExpiresAt">Null for never.</param>
[GenerateSerializer, Immutable, Alias("invite-view")]
public sealed record InviteView(
    [property: Id(0)] InviteId Id,
    [property: Id(1)] TeamRole Role,
    [property: Id(2)] string Token,
    [property: Id(3)] bool SingleUse,
    [property: Id(4)] DateTimeOffset? ExpiresAt);

/// <summary>Everything one may ask of a team. "L" marks what only leaders may ask.</summary>
[GenerateSerializer, Immutable, Alias("team-command")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RenameTeam), "rename-team")]
[JsonDerivedType(typeof(ChangeRole), "change-role")]
[JsonDerivedType(typeof(RemoveMember), "remove-member")]
[JsonDerivedType(typeof(LeaveTeam), "leave-team")]
[JsonDerivedType(typeof(CreateInvite), "create-invite")]
[JsonDerivedType(typeof(RevokeInvite), "revoke-invite")]
[JsonDerivedType(typeof(SaveTemplate), "save-template")]
[JsonDerivedType(typeof(DeleteTemplate), "delete-template")]
[JsonDerivedType(typeof(PlanMeeting), "plan-meeting")]
[JsonDerivedType(typeof(StartPoll), "start-poll")]
[JsonDerivedType(typeof(DeleteMeeting), "delete-meeting")]
public abstract record TeamCommand;

/// <summary>L. Name 1 to 60 characters.</summary>
[GenerateSerializer, Immutable, Alias("rename-team")]
public sealed record RenameTeam([property: Id(0)] string Name, [property: Id(1)] string Accent) : TeamCommand;

/// <summary>L. Refused with last-leader when nobody would lead.</summary>
[GenerateSerializer, Immutable, Alias("change-role")]
public sealed record ChangeRole([property: Id(0)] PersonId Person, [property: Id(1)] TeamRole Role) : TeamCommand;

/// <summary>L. Live meetings have cut the person off before the reply, and every invite link has changed, so that an old one does not lead back.</summary>
[GenerateSerializer, Immutable, Alias("remove-member")]
public sealed record RemoveMember([property: Id(0)] PersonId Person) : TeamCommand;

/// <summary>The caller. Refused with last-leader for the only leader of a team of several.</summary>
[GenerateSerializer, Immutable, Alias("leave-team")]
public sealed record LeaveTeam : TeamCommand;

/// <summary>L. A leader's invite is for one use within 24 h; others last until revoked. The reply carries the invite's id.</summary>
[GenerateSerializer, Immutable, Alias("create-invite")]
public sealed record CreateInvite([property: Id(0)] TeamRole Role) : TeamCommand;

/// <summary>L.</summary>
[GenerateSerializer, Immutable, Alias("revoke-invite")]
public sealed record RevokeInvite([property: Id(0)] InviteId Invite) : TeamCommand;

/// <summary>Members. 1 to 12 columns; null <paramref name="Template"/> makes a new one, whose id the reply carries. At most 50 a team. <paramref name="German"/> has the words of each column.</summary>
[GenerateSerializer, Immutable, Alias("save-template")]
public sealed record SaveTemplate(
    [property: Id(0)] TemplateId? Template,
    [property: Id(1)] string Name,
    [property: Id(2)] IReadOnlyList<ColumnPlan> Columns,
    [property: Id(3)] IReadOnlyList<ColumnWords>? German = null) : TeamCommand;

/// <summary>Members.</summary>
[GenerateSerializer, Immutable, Alias("delete-template")]
public sealed record DeleteTemplate([property: Id(0)] TemplateId Template) : TeamCommand;

/// <summary>Members. The caller becomes the facilitator. The reply carries the meeting's id.</summary>
/// <param name="Template">A built-in key or the id of a team's own template.</param>
/// <param name="Language">Of the column titles: <c>en</c> or <c>de</c>.</param>
/// <param name="Agenda">Null for the usual agenda.</param>
[GenerateSerializer, Immutable, Alias("plan-meeting")]
public sealed record PlanMeeting(
    [property: Id(0)] string Title,
    [property: Id(1)] string Template,
    [property: Id(2)] string Language,
    [property: Id(3)] MeetingSettings Settings,
    [property: Id(4)] IReadOnlyList<AgendaItem>? Agenda = null) : TeamCommand;

/// <summary>
/// Members. Makes a poll and opens its first round at once; the caller becomes the facilitator. The reply carries the meeting's id. Refused as
/// <see cref="StartRound"/> is, with a plan on topics or actions, and with one that closes when all have voted, since people may come as long as it is open.
/// </summary>
/// <param name="Plan">The first round: on a question or the meeting.</param>
/// <param name="Title">Up to 80 characters; empty for the beginning of what is asked.</param>
/// <param name="AskNames">False for a poll in which guests have no name; then no round can be by name.</param>
[GenerateSerializer, Immutable, Alias("start-poll")]
public sealed record StartPoll([property: Id(0)] RoundPlan Plan, [property: Id(1)] string Title = "", [property: Id(2)] bool AskNames = false) : TeamCommand;

/// <summary>L, or who facilitated it. The meeting's events, ballots and snapshots are deleted; actions stay on the board.</summary>
[GenerateSerializer, Immutable, Alias("delete-meeting")]
public sealed record DeleteMeeting([property: Id(0)] MeetingId Meeting) : TeamCommand;

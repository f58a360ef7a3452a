using System.Collections.Immutable;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Teams;

/// <summary>A team, its people, its invites, its templates and the list of its meetings.</summary>
internal sealed record TeamState
{
    public static readonly TeamState Initial = new();

    /// <summary>Null until the team is founded.</summary>
    public TeamHeader? Team { get; init; }

    /// <summary>SHA-256 of the founder's recovery code, hexadecimal.</summary>
    public string RecoveryHash { get; init; } = "";

    public ImmutableDictionary<PersonId, MemberView> Members { get; init; } = ImmutableDictionary<PersonId, MemberView>.Empty;

    /// <summary>Those that still lead in, or have merely expired.</summary>
    public ImmutableDictionary<InviteId, Invite> Invites { get; init; } = ImmutableDictionary<InviteId, Invite>.Empty;

    public ImmutableDictionary<TemplateId, OwnTemplate> Templates { get; init; } = ImmutableDictionary<TemplateId, OwnTemplate>.Empty;

    public ImmutableDictionary<MeetingId, PlannedMeeting> Meetings { get; init; } = ImmutableDictionary<MeetingId, PlannedMeeting>.Empty;

    /// <summary>What others have not yet confirmed, under the version of the event that owes it.</summary>
    public ImmutableSortedDictionary<long, Errand> Errands { get; init; } = ImmutableSortedDictionary<long, Errand>.Empty;

    /// <summary>True from the decision to delete until the stream itself is gone.</summary>
    public bool Deleted { get; init; }

    /// <summary>The role of somebody, as far as the team is there.</summary>
    public TeamRole? RoleOf(PersonId person) => !Deleted && Members.TryGetValue(person, out var member) ? member.Role : null;
}

/// <summary>A way in. Its token is derived, never stored.</summary>
/// <param name="Generation">Part of what the token signs; a new one ends every link that was handed out.</param>
internal sealed record Invite(InviteId Id, TeamRole Role, int Generation, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whoever leads can undo everything, so that a leader's invite works once.</summary>
    public bool SingleUse => Role is TeamRole.Leader;
}

/// <param name="By">Who planned it and so facilitated first.</param>
/// <param name="Draft">What the meeting is made from; null once it is.</param>
internal sealed record PlannedMeeting(MeetingEntry Entry, PersonId By, MeetingDraft? Draft);

/// <param name="Question">What a poll asks first; null for a retro.</param>
internal sealed record MeetingDraft(IReadOnlyList<ColumnPlan> Columns, MeetingSettings Settings, IReadOnlyList<AgendaItem> Agenda, RoundPlan? Question = null);

using System.Text.Json.Serialization;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>What happened in a team. Names of people stand in <see cref="MemberJoined"/> and <see cref="MemberRenamed"/> alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(TeamFounded), "team-founded")]
[JsonDerivedType(typeof(TeamRenamed), "team-renamed")]
[JsonDerivedType(typeof(MemberJoined), "member-joined")]
[JsonDerivedType(typeof(MemberRenamed), "member-renamed")]
[JsonDerivedType(typeof(RoleChanged), "role-changed")]
[JsonDerivedType(typeof(MemberRemoved), "member-removed")]
[JsonDerivedType(typeof(MemberLeft), "member-left")]
[JsonDerivedType(typeof(MemberForgotten), "member-forgotten")]
[JsonDerivedType(typeof(InviteCreated), "invite-created")]
[JsonDerivedType(typeof(InviteRevoked), "invite-revoked")]
[JsonDerivedType(typeof(TemplateSaved), "template-saved")]
[JsonDerivedType(typeof(TemplateDeleted), "template-deleted")]
[JsonDerivedType(typeof(MeetingPlanned), "meeting-planned")]
[JsonDerivedType(typeof(MeetingListed), "meeting-listed")]
[JsonDerivedType(typeof(MeetingChanged), "meeting-changed")]
[JsonDerivedType(typeof(MeetingDeleted), "meeting-deleted")]
[JsonDerivedType(typeof(ErrandDone), "errand-done")]
[JsonDerivedType(typeof(TeamDeleted), "team-deleted")]
internal abstract record TeamEvent
{
    private TeamEvent()
    {
    }

    /// <param name="RecoveryHash">SHA-256, hexadecimal.</param>
    public sealed record TeamFounded(TeamId Team, string Name, string Accent, string RecoveryHash) : TeamEvent;

    public sealed record TeamRenamed(string Name, string Accent) : TeamEvent;

    /// <param name="Invite">The invite that let them in; null for the founder and after a recovery.</param>
    public sealed record MemberJoined(PersonId Person, string Name, TeamRole Role, InviteId? Invite = null) : TeamEvent;

    public sealed record MemberRenamed(PersonId Person, string Name) : TeamEvent;

    /// <param name="Invite">The leader's invite that did it; null when a leader or the recovery code did.</param>
    public sealed record RoleChanged(PersonId Person, TeamRole Role, InviteId? Invite = null) : TeamEvent;

    public sealed record MemberRemoved(PersonId Person, PersonId By) : TeamEvent;

    public sealed record MemberLeft(PersonId Person) : TeamEvent;

    /// <summary>They deleted themselves, now or after they had left.</summary>
    public sealed record MemberForgotten(PersonId Person) : TeamEvent;

    /// <param name="By">Null when the operator made it.</param>
    public sealed record InviteCreated(InviteId Invite, TeamRole Role, DateTimeOffset? ExpiresAt, PersonId? By) : TeamEvent;

    public sealed record InviteRevoked(InviteId Invite) : TeamEvent;

    public sealed record TemplateSaved(OwnTemplate Template) : TeamEvent;

    public sealed record TemplateDeleted(TemplateId Template) : TeamEvent;

    public sealed record MeetingPlanned(MeetingId Meeting, string Title, string Template, MeetingDraft Draft, PersonId By) : TeamEvent;

    /// <summary>A meeting held elsewhere is about to be imported.</summary>
    public sealed record MeetingListed(MeetingEntry Entry, PersonId By) : TeamEvent;

    /// <param name="Result">A poll's, once it has one.</param>
    public sealed record MeetingChanged(MeetingId Meeting, string Title, MeetingPhase Phase, DateTimeOffset? ClosedAt, PollResult? Result = null) : TeamEvent;

    public sealed record MeetingDeleted(MeetingId Meeting, PersonId By) : TeamEvent;

    /// <param name="Version">Of the event that owed it.</param>
    public sealed record ErrandDone(long Version) : TeamEvent;

    public sealed record TeamDeleted(PersonId By) : TeamEvent;
}

using System.Text.Json.Serialization;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

internal sealed record MeetingOpened(
    MeetingId Id,
    TeamId Team,
    string Title,
    string Template,
    IReadOnlyList<Column> Columns,
    MeetingSettings Settings,
    IReadOnlyList<AgendaItem> Agenda,
    PersonId Facilitator,
    string JoinCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] MeetingKind Kind = MeetingKind.Retro) : MeetingEvent;

/// <param name="Meeting">What was exported elsewhere, under ids of its own and without people.</param>
internal sealed record MeetingImported(MeetingView Meeting) : MeetingEvent;

internal sealed record MeetingStarted(Stage Stage) : MeetingEvent;

internal sealed record SettingsChanged(string Title, MeetingSettings Settings) : MeetingEvent;

internal sealed record AgendaChanged(IReadOnlyList<AgendaItem> Agenda) : MeetingEvent;

internal sealed record StageEntered(Stage Stage) : MeetingEvent;

internal sealed record TimerStarted(DateTimeOffset StartedAt, DateTimeOffset EndsAt) : MeetingEvent;

internal sealed record TimerExtended(DateTimeOffset EndsAt) : MeetingEvent;

internal sealed record TimerStopped : MeetingEvent;

internal sealed record MeetingExtended(DateTimeOffset EndsAt) : MeetingEvent;

internal sealed record DoorSet(Door Door) : MeetingEvent;

internal sealed record MeetingClosed : MeetingEvent;

internal sealed record MeetingReopened(string JoinCode) : MeetingEvent;

/// <summary>Here and in <see cref="ParticipantRenamed"/> alone stands a name.</summary>
internal sealed record ParticipantJoined(PersonId Person, string Name, TeamRole Role, bool Guest, bool Waiting) : MeetingEvent;

internal sealed record ParticipantAdmitted(PersonId Person) : MeetingEvent;

internal sealed record ParticipantRenamed(PersonId Person, string Name) : MeetingEvent;

/// <summary>The person deleted themselves; their name is overwritten in the events before.</summary>
internal sealed record ParticipantForgotten(PersonId Person) : MeetingEvent;

internal sealed record ParticipantRoleChanged(PersonId Person, TeamRole Role) : MeetingEvent;

/// <param name="JoinCode">The new one after a ban; null when the old one stays.</param>
internal sealed record ParticipantRemoved(PersonId Person, Removal Removal, string? JoinCode = null) : MeetingEvent;

/// <param name="TakenOver">True when the former facilitator was gone, false when they handed over.</param>
internal sealed record FacilitatorChanged(PersonId Person, bool TakenOver) : MeetingEvent;

internal sealed record CoFacilitatorSet(PersonId Person, bool On) : MeetingEvent;

internal sealed record ReadinessChanged(PersonId Person, bool Ready) : MeetingEvent;

internal sealed record HandRaised(PersonId Person) : MeetingEvent;

internal sealed record HandLowered(PersonId Person) : MeetingEvent;

internal sealed record PersonCheckedIn(Author By, int Mood, string Word) : MeetingEvent;

internal sealed record RoundStarted(
    RoundId Round,
    RoundPlan Plan,
    RoundSubject Subject,
    IReadOnlyList<RoundOption> Options,
    IReadOnlyList<PersonId> Eligible,
    DateTimeOffset? Deadline,
    RoundId? Of) : MeetingEvent;

internal sealed record VoterAdmitted(RoundId Round, PersonId Person) : MeetingEvent;

internal sealed record RoundClosed(RoundId Round, RoundResult Result) : MeetingEvent;

internal sealed record RoundCancelled(RoundId Round) : MeetingEvent;

internal sealed record SpotlightSet(Spotlight? Spotlight) : MeetingEvent;

internal sealed record TopicDiscussed(Guid Topic, bool Discussed) : MeetingEvent;

internal sealed record CommentAdded(CommentId Comment, Guid Topic, string Text, Author By) : MeetingEvent;

/// <param name="By">Null for its author.</param>
internal sealed record CommentDeleted(CommentId Comment, Author? By) : MeetingEvent;

/// <summary>Never says who proposed it. The team's board takes it over.</summary>
internal sealed record ActionAgreed(AgreedAction Action) : MeetingEvent;

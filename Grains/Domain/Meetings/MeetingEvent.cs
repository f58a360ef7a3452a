using System.Text.Json.Serialization;

namespace Collab.Domain.Meetings;

/// <summary>What happened in a meeting. Stored under these names for ever: a name or property may be added, none changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(MeetingOpened), "meeting-opened")]
[JsonDerivedType(typeof(MeetingImported), "meeting-imported")]
[JsonDerivedType(typeof(MeetingStarted), "meeting-started")]
[JsonDerivedType(typeof(SettingsChanged), "settings-changed")]
[JsonDerivedType(typeof(AgendaChanged), "agenda-changed")]
[JsonDerivedType(typeof(StageEntered), "stage-entered")]
[JsonDerivedType(typeof(TimerStarted), "timer-started")]
[JsonDerivedType(typeof(TimerExtended), "timer-extended")]
[JsonDerivedType(typeof(TimerStopped), "timer-stopped")]
[JsonDerivedType(typeof(DoorSet), "door-set")]
[JsonDerivedType(typeof(MeetingClosed), "meeting-closed")]
[JsonDerivedType(typeof(MeetingReopened), "meeting-reopened")]
[JsonDerivedType(typeof(ParticipantJoined), "participant-joined")]
[JsonDerivedType(typeof(ParticipantAdmitted), "participant-admitted")]
[JsonDerivedType(typeof(ParticipantRenamed), "participant-renamed")]
[JsonDerivedType(typeof(ParticipantForgotten), "participant-forgotten")]
[JsonDerivedType(typeof(ParticipantRoleChanged), "participant-role-changed")]
[JsonDerivedType(typeof(ParticipantRemoved), "participant-removed")]
[JsonDerivedType(typeof(FacilitatorChanged), "facilitator-changed")]
[JsonDerivedType(typeof(CoFacilitatorSet), "co-facilitator-set")]
[JsonDerivedType(typeof(ReadinessChanged), "readiness-changed")]
[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(HandLowered), "hand-lowered")]
[JsonDerivedType(typeof(PersonCheckedIn), "checked-in")]
[JsonDerivedType(typeof(CardAdded), "card-added")]
[JsonDerivedType(typeof(CardEdited), "card-edited")]
[JsonDerivedType(typeof(CardMoved), "card-moved")]
[JsonDerivedType(typeof(CardDeleted), "card-deleted")]
[JsonDerivedType(typeof(CardRestored), "card-restored")]
[JsonDerivedType(typeof(CardReacted), "card-reacted")]
[JsonDerivedType(typeof(CardsRevealed), "cards-revealed")]
[JsonDerivedType(typeof(CardsHidden), "cards-hidden")]
[JsonDerivedType(typeof(CardsLocked), "cards-locked")]
[JsonDerivedType(typeof(CardsUnlocked), "cards-unlocked")]
[JsonDerivedType(typeof(CardsGrouped), "cards-grouped")]
[JsonDerivedType(typeof(CardsUngrouped), "cards-ungrouped")]
[JsonDerivedType(typeof(GroupTitled), "group-titled")]
[JsonDerivedType(typeof(StepUndone), "step-undone")]
[JsonDerivedType(typeof(RoundStarted), "round-started")]
[JsonDerivedType(typeof(VoterAdmitted), "voter-admitted")]
[JsonDerivedType(typeof(RoundClosed), "round-closed")]
[JsonDerivedType(typeof(RoundCancelled), "round-cancelled")]
[JsonDerivedType(typeof(SpotlightSet), "spotlight-set")]
[JsonDerivedType(typeof(TopicDiscussed), "topic-discussed")]
[JsonDerivedType(typeof(CommentAdded), "comment-added")]
[JsonDerivedType(typeof(CommentDeleted), "comment-deleted")]
[JsonDerivedType(typeof(ActionAgreed), "action-agreed")]
internal abstract record MeetingEvent
{
    private protected MeetingEvent()
    {
    }
}

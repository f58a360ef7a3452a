using System.Text.Json.Serialization;
using Collab.Boards;
using Collab.Meetings;
using Collab.People;

namespace Collab.Domain.Boards;

/// <summary>What happened on a team's board.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ActionCreated), "action-created")]
[JsonDerivedType(typeof(ActionEdited), "action-edited")]
[JsonDerivedType(typeof(ActionStatusSet), "action-status-set")]
[JsonDerivedType(typeof(ActionDeleted), "action-deleted")]
[JsonDerivedType(typeof(ActionRestored), "action-restored")]
internal abstract record BoardEvent
{
    private BoardEvent()
    {
    }

    /// <param name="Origin">The meeting it was agreed in; null when made on the board.</param>
    /// <param name="Topic">The card or group it came from.</param>
    public sealed record ActionCreated(ActionId Action, string Text, PersonId? Owner, DateOnly? Due, MeetingId? Origin = null, Guid? Topic = null) : BoardEvent;

    public sealed record ActionEdited(ActionId Action, string Text, PersonId? Owner, DateOnly? Due) : BoardEvent;

    public sealed record ActionStatusSet(ActionId Action, ActionStatus Status) : BoardEvent;

    public sealed record ActionDeleted(ActionId Action) : BoardEvent;

    public sealed record ActionRestored(ActionId Action) : BoardEvent;
}

using System.Text.Json.Serialization;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Boards;

[JsonConverter(typeof(JsonStringEnumConverter<ActionStatus>))]
public enum ActionStatus
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("in-progress")] InProgress,
    [JsonStringEnumMemberName("stuck")] Stuck,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("dropped")] Dropped,
}

/// <summary>The versioned part of a team's board.</summary>
public sealed record BoardView(IReadOnlyList<ActionView> Actions);

public sealed record BoardChanges(Change<ActionView>? Actions = null);

/// <summary>An action item.</summary>
/// <param name="Owner">Who takes care; null when nobody does yet.</param>
/// <param name="Due">A calendar day.</param>
/// <param name="Origin">The meeting it was agreed in; null when made on the board.</param>
/// <param name="Topic">The card or group it came from.</param>
/// <param name="Order">Rises with creation.</param>
public sealed record ActionView(
    ActionId Id,
    string Text,
    PersonId? Owner,
    DateOnly? Due,
    ActionStatus Status,
    MeetingId? Origin,
    Guid? Topic,
    long Order,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt);

/// <summary>What the board tells one member.</summary>
public sealed record MyBoard(PersonId Person, TeamRole Role);

/// <summary>Everything one may ask of a board. Members and leaders may; observers may not.</summary>
[GenerateSerializer, Immutable, Alias("board-command")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(CreateAction), "create-action")]
[JsonDerivedType(typeof(EditAction), "edit-action")]
[JsonDerivedType(typeof(SetActionStatus), "set-action-status")]
[JsonDerivedType(typeof(DeleteAction), "delete-action")]
[JsonDerivedType(typeof(RestoreAction), "restore-action")]
public abstract record BoardCommand;

/// <summary>Text 1 to 300 characters. The reply carries the action's id.</summary>
[GenerateSerializer, Immutable, Alias("create-action")]
public sealed record CreateAction([property: Id(0)] string Text, [property: Id(1)] PersonId? Owner = null, [property: Id(2)] DateOnly? Due = null) : BoardCommand;

/// <summary>Replaces text, owner and due day.</summary>
[GenerateSerializer, Immutable, Alias("edit-action")]
public sealed record EditAction([property: Id(0)] ActionId Action, [property: Id(1)] string Text, [property: Id(2)] PersonId? Owner, [property: Id(3)] DateOnly? Due) : BoardCommand;

[GenerateSerializer, Immutable, Alias("set-action-status")]
public sealed record SetActionStatus([property: Id(0)] ActionId Action, [property: Id(1)] ActionStatus Status) : BoardCommand;

[GenerateSerializer, Immutable, Alias("delete-action")]
public sealed record DeleteAction([property: Id(0)] ActionId Action) : BoardCommand;

/// <summary>Undoes a deletion.</summary>
[GenerateSerializer, Immutable, Alias("restore-action")]
public sealed record RestoreAction([property: Id(0)] ActionId Action) : BoardCommand;

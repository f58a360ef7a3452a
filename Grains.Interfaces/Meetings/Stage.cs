using System.Text.Json.Serialization;

namespace Collab.Meetings;

/// <summary>The steps of a meeting. A facilitator may reorder, skip and go back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage
{
    [JsonStringEnumMemberName("check-in")] CheckIn,
    [JsonStringEnumMemberName("review-actions")] ReviewActions,
    [JsonStringEnumMemberName("reflect")] Reflect,
    [JsonStringEnumMemberName("group")] Group,
    [JsonStringEnumMemberName("vote")] Vote,
    [JsonStringEnumMemberName("discuss")] Discuss,
    [JsonStringEnumMemberName("actions")] Actions,
    [JsonStringEnumMemberName("close")] Close,
}

/// <summary>Where a meeting is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingPhase>))]
public enum MeetingPhase
{
    [JsonStringEnumMemberName("lobby")] Lobby,
    [JsonStringEnumMemberName("live")] Live,
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>Who may enter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Door>))]
public enum Door
{
    /// <summary>Members, and guests with the join code.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Only who is in already, or is admitted.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>One line of the agenda.</summary>
/// <param name="Minutes">Planned length, 0 to 120.</param>
/// <param name="Skipped">True when the facilitator left it out.</param>
[GenerateSerializer, Immutable, Alias("agenda-item")]
public sealed record AgendaItem([property: Id(0)] Stage Stage, [property: Id(1)] int Minutes, [property: Id(2)] bool Skipped = false);

/// <summary>One prompt, in the language the meeting was planned in.</summary>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="Prompt">A helping question, up to 200 characters.</param>
/// <param name="Tint">A colour name of the client's palette: green, yellow, red, blue, violet, orange, teal, grey.</param>
[GenerateSerializer, Immutable, Alias("column")]
public sealed record Column([property: Id(0)] ColumnId Id, [property: Id(1)] string Title, [property: Id(2)] string Prompt, [property: Id(3)] string Tint);

/// <summary>What is chosen before a meeting and shown to all.</summary>
/// <param name="Anonymous">No author leaves the grain. Fixed once a card exists.</param>
/// <param name="HideCards">Cards are closed paper to others until revealed.</param>
/// <param name="SecretVotes">Dot rounds hide their tally until they close.</param>
[GenerateSerializer, Immutable, Alias("meeting-settings")]
public sealed record MeetingSettings([property: Id(0)] bool Anonymous = false, [property: Id(1)] bool HideCards = true, [property: Id(2)] bool SecretVotes = true);

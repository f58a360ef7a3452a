using System.Text.Json.Serialization;

namespace Collab.Voting;

/// <summary>What a round is held on. One round a subject, and on a question one about the same thing, can be open.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoundSubject>))]
public enum RoundSubject
{
    /// <summary>The meeting's groups and single cards; they do not change while it is open.</summary>
    [JsonStringEnumMemberName("topics")] Topics,

    /// <summary>The meeting itself.</summary>
    [JsonStringEnumMemberName("meeting")] Meeting,

    /// <summary>The actions agreed in the meeting, as of the start.</summary>
    [JsonStringEnumMemberName("actions")] Actions,

    /// <summary>A free question: with choices of its own, or on a method's scale and perhaps about a card, group or action.</summary>
    [JsonStringEnumMemberName("question")] Question,
}

using System.Text.Json.Serialization;

namespace Collab.Meetings;

/// <summary>What a meeting is held for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingKind>))]
public enum MeetingKind
{
    /// <summary>A retro with its agenda.</summary>
    [JsonStringEnumMemberName("retro")] Retro,

    /// <summary>
    /// Questions to whoever comes: it starts with its first round, everybody who comes while a round is open may vote in it, and people are a number above 100 and where none is asked for a name.
    /// </summary>
    [JsonStringEnumMemberName("poll")] Poll,
}

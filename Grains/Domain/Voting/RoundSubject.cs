using System.Text.Json.Serialization;

namespace Collab.Domain.Voting;

/// <summary>What a round is held on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoundSubject>))]
internal enum RoundSubject
{
    /// <summary>The meeting's groups and single cards; they do not change while it is open.</summary>
    [JsonStringEnumMemberName("topics")] Topics,

    /// <summary>The meeting itself.</summary>
    [JsonStringEnumMemberName("meeting")] Meeting,
}

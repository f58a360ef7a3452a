using System.Text.Json.Serialization;

namespace Collab.Domain.Meetings;

/// <summary>How events and snapshots of a meeting are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MeetingEvent))]
[JsonSerializable(typeof(MeetingState))]
internal sealed partial class MeetingJson : JsonSerializerContext;

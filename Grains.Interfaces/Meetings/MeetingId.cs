using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One live session of a team.</summary>
[GenerateSerializer, Immutable, Alias("meeting-id")]
[JsonConverter(typeof(IdJsonConverter<MeetingId>))]
public readonly record struct MeetingId([property: Id(0)] Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

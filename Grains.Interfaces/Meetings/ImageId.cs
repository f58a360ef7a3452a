using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One picture of a meeting. Random, made by the client that brings it.</summary>
[GenerateSerializer, Immutable, Alias("image-id")]
[JsonConverter(typeof(IdJsonConverter<ImageId>))]
public readonly record struct ImageId([property: Id(0)] Guid Value) : IId<ImageId>
{
    public static ImageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Teams;

/// <summary>A group of people and their board.</summary>
[GenerateSerializer, Immutable, Alias("team-id")]
[JsonConverter(typeof(IdJsonConverter<TeamId>))]
public readonly record struct TeamId([property: Id(0)] Guid Value) : IId<TeamId>
{
    public static TeamId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

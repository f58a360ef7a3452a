using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Voting;

/// <summary>One voting with one method.</summary>
[GenerateSerializer, Immutable, Alias("round-id")]
[JsonConverter(typeof(IdJsonConverter<RoundId>))]
public readonly record struct RoundId([property: Id(0)] Guid Value) : IId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

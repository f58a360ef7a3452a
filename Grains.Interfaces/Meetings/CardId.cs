using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One contribution. Never derived from its author.</summary>
[GenerateSerializer, Immutable, Alias("card-id")]
[JsonConverter(typeof(IdJsonConverter<CardId>))]
public readonly record struct CardId([property: Id(0)] Guid Value) : IId<CardId>
{
    public static CardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Boards;

/// <summary>One action item of a team.</summary>
[GenerateSerializer, Immutable, Alias("action-id")]
[JsonConverter(typeof(IdJsonConverter<ActionId>))]
public readonly record struct ActionId([property: Id(0)] Guid Value) : IId<ActionId>
{
    public static ActionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

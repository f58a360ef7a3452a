using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One prompt of a meeting's board.</summary>
[GenerateSerializer, Immutable, Alias("column-id")]
[JsonConverter(typeof(IdJsonConverter<ColumnId>))]
public readonly record struct ColumnId([property: Id(0)] Guid Value) : IId<ColumnId>
{
    public static ColumnId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

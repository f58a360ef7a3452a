using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One grouping step that can be undone.</summary>
[GenerateSerializer, Immutable, Alias("step-id")]
[JsonConverter(typeof(IdJsonConverter<StepId>))]
public readonly record struct StepId([property: Id(0)] Guid Value) : IId<StepId>
{
    public static StepId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

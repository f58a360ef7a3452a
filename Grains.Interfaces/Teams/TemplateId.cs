using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Teams;

/// <summary>One of a team's own templates.</summary>
[GenerateSerializer, Immutable, Alias("template-id")]
[JsonConverter(typeof(IdJsonConverter<TemplateId>))]
public readonly record struct TemplateId([property: Id(0)] Guid Value) : IId<TemplateId>
{
    public static TemplateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

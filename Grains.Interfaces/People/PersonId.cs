using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.People;

/// <summary>An identity across teams.</summary>
[GenerateSerializer, Immutable, Alias("person-id")]
[JsonConverter(typeof(IdJsonConverter<PersonId>))]
public readonly record struct PersonId([property: Id(0)] Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

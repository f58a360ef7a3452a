using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>Several cards under one title.</summary>
[GenerateSerializer, Immutable, Alias("group-id")]
[JsonConverter(typeof(IdJsonConverter<GroupId>))]
public readonly record struct GroupId([property: Id(0)] Guid Value) : IId<GroupId>
{
    public static GroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

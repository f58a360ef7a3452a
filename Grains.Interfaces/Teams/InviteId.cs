using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Teams;

/// <summary>One invitation into a team, revocable.</summary>
[GenerateSerializer, Immutable, Alias("invite-id")]
[JsonConverter(typeof(IdJsonConverter<InviteId>))]
public readonly record struct InviteId([property: Id(0)] Guid Value) : IId<InviteId>
{
    public static InviteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.People;

/// <summary>One signed-in browser of a person.</summary>
[GenerateSerializer, Immutable, Alias("device-id")]
[JsonConverter(typeof(IdJsonConverter<DeviceId>))]
public readonly record struct DeviceId([property: Id(0)] Guid Value) : IId<DeviceId>
{
    public static DeviceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

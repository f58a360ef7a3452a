using System.Reflection;
using System.Text.Json.Serialization;

namespace Collab.Streams;

/// <summary>Events to and from their stored form, under the stable names that their base record declares.</summary>
internal static class EventCodec<TEvent> where TEvent : class
{
    private static readonly Dictionary<Type, string> Names = typeof(TEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    public static StoredEvent Encode(TEvent happened, EventInfo info) =>
        new(info.Version, Names[happened.GetType()], info.At, StreamJson.Bytes(happened));

    public static TEvent Decode(StoredEvent stored) => StreamJson.Parse<TEvent>(stored.Data);
}

using System.Text;
using Collab.Streams;

namespace Collab.Tests.Domain;

/// <summary>The stored form of events, which has to be readable for ever.</summary>
internal static class GoldenJson
{
    /// <summary>Written exactly so, and read again to the same.</summary>
    public static void Holds<TEvent>(TEvent happened, string name, string json) where TEvent : class
    {
        var stored = EventCodec<TEvent>.Encode(happened, new(1, DateTimeOffset.UnixEpoch));
        Assert.Equal(name, stored.Type);
        Assert.Equal(json, Encoding.UTF8.GetString(stored.Data));
        Assert.Equal(json, Encoding.UTF8.GetString(StreamJson.Bytes(EventCodec<TEvent>.Decode(stored))));
    }

    /// <summary>No event may be without its golden form.</summary>
    public static void Cover<TEvent>(IEnumerable<TEvent> golden) where TEvent : class => Assert.Equal(
        typeof(TEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(TEvent))).Select(t => t.Name).Order(StringComparer.Ordinal),
        golden.Select(e => e.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

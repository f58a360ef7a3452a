using System.Text.Json;
using System.Text.Json.Nodes;
using Collab.Streams;

namespace Collab.Tests.Domain;

/// <summary>JSON with lists and properties in one order, so that what is equal looks equal.</summary>
internal static class Canonical
{
    public static string Of(object value) => Sorted(JsonSerializer.SerializeToNode(value, value.GetType(), StreamJson.Options))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted).OrderBy(e => e?.ToJsonString(), StringComparer.Ordinal)]),
        _ => node?.DeepClone(),
    };
}

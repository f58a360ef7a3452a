using System.Text.Json.Nodes;

namespace Collab.Bench.Client;

/// <summary>JSON in one spelling, so that equal content has equal text.</summary>
internal static class PlainJson
{
    /// <summary>Properties by name, nulls left out, a view's own lists sorted: they are unordered on the wire. Deeper lists keep their order.</summary>
    public static string Of(JsonObject view) =>
        new JsonObject(Sorted(view).Select(p => KeyValuePair.Create(p.Key, p.Value is JsonArray list ? Sorted(list) : Spelled(p.Value)))).ToJsonString();

    /// <summary>A list sorted by its elements' text.</summary>
    public static JsonArray Sorted(IEnumerable<JsonNode?> list) =>
        new([.. list.Select(Spelled).OrderBy(e => e?.ToJsonString(), StringComparer.Ordinal)]);

    private static JsonNode? Spelled(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(Sorted(o).Select(p => KeyValuePair.Create(p.Key, Spelled(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Spelled)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Sorted(JsonObject o) =>
        o.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal);
}

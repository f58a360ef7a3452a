using System.Text.Json.Nodes;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>A client's fold, from docs/protocol.md alone: it knows JSON and no type of ours.</summary>
internal static class ViewFold
{
    public static JsonObject Json(object value) => JsonNode.Parse(StreamJson.BytesOf(value))!.AsObject();

    public static void Apply(JsonObject view, JsonObject changes)
    {
        foreach (var (name, change) in changes)
            view[name] = change is JsonObject lists && lists["set"] is JsonArray set ? Merged(view[name]!.AsArray(), set, lists["removed"]!.AsArray()) : change!.DeepClone();
    }

    /// <summary>The same for views that hold the same, in whatever order.</summary>
    public static string Canonical(JsonObject view)
    {
        var sorted = view.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => KeyValuePair.Create(property.Key, property.Value switch
        {
            JsonArray entities => new JsonArray([.. entities.OrderBy(IdOf, StringComparer.Ordinal).Select(entity => entity!.DeepClone())]),
            var other => other?.DeepClone(),
        }));
        return new JsonObject(sorted).ToJsonString();
    }

    private static JsonArray Merged(JsonArray entities, JsonArray set, JsonArray removed)
    {
        var byId = entities.ToDictionary(IdOf, entity => entity!.DeepClone(), StringComparer.Ordinal);
        foreach (var entity in set)
            byId[IdOf(entity)] = entity!.DeepClone();
        foreach (var id in removed)
            byId.Remove(id!.GetValue<string>());
        return [.. byId.Values];
    }

    private static string IdOf(JsonNode? entity) => entity!["id"]!.GetValue<string>();
}

using System.Text.Json.Nodes;

namespace Collab.Bench.Client;

/// <summary>Folding as docs/protocol.md defines it, on plain JSON: it knows no entity of any view.</summary>
internal static class Fold
{
    /// <summary>Puts one update's changes into a view, in place.</summary>
    public static void Apply(JsonObject view, JsonObject? changes)
    {
        if (changes is null)
            return;
        foreach (var (name, change) in changes)
        {
            if (view[name] is JsonArray entities && change is JsonObject lists)
                Apply(entities, lists);
            else
                view[name] = change?.DeepClone();
        }
    }

    private static void Apply(JsonArray entities, JsonObject lists)
    {
        var positions = new Dictionary<string, int>(entities.Count);
        for (var i = 0; i < entities.Count; i++)
            positions[IdOf(entities[i])] = i;
        foreach (var entity in lists["set"]?.AsArray() ?? [])
        {
            if (positions.TryGetValue(IdOf(entity), out var position))
            {
                entities[position] = entity!.DeepClone();
                continue;
            }
            positions[IdOf(entity)] = entities.Count;
            entities.Add(entity!.DeepClone());
        }
        var removed = (lists["removed"]?.AsArray() ?? []).Select(id => id!.GetValue<string>()).ToHashSet();
        if (removed.Count > 0)
            entities.RemoveAll(entity => removed.Contains(IdOf(entity)));
    }

    private static string IdOf(JsonNode? entity) =>
        entity?["id"]?.GetValue<string>() ?? throw new FormatException("An entity of a list has no id.");
}

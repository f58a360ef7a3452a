using System.Text.Json;
using System.Text.Json.Nodes;
using Collab.Streams;

namespace Collab.Tests.Domain;

/// <summary>Folds changes into a view as docs/protocol.md tells every client to.</summary>
internal sealed class ClientFold(object view)
{
    private readonly JsonObject _view = Node(view);

    public void Apply(object? changes)
    {
        foreach (var (property, value) in changes is null ? [] : Node(changes))
        {
            if (value is JsonObject change && change["set"] is JsonArray set)
                Apply((JsonArray)_view[property]!, set, (JsonArray)change["removed"]!);
            else
                _view[property] = value!.DeepClone();
        }
    }

    public string Canonically => Canonical.Of(_view);

    private static void Apply(JsonArray list, JsonArray set, JsonArray removed)
    {
        var gone = set.Select(e => (string)e!["id"]!).Concat(removed.Select(id => (string)id!)).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in list.Where(e => gone.Contains((string)e!["id"]!)).ToArray())
            list.Remove(entity);
        foreach (var entity in set)
            list.Add(entity!.DeepClone());
    }

    private static JsonObject Node(object value) => (JsonObject)JsonSerializer.SerializeToNode(value, value.GetType(), StreamJson.Options)!;
}

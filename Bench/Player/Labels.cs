using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Collab.Bench.Player;

/// <summary>What a script's labels stand for in this meeting: ids of 32 hexadecimal digits.</summary>
internal sealed class Labels
{
    private readonly ConcurrentDictionary<string, string> _ids = new();

    public void Bind(string label, string id) => _ids[label] = id;

    /// <exception cref="KeyNotFoundException">Nothing was given that label yet.</exception>
    public string Id(string label) => _ids.TryGetValue(label, out var id) ? id : throw new KeyNotFoundException($"Nothing is labelled '{label}' yet.");

    /// <summary>An id for <c>@label</c>; any other text stays as it is.</summary>
    public string Resolve(string text) => text.StartsWith('@') ? Id(text[1..]) : text;

    /// <summary>A copy with each <c>@label</c> replaced by its id, at any depth.</summary>
    public JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Resolve(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Resolve)]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(Resolve(text)),
        _ => node?.DeepClone(),
    };
}

using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Bench.Player;

/// <summary>
/// What a meeting came to, for comparing two plays of one script: texts, groups, tallies, actions and roles. It holds no ids, times,
/// versions or orders, which differ from play to play.
/// </summary>
internal static class Canonical
{
    /// <param name="meeting">A meeting's view.</param>
    /// <param name="board">Its team's board's view.</param>
    /// <param name="team">Its team's view.</param>
    public static JsonObject Of(JsonObject meeting, JsonObject board, JsonObject team)
    {
        var names = new Names(meeting, board, team);
        var header = meeting["meeting"]!;
        return new()
        {
            ["title"] = Copy(header, "title"),
            ["phase"] = Copy(header, "phase"),
            ["stage"] = Copy(header, "stage"),
            ["agenda"] = Copy(header, "agenda"),
            ["settings"] = Copy(header, "settings"),
            ["revealed"] = Copy(header, "revealed"),
            ["locked"] = Copy(header, "locked"),
            ["door"] = Copy(header, "door"),
            ["facilitator"] = names.Of(header["facilitator"]),
            ["people"] = List(meeting["people"], p => Pick(p, "name", "role", "guest", "coFacilitator", "ready", "waiting", "removed")),
            ["cards"] = List(meeting["cards"], c => Pick(c, "text", "edited", "reactions") + new JsonObject
            {
                ["column"] = names.Of(c["column"]),
                ["author"] = names.Of(c["author"]),
                ["group"] = names.Of(c["group"]),
                ["picture"] = c["image"] is { } image ? Copy(image, "width") : null,
            }),
            ["groups"] = List(meeting["groups"], g => Pick(g, "title") + new JsonObject
            {
                ["column"] = names.Of(g["column"]),
                ["members"] = List(meeting["cards"], c => Same(c["group"], g["id"]) ? Pick(c, "text") : null),
            }),
            ["rounds"] = List(meeting["rounds"], r => Pick(r, "number", "method", "title", "visibility", "budget", "perOption", "status") + new JsonObject
            {
                ["eligible"] = List(r["eligible"], names.Of),
                ["result"] = Result(r, names),
            }),
            ["topics"] = List(meeting["topics"], t => Pick(t, "kind", "votes", "discussed") + new JsonObject { ["of"] = names.Of(t["id"]) }),
            ["comments"] = List(meeting["comments"], c => Pick(c, "text") + new JsonObject { ["on"] = names.Of(c["topic"]), ["author"] = names.Of(c["author"]) }),
            ["checkIns"] = List(meeting["checkIns"], c => Pick(c, "mood", "word") + new JsonObject { ["person"] = names.Of(c["person"]) }),
            ["agreed"] = List(meeting["actions"], a => Action(a, names)),
            ["board"] = List(board["actions"], a => Action(a, names)),
            ["team"] = Copy(team["team"]!, "name"),
            ["members"] = List(team["members"], m => Pick(m, "name", "role")),
            ["templates"] = List(team["templates"], t => Pick(t, "name", "columns")),
            ["meetings"] = List(team["meetings"], m => Pick(m, "title", "phase")),
        };
    }

    private static JsonObject? Result(JsonNode round, Names names)
    {
        if (round["result"] is not { } result)
            return null;
        var options = round["options"]!.AsArray().ToDictionary(o => o!["id"]!.GetValue<string>(), o => o!["label"]!.GetValue<string>());
        return Pick(result, "eligible", "voted", "abstained") + new JsonObject
        {
            ["tally"] = List(result["tally"], t => Pick(t, "total", "voters") + new JsonObject { ["option"] = options[t["option"]!.GetValue<string>()] }),
            ["named"] = List(result["named"], b => Pick(b, "ballot") + new JsonObject { ["person"] = names.Of(b["person"]) }),
        };
    }

    private static JsonObject Action(JsonNode action, Names names) =>
        Pick(action, "text", "due", "status") + new JsonObject { ["owner"] = names.Of(action["owner"]), ["topic"] = names.Of(action["topic"]) };

    private static JsonArray List(JsonNode? list, Func<JsonNode, JsonNode?> make) =>
        PlainJson.Sorted((list?.AsArray() ?? []).Select(e => make(e!)).Where(e => e is not null));

    private static Picked Pick(JsonNode from, params ReadOnlySpan<string> properties)
    {
        var picked = new JsonObject();
        foreach (var property in properties)
            picked[property] = Copy(from, property);
        return new(picked);
    }

    private static JsonNode? Copy(JsonNode from, string property) => from[property]?.DeepClone();

    private static bool Same(JsonNode? one, JsonNode? other) => one is not null && other is not null && one.GetValue<string>() == other.GetValue<string>();

    /// <summary>Properties that more can be added to.</summary>
    private readonly record struct Picked(JsonObject Object)
    {
        public static JsonObject operator +(Picked one, JsonObject more)
        {
            foreach (var (name, value) in more)
                one.Object[name] = value?.DeepClone();
            return one.Object;
        }

        public static implicit operator JsonObject(Picked picked) => picked.Object;
    }

    /// <summary>What an id is called by people: a name, a title or a text.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, string> _names = [];

        public Names(JsonObject meeting, JsonObject board, JsonObject team)
        {
            Add(team["members"], "name");
            Add(meeting["people"], "name");
            Add(meeting["columns"], "title");
            Add(meeting["cards"], "text");
            Add(meeting["groups"], "title");
            Add(board["actions"], "text");
        }

        public JsonValue? Of(JsonNode? id) => id is null ? null : JsonValue.Create(_names.GetValueOrDefault(id.GetValue<string>(), "(gone)"));

        private void Add(JsonNode? list, string property)
        {
            foreach (var entity in list?.AsArray() ?? [])
                _names[entity!["id"]!.GetValue<string>()] = entity[property]?.GetValue<string>() ?? "";
        }
    }
}

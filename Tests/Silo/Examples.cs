using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Collab.Tests.Architecture;

namespace Collab.Tests.Silo;

/// <summary>
/// The examples of docs/protocol.md, each a fenced block after its name in a comment. What differs from run to run is made alike: ids, codes and
/// other secrets by what they are known as, instants, sequences, traces and fingerprints by their form.
/// </summary>
internal sealed partial class Examples
{
    private const string File = "docs/protocol.md";
    private const int Width = 150;

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Shows an id as two hexadecimal digits, repeated.</summary>
    /// <returns>The id.</returns>
    public string Know(JsonNode? id, string digits) => Secret(id, string.Concat(Enumerable.Repeat(digits, 16)));

    /// <summary>Shows something random as something fixed.</summary>
    public string Secret(JsonNode? real, string shown)
    {
        var text = real!.GetValue<string>();
        _known[text] = shown;
        return text;
    }

    /// <summary>Adds an example of lines, each an arrow or a status and some JSON.</summary>
    public void Add(string name, params (string Head, JsonNode? Json)[] lines) =>
        _texts.Add(name, string.Join('\n', lines.Select(line => $"{Known(line.Head)} {(line.Json is null ? "" : Written(Alike(line.Json, ""), 0))}".TrimEnd())));

    /// <summary>With COLLAB_WRITE_EXAMPLES=1 the file's blocks are written anew.</summary>
    /// <returns>What is wrong with the file; empty when nothing is.</returns>
    public string Compare()
    {
        var source = Repository.Read(File);
        var blocks = Block().Matches(source).ToDictionary(block => block.Groups["name"].Value, block => block.Groups["text"].Value, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("COLLAB_WRITE_EXAMPLES") == "1")
        {
            Repository.Write(File, Block().Replace(source, block => _texts.TryGetValue(block.Groups["name"].Value, out var text)
                ? $"<!-- example: {block.Groups["name"].Value} -->\n```\n{text}\n```"
                : block.Value));
            blocks = _texts.Where(one => blocks.ContainsKey(one.Key)).ToDictionary(StringComparer.Ordinal);
        }
        var wrong = new StringBuilder();
        foreach (var (name, text) in _texts.Where(one => !blocks.TryGetValue(one.Key, out var shown) || shown != one.Value))
            wrong.Append("\n--- ").Append(name).Append(" is in truth:\n").Append(text);
        foreach (var name in blocks.Keys.Where(name => !_texts.ContainsKey(name)))
            wrong.Append("\n--- ").Append(name).Append(" has no origin.");
        return wrong.ToString();
    }

    private JsonNode? Alike(JsonNode? node, string name) => node switch
    {
        JsonObject body => new JsonObject(body.Select(one => KeyValuePair.Create(one.Key, Alike(one.Value, one.Key)))),
        JsonArray list => new JsonArray([.. list.Select(one => Alike(one, name)).OrderBy(IdOf, StringComparer.Ordinal)]),
        JsonValue when name == "traceId" => "00-0123456789abcdef0123456789abcdef-0123456789abcdef-00",
        JsonValue when name == "accent" => "teal",
        JsonValue value when value.TryGetValue<string>(out var text) => Fixed(Known(text)),
        JsonValue when name == "sequence" => 4_000_000_007,
        _ => node?.DeepClone(),
    };

    /// <summary>Lists of entities and of ids have no order; all others keep theirs.</summary>
    private static string IdOf(JsonNode? one) => one switch
    {
        JsonObject entity => entity["id"] is JsonValue id ? id.ToString() : "",
        JsonValue text => text.ToString(),
        _ => "",
    };

    private string Known(string text) => _known.Aggregate(text, (shown, one) => shown.Replace(one.Key, one.Value, StringComparison.Ordinal));

    private string Fixed(string text)
    {
        text = Fingerprint().Replace(Instant().Replace(text, "2026-03-02T09:30:00+00:00"), "5ecf1e0d5ecf1e0d5ecf1e0d5ecf1e0d5ecf1e0d5ecf1e0d5ecf1e0d5ecf1e0d");
        return AnyId().Match(text) is { Success: true } id && !_known.ContainsValue(id.Value)
            ? throw new InvalidOperationException($"It is not said what {id.Value} is: examples have to be the same in every run.")
            : text;
    }

    /// <summary>On one line if it fits, else a member a line.</summary>
    private static string Written(JsonNode? node, int indent)
    {
        var line = OneLine(node);
        if (line.Length + indent <= Width || node is not (JsonObject or JsonArray))
            return line;
        var inner = new string(' ', indent + 2);
        var members = node is JsonObject body
            ? body.Select(one => $"{inner}\"{one.Key}\": {Written(one.Value, indent + 2)}")
            : node.AsArray().Select(one => inner + Written(one, indent + 2));
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        return $"{open}\n{string.Join(",\n", members)}\n{new string(' ', indent)}{close}";
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: 0 } => "{}",
        JsonObject body => $"{{ {string.Join(", ", body.Select(one => $"\"{one.Key}\": {OneLine(one.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(OneLine))}]",
        null => "null",
        _ => node.ToJsonString(Collab.Streams.StreamJson.Options),
    };

    [GeneratedRegex(@"<!-- example: (?<name>[a-z-]+) -->\n```\n(?<text>(.|\n)*?)\n?```")]
    private static partial Regex Block();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+\d\d:\d\d|Z)")]
    private static partial Regex Instant();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex AnyId();
}

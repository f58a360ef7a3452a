using System.Text;
using System.Text.Json.Nodes;

namespace Collab.Tests.Cluster;

/// <summary>Finds in what was sent or stored what should not be there.</summary>
internal static class Secrets
{
    /// <summary>The forms in which an id may stand in a file: its bytes in either order, and its digits.</summary>
    public static IEnumerable<byte[]> Forms(Guid id) =>
    [
        .. Forms(id.ToByteArray(bigEndian: true)),
        .. Forms(id.ToByteArray()),
        Encoding.ASCII.GetBytes($"{id:D}"),
        Encoding.ASCII.GetBytes($"{id:D}".ToUpperInvariant()),
    ];

    /// <summary>As they are, and as hexadecimal digits, which is how pg_dump writes bytes.</summary>
    public static IEnumerable<byte[]> Forms(byte[] bytes) =>
        [bytes, Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))];

    public static bool Holds(byte[] content, IEnumerable<byte[]> forms)
    {
        foreach (var form in forms)
        {
            if (content.AsSpan().IndexOf(form) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>The things in a message that hold one of the marks, together with what they say of a person.</summary>
    /// <param name="message">JSON; or lines of text, each a thing.</param>
    public static IEnumerable<string> Linked(string message, IReadOnlyCollection<string> marks, IReadOnlyCollection<string> persons)
    {
        var things = message.StartsWith('{') ? Things(JsonNode.Parse(message)) : message.Split('\n');
        return things.Where(thing => Any(thing, marks) && Any(thing, persons));
    }

    public static bool Any(string text, IEnumerable<string> words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every object by what it says itself: its own plain values, and the lists of plain values in it.</summary>
    private static IEnumerable<string> Things(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                yield return string.Join(' ', o.SelectMany(p => p.Value is JsonArray list ? list.AsEnumerable() : [p.Value]).OfType<JsonValue>().Select(v => v.ToString()));
                foreach (var thing in o.SelectMany(p => Things(p.Value)))
                    yield return thing;
                break;
            case JsonArray a:
                foreach (var thing in a.SelectMany(Things))
                    yield return thing;
                break;
        }
    }
}

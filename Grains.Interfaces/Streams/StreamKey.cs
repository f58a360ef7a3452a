using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Streams;

/// <summary>What lives as a stream of events.</summary>
public enum StreamKind
{
    Person = 1,
    Team = 2,
    Board = 3,
    Meeting = 4,
}

/// <summary>Names one stream. On the wire and in storage: <c>meeting/</c> and 32 hexadecimal digits.</summary>
[GenerateSerializer, Immutable, Alias("stream-key")]
[JsonConverter(typeof(StreamKeyJsonConverter))]
public readonly record struct StreamKey([property: Id(0)] StreamKind Kind, [property: Id(1)] Guid Id)
{
    public override string ToString() => $"{NameOf(Kind)}/{Id:N}";

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <returns>False for an unknown kind or a malformed id.</returns>
    public static bool TryParse(string? text, out StreamKey key)
    {
        key = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !Guid.TryParse(text.AsSpan(slash + 1), out var id))
            return false;
        StreamKind? kind = text.AsSpan(0, slash) switch
        {
            "person" => StreamKind.Person,
            "team" => StreamKind.Team,
            "board" => StreamKind.Board,
            "meeting" => StreamKind.Meeting,
            _ => null,
        };
        if (kind is null)
            return false;
        key = new(kind.Value, id);
        return true;
    }

    private static string NameOf(StreamKind kind) => kind switch
    {
        StreamKind.Person => "person",
        StreamKind.Team => "team",
        StreamKind.Board => "board",
        StreamKind.Meeting => "meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of stream."),
    };
}

public sealed class StreamKeyJsonConverter : JsonConverter<StreamKey>
{
    public override StreamKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StreamKey.TryParse(reader.GetString(), out var key) ? key : throw new JsonException("A stream is a kind, a slash and 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, StreamKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

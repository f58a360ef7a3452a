using System.Buffers;
using System.Text.Json;

namespace Collab.Streams;

/// <summary>The bodies of the three messages a follower gets, each serialized once for all.</summary>
internal static class Frames
{
    public static byte[] Update(StreamKey stream, long from, long version, object? changes) => Write(stream, json =>
    {
        json.WriteNumber("from", from);
        json.WriteNumber("version", version);
        if (changes is not null)
            Property(json, "changes", changes);
    });

    public static byte[] Live(StreamKey stream, long sequence, object state) => Write(stream, json =>
    {
        json.WriteNumber("sequence", sequence);
        Property(json, "state", state);
    });

    public static byte[] Mine(StreamKey stream, long version, object state) => Write(stream, json =>
    {
        json.WriteNumber("version", version);
        Property(json, "state", state);
    });

    private static void Property(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, value.GetType(), StreamJson.Options);
    }

    private static byte[] Write(StreamKey stream, Action<Utf8JsonWriter> body)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = StreamJson.Options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("stream", stream.ToString());
            body(json);
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }
}

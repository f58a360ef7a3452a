using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Silo.Hubs;

/// <summary>UTF-8 JSON of a grain, passed on unparsed.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(byte[] Utf8)
{
    public static RawJson? From(byte[]? utf8) => utf8 is null ? null : new(utf8);
}

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Raw JSON is only ever sent.");

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8, skipInputValidation: true);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Streams;

/// <summary>Ids that have no type of their own, on the wire like all others: 32 lower-case hexadecimal digits; reading also accepts the dashed form.</summary>
public sealed class HexGuidConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Guid.TryParse(reader.GetString(), out var value)
            ? value
            : throw new JsonException("An id is 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options)
    {
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out _, "N");
        writer.WriteStringValue(digits);
    }
}

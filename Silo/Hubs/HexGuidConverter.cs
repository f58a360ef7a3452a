using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Silo.Hubs;

/// <summary>Ids without a type of their own: 32 hexadecimal digits, read with or without dashes.</summary>
internal sealed class HexGuidConverter : JsonConverter<Guid>
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

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Streams;

/// <summary>An id of one kind. On the wire: 32 lower-case hexadecimal digits.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Writes an id as 32 hexadecimal digits; reading also accepts the dashed form, as a value and as a property name.</summary>
public sealed class IdJsonConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Guid.TryParse(reader.GetString(), out var value)
            ? TId.From(value)
            : throw new JsonException($"{typeof(TId).Name} is 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        Span<char> digits = stackalloc char[32];
        value.Value.TryFormat(digits, out _, "N");
        writer.WriteStringValue(digits);
    }

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Guid.TryParse(reader.GetString(), out var value) ? TId.From(value) : throw new JsonException($"{typeof(TId).Name} is 32 hexadecimal digits.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString("N"));
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Silo.Hubs;

/// <summary>A request as it came: read, or known to be malformed, which is refused instead of failing the invocation.</summary>
internal interface IAsked
{
    /// <summary>What is wrong with it; null when it could be read.</summary>
    string? Fault { get; }
}

[JsonConverter(typeof(AskedConverterFactory))]
internal sealed class Asked<T>(T? value, string? fault) : IAsked where T : class
{
    public T Value => value ?? throw new InvalidOperationException("A malformed request reached the hub.");

    public string? Fault => fault;
}

internal sealed class AskedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Asked<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(AskedConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class AskedConverter<T> : JsonConverter<Asked<T>> where T : class
{
    public override bool HandleNull => true;

    public override Asked<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // On a copy: a failed read stops somewhere inside, and the frame's other parts are to be read past the whole value.
        var attempt = reader;
        try
        {
            var value = JsonSerializer.Deserialize<T>(ref attempt, options);
            reader = attempt;
            return value is null ? new(null, "The request is null.") : new(value, null);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            reader.Skip();
            return new(null, $"The request is not a {typeof(T).Name}: {(fault as JsonException)?.Path ?? "unknown type"}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, Asked<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are only ever received.");
}

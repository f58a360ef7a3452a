using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Exports;

/// <summary>Reads a file that anybody may have written: what is missing or null where it must not be is no export.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Strict = new(StreamJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NullsMayBeLeftOut),
    };

    /// <returns>Null when it is no export that this server knows.</returns>
    public static MeetingExport? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<MeetingExport>(json, Strict) is { Format: MeetingExport.FormatName, Schema: MeetingExport.CurrentSchema } export ? export : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void NullsMayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
                property.IsRequired = false;
        }
    }
}

using System.Text.Json;
using Collab.Streams;

namespace Collab.Domain.Exports;

/// <summary>The words of the wire contract, for files that people read.</summary>
internal static class Wire
{
    public static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => JsonSerializer.SerializeToElement(value, StreamJson.Options).GetString()!;
}

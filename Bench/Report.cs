using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Bench;

/// <summary>Reports as JSON: on the console, and into a file when one is named.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="path">Where to write it too; empty for nowhere.</param>
    public static async Task WriteAsync<T>(T report, string path, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(report, Json);
        await Console.Out.WriteLineAsync(text);
        if (path.Length == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path, text + "\n", cancel);
    }
}

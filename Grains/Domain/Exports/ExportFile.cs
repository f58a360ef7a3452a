using System.Text;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Exports;

/// <summary>A meeting as a file in one of the formats. What it shows is what the projection let through.</summary>
internal sealed record ExportFile(byte[] Content, string MediaType)
{
    /// <param name="format"><c>md</c>, <c>csv</c> or <c>json</c>.</param>
    /// <param name="language"><c>de</c>, else English: what minutes and tables say that nobody in the meeting wrote.</param>
    /// <returns>Null for another format.</returns>
    public static ExportFile? Of(MeetingExport export, string? format, string? language = null) => format switch
    {
        "md" => new(Encoding.UTF8.GetBytes(MarkdownExport.Write(export, language)), "text/markdown; charset=utf-8"),
        "csv" => new(Encoding.UTF8.GetBytes(CsvExport.Write(export, language)), "text/csv; charset=utf-8"),
        "json" => new(StreamJson.Bytes(export), "application/json"),
        _ => null,
    };
}

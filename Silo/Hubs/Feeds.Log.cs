using Collab.Streams;

namespace Collab.Silo.Hubs;

internal sealed partial class Feeds
{
    [LoggerMessage(201, LogLevel.Warning, "Stream {Stream} could not be told of this silo's followers; the next report tries again.")]
    private partial void LogReportFailed(StreamKey stream, Exception fault);
}

using Microsoft.Extensions.Logging;

namespace Collab.Streams;

internal sealed partial class FeedPublisher
{
    [LoggerMessage(121, LogLevel.Information, "Silo {Silo} no longer reports for {Stream}.")]
    private static partial void LogPruned(ILogger log, StreamKey stream, string silo);

    [LoggerMessage(122, LogLevel.Warning, "A batch of {Stream} did not reach silo {Silo}; its next report repairs it.")]
    private static partial void LogNotPushed(ILogger log, StreamKey stream, string silo, Exception cause);
}

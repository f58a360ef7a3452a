using Microsoft.Extensions.Logging;

namespace Collab.Streams;

internal sealed partial class FeedPublisher
{
    [LoggerMessage(121, LogLevel.Information, "Silo {Silo} no longer reports for {Stream}.")]
    private static partial void LogPruned(ILogger log, StreamKey stream, string silo);

    [LoggerMessage(123, LogLevel.Error, "The news of {Stream} could not be made.")]
    private static partial void LogNotSealed(ILogger log, StreamKey stream, Exception cause);

    [LoggerMessage(122, LogLevel.Warning, "A batch of {Stream} did not reach silo {Silo}; its next report repairs it.")]
    private static partial void LogNotPushed(ILogger log, StreamKey stream, string silo, Exception cause);
}

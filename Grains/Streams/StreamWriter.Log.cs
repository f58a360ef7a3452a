using Microsoft.Extensions.Logging;

namespace Collab.Streams;

internal sealed partial class StreamWriter<TState, TEvent>
{
    [LoggerMessage(101, LogLevel.Warning, "It is not known whether {Stream} was written up to version {Version}; taking it over again.")]
    private static partial void LogOutcomeUnknown(ILogger log, StreamKey stream, long version, Exception cause);

    [LoggerMessage(102, LogLevel.Warning, "Storage still does not answer for {Stream}: {Cause}")]
    private static partial void LogStillUnavailable(ILogger log, StreamKey stream, string cause);

    [LoggerMessage(103, LogLevel.Information, "Another activation owns {Stream}; epoch {Epoch} at version {Version} is over.")]
    private static partial void LogFenced(ILogger log, StreamKey stream, long epoch, long version);
}

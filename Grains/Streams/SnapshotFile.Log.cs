using Microsoft.Extensions.Logging;

namespace Collab.Streams;

internal sealed partial class SnapshotFile<TState>
{
    [LoggerMessage(111, LogLevel.Warning, "The snapshot of {Grain} cannot be read; replaying all events.")]
    private static partial void LogUnreadable(ILogger log, GrainId grain, Exception cause);

    [LoggerMessage(112, LogLevel.Information, "The snapshot of {Grain} at version {Version} was not written.")]
    private static partial void LogNotWritten(ILogger log, GrainId grain, long version, Exception cause);
}

using Collab.Streams;
using Microsoft.Extensions.Logging;

namespace Collab.Grains.Teams;

internal sealed partial class TeamGrain
{
    [LoggerMessage(2100, LogLevel.Warning, "{Stream}: errand {Errand} of version {Version} is not done; it will be tried again.")]
    private static partial void LogNotSettled(ILogger log, StreamKey stream, long version, string errand, Exception fault);
}

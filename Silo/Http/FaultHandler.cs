using Collab.Streams;
using Microsoft.AspNetCore.Diagnostics;

namespace Collab.Silo.Http;

/// <summary>The edge of HTTP: what could not be read is malformed; any other fault is "not now" to the client and logged once, here.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException)
            LogFault(httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName ?? "?", exception);
        await Problems.Of(exception is BadHttpRequestException ? Problems.Malformed : Faults.Temporary).ExecuteAsync(httpContext);
        return true;
    }

    // The endpoint, not the path: paths can carry ids.
    [LoggerMessage(230, LogLevel.Error, "{Method} {Endpoint} failed; the client was told to try again.")]
    private partial void LogFault(string method, string endpoint, Exception fault);
}

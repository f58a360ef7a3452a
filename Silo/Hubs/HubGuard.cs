using Collab.Silo.Auth;
using Collab.Streams;
using Collab.Voting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>Before every hub method: is the request whole, does the caller ask too fast. After it: a fault becomes a refusal that says "not now" and is logged once, here.</summary>
internal sealed partial class HubGuard(CommandLimiter limiter, ILogger<HubGuard> logger) : IHubFilter
{
    private static readonly Refusal TooFast = new(RefusalCode.TooFast, "Too many requests; try again in a second.");

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var method = invocationContext.HubMethodName;
        if (invocationContext.HubMethodArguments is [IAsked { Fault: { } wrong }])
            return Refuse(method, new(RefusalCode.Malformed, wrong));
        var connection = invocationContext.Context.Features.GetRequiredFeature<FeedConnection>();
        if (!limiter.Allows(connection.Caller.Person))
            return Refuse(method, TooFast);
        connection.Asked();
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault)
        {
            LogFault(method, fault);
            return Refuse(method, Faults.Temporary);
        }
        finally
        {
            connection.Answering();
        }
    }

    private static object Refuse(string method, Refusal refusal) => method switch
    {
        nameof(CollabHub.Follow) => FollowAnswer.Refused(refusal),
        nameof(CollabHub.Cast) => new Receipt(0, 0, 0, null, refusal),
        nameof(CollabHub.Meeting) or nameof(CollabHub.Team) or nameof(CollabHub.Board) => Reply.Refused(refusal),
        _ => new Done(refusal),
    };

    [LoggerMessage(210, LogLevel.Error, "Hub method {Method} failed; the client was told to try again.")]
    private partial void LogFault(string method, Exception fault);
}

using Collab.Bench.UsualStack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace Collab.Bench.Ceiling;

internal sealed class CeilingHub(TallyBoard board) : Hub
{
    public override Task OnConnectedAsync()
    {
        Context.Items["voter"] = Context.GetHttpContext()!.Request.Query["voter"].ToString();
        return Task.CompletedTask;
    }

    public Receipt Cast(CastRequest request)
    {
        board.Take((string)Context.Items["voter"]!, request);
        return new(request.Revision, request.Ballot.Choices.Sum(c => c.Value), VoteHub.Budget);
    }
}

/// <summary>Sends the tally, if it changed.</summary>
internal sealed class TallySender(TallyBoard board, IHubContext<CeilingHub> hub) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (board.Changes() is { } live)
                await hub.Clients.All.SendAsync("live", live, stoppingToken);
        }
    }
}

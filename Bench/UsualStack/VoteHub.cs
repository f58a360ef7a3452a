using Collab.Bench.Load;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Bench.UsualStack;

internal sealed record Choice(string Option, int Value);

internal sealed record Ballot(IReadOnlyList<Choice> Choices);

internal sealed record CastRequest(string Round, int Revision, string BallotId, Ballot Ballot);

internal sealed record Receipt(int Revision, int Used, int Budget);

/// <summary>What everybody is sent for each vote.</summary>
internal sealed record Voted(string Round, string Voter, int Revision, Ballot Ballot);

/// <summary>The usual way: check, one INSERT, one broadcast to the group, one answer.</summary>
internal sealed class VoteHub(VoteStore store) : Hub
{
    private const string Meeting = "meeting";
    public const int Budget = OpenRound.Dots;
    private const int PerOption = OpenRound.DotsAnOption;

    public override async Task OnConnectedAsync()
    {
        Context.Items["voter"] = Context.GetHttpContext()!.Request.Query["voter"].ToString();
        await Groups.AddToGroupAsync(Context.ConnectionId, Meeting);
    }

    public async Task<Receipt> Cast(CastRequest request)
    {
        var used = request.Ballot.Choices.Sum(c => c.Value);
        if (used > Budget || request.Ballot.Choices.Any(c => c.Value is < 1 or > PerOption))
            throw new HubException("over-budget");
        var voter = (string)Context.Items["voter"]!;
        await store.InsertAsync(request, voter, Context.ConnectionAborted);
        await Clients.Group(Meeting).SendAsync("voted", new Voted(request.Round, voter, request.Revision, request.Ballot), Context.ConnectionAborted);
        return new(request.Revision, used, Budget);
    }
}

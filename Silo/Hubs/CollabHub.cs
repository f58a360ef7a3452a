using Collab.Boards;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>What a client may ask, as in docs/protocol.md. Every method: caller, grain, result; <see cref="HubGuard"/> stands before all.</summary>
internal sealed class CollabHub(KnownGrains grains, Feeds feeds, BallotGate ballots, TimeProvider time) : Hub
{
    private FeedConnection Connection => Context.Features.GetRequiredFeature<FeedConnection>();

    public Task<FollowAnswer> Follow(Asked<FollowRequest> asked) => feeds.FollowAsync(Connection, asked.Value);

    public Done Unfollow(Asked<UnfollowRequest> asked)
    {
        Feeds.Unfollow(Connection, asked.Value.Stream);
        return new();
    }

    public Task<Reply> Meeting(Asked<MeetingRequest> asked)
    {
        var (meeting, id, command, resend) = asked.Value;
        return grains.Get<IMeetingGrain>(meeting.Value).Do(Connection.Caller, id, command, resend);
    }

    public Task<Reply> Team(Asked<TeamRequest> asked)
    {
        var (team, id, command, resend) = asked.Value;
        return grains.Get<ITeamGrain>(team.Value).Do(Connection.Caller, id, command, resend);
    }

    public Task<Reply> Board(Asked<BoardRequest> asked)
    {
        var (team, id, command, resend) = asked.Value;
        return grains.Get<IBoardGrain>(team.Value).Do(Connection.Caller, id, command, resend);
    }

    public Task<Receipt> Cast(Asked<Cast> asked) => ballots.CastAsync(Connection.Caller, asked.Value);

    public async Task<Done> Typing(Asked<TypingRequest> asked)
    {
        await grains.Get<IMeetingGrain>(asked.Value.Meeting.Value).Typing(Connection.Caller, asked.Value.Column);
        return new();
    }

    public ClockAnswer Clock(Asked<ClockRequest> asked) => new(time.GetUtcNow());
}

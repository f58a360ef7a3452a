using Collab.Boards;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Silo.Hubs;

internal static class FollowedStreams
{
    /// <returns>Null for a kind that nobody follows.</returns>
    public static IFollowed? GetFollowed(this IGrainFactory grains, StreamKey stream) => stream.Kind switch
    {
        StreamKind.Meeting => grains.GetGrain<IMeetingGrain>(stream.Id),
        StreamKind.Team => grains.GetGrain<ITeamGrain>(stream.Id),
        StreamKind.Board => grains.GetGrain<IBoardGrain>(stream.Id),
        _ => null,
    };
}

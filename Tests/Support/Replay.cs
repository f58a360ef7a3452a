using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>What a meeting's stored events come to, without its grain.</summary>
internal static class Replay
{
    /// <summary>Folds all events from the first one.</summary>
    /// <returns>The view in one spelling.</returns>
    public static async Task<string> Of(IEventStore store, MeetingId meeting)
    {
        const int Page = 500;
        var (state, version) = (MeetingState.Initial, 0L);
        for (var more = true; more;)
        {
            var page = await store.Read(new(StreamKind.Meeting, meeting.Value), version, Page, CancellationToken.None);
            foreach (var stored in page)
            {
                Assert.Equal(++version, stored.Version);
                state = Meeting.Evolve(state, EventCodec<MeetingEvent>.Decode(stored), stored.Version, stored.At);
            }
            more = page.Count == Page;
        }
        return PlainJson.Of(JsonNode.Parse(StreamJson.BytesOf(MeetingProjection.View(state)))!.AsObject());
    }
}

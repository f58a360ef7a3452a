using System.Text;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;

namespace Collab.Tests.Grains;

/// <summary>A deadline is data: it holds whether or not a timer fired.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class DeadlineTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    [Fact]
    public async Task A_round_past_its_deadline_refuses_ballots_before_any_timer_and_is_closed_at_the_next_activation()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound(seconds: 60);
        Assert.Equal(new Receipt(1, 2, 5), await meetup.Cast(meetup.Ben, meetup.Ballot(revision: 1, dots: 2)));

        _cluster.Clock.Advance(TimeSpan.FromSeconds(61));
        var late = await meetup.Cast(meetup.Ben, meetup.Ballot(revision: 2, dots: 3));
        Assert.Equal((RefusalCode.RoundClosed, 1, 2), (late.Refusal?.Code, late.Revision, late.Ballot?.Choices[0].Value));
        Assert.Equal(0, await Closes(meetup));
        Assert.Single(storage.StoredBallots(meetup.Stream));

        await ClusterFixture.Deactivate(meetup.Grain);
        await Eventually.Holds(
            async () => (string)(await meetup.View())["rounds"]![0]!["status"]! == "closed", TimeSpan.FromSeconds(10), "The round was not closed");
        var result = (await meetup.View())["rounds"]![0]!["result"]!;
        Assert.Equal((2, 1), ((int)result["tally"]![0]!["total"]!, (int)result["voted"]!));
        Assert.Equal(1, await Closes(meetup));
        Assert.Empty(storage.StoredBallots(meetup.Stream));
    }

    [Fact]
    public async Task A_timer_closes_it_while_somebody_follows()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound(seconds: 60);
        var feed = await RecordingFeed.Follow(_cluster.Grains, meetup.Grain, meetup.Stream, meetup.Ben);
        _cluster.Clock.Advance(TimeSpan.FromSeconds(61));
        await Eventually.Holds(
            () => Task.FromResult(feed.Batches.SelectMany(batch => batch.Updates).Any(update => Encoding.UTF8.GetString(update.Json).Contains("\"closed\"", StringComparison.Ordinal))),
            TimeSpan.FromSeconds(10), "The follower was not told of the close");
        GC.KeepAlive(feed);
    }

    private async Task<int> Closes(Meetup meetup) =>
        (await _cluster.Store.Read(meetup.Stream, 0, 1_000, CancellationToken.None)).Count(stored => stored.Type == "round-closed");
}

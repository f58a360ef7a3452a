using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>Soon after the last follower has left, a stream packs its state and forgets what followers need. Nobody can tell.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class RestTests(SqliteCluster storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClusterFixture _cluster = storage.Cluster;

    [Fact]
    public async Task After_a_rest_all_is_as_it_was_and_what_was_sent_takes_effect_once()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var (cardId, card) = (Guid.NewGuid(), new AddCard(meetup.Column, "Once"));
        var added = await meetup.Try(meetup.Ben, card, cardId);
        var cast = meetup.Ballot(revision: 1, dots: 2);
        var receipt = await meetup.Cast(meetup.Ben, cast);
        var (shown, mine) = (await meetup.Shown(), await meetup.Mine(meetup.Ben));

        await Rests(meetup, card, cardId);
        Assert.Equal(shown, await meetup.Shown());
        Assert.Equal(mine, await meetup.Mine(meetup.Ben));
        Assert.Equal(1, await meetup.Voted());
        Assert.Equal(receipt, await meetup.Cast(meetup.Ben, cast));
        Assert.Equal(added, await meetup.Try(meetup.Ben, card, cardId));
        Assert.Equal(shown, await meetup.Shown());

        await Rests(meetup, card, cardId);
        Assert.Equal(2, (await meetup.Cast(meetup.Ben, meetup.Ballot(revision: 2, dots: 3))).Revision);
        var more = await meetup.Do(meetup.Ada, new AddCard(meetup.Column, "More"));
        Assert.Equal(added.Version + 1, more.Version);
    }

    [Fact]
    public async Task Who_returns_after_a_rest_goes_on_at_the_same_version_and_gets_a_view_at_an_older_one()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (id, card) = (Guid.NewGuid(), new AddCard(meetup.Column, "A card"));
        var version = (await meetup.Try(meetup.Ben, card, id)).Version;
        var lineage = (await meetup.Follow(meetup.Ben)).Lineage;
        await Rests(meetup, card, id);

        var same = await meetup.Grain.Follow(Crew.As(meetup.Ben), "test", new(meetup.Stream, version, lineage));
        Assert.Null(same.View);
        Assert.Empty(same.Updates);
        var older = await meetup.Grain.Follow(Crew.As(meetup.Ada), "test", new(meetup.Stream, version - 1, lineage));
        Assert.NotNull(older.View);
        var next = await meetup.Do(meetup.Ben, new AddCard(meetup.Column, "Another"));
        var resumed = await meetup.Grain.Follow(Crew.As(meetup.Ada), "test", new(meetup.Stream, version, lineage));
        Assert.Null(resumed.View);
        Assert.Equal(next.Version, resumed.Version);
        Assert.Single(resumed.Updates);
        await meetup.Grain.Leave("test");
    }

    [Fact]
    public async Task A_silo_that_was_behind_when_a_stream_went_to_rest_is_told_of_the_gap()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (id, card) = (Guid.NewGuid(), new AddCard(meetup.Column, "A card"));
        var version = (await meetup.Try(meetup.Ben, card, id)).Version;
        await Rests(meetup, card, id);

        var feed = new RecordingFeed();
        await meetup.Grain.Report(_cluster.Grains.CreateObjectReference<IFeedObserver>(feed), new("late", version - 1, 0, [meetup.Ben]));
        await Eventually.Holds(() => Task.FromResult(feed.Batches.Any(batch => batch.Updates.Count > 0)), Patience, "Nothing was told");
        var gap = Assert.Single(feed.Batches[0].Updates);
        Assert.Equal((version, version), (gap.From, gap.Version));
        await meetup.Grain.Leave("late");
        GC.KeepAlive(feed);
    }

    /// <summary>Somebody comes, leaves, and nobody follows for long enough. At rest a stream asks the database about a repeat that it knew before.</summary>
    private async Task Rests(Meetup meetup, MeetingCommand known, Guid id)
    {
        await meetup.Follow(meetup.Ben);
        _cluster.Clock.Advance(TimeSpan.FromSeconds(16));
        var asked = _cluster.Store.LookUps;
        await Eventually.Holds(
            async () =>
            {
                Assert.Null((await meetup.Try(meetup.Ben, known, id, resend: true)).Refusal);
                return _cluster.Store.LookUps > asked;
            },
            Patience,
            "The meeting did not go to rest");
    }
}

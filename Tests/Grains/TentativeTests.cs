using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>An answer that rests on what is not stored yet waits for it, be it a yes or a no; and nobody is shown it.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class TentativeTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    [Fact]
    public async Task A_refusal_is_sent_once_what_it_rests_on_is_stored()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (held, locking, adding) = await AddWhileTheLockIsStored(meetup);
        Assert.False((bool)(await meetup.View())["meeting"]!["locked"]!);
        Assert.False(adding.IsCompleted);
        held.Release();
        Assert.Null((await locking).Refusal);
        Assert.Equal(RefusalCode.Locked, (await adding).Refusal?.Code);
        Assert.True((bool)(await meetup.View())["meeting"]!["locked"]!);
    }

    [Fact]
    public async Task A_refusal_is_not_sent_when_what_it_rests_on_is_never_stored()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (held, locking, adding) = await AddWhileTheLockIsStored(meetup);
        await _cluster.Store.TakeOver(meetup.Stream, 0, CancellationToken.None);
        held.Release();
        Assert.Equal(RefusalCode.Temporary, (await locking).Refusal?.Code);
        Assert.Equal(RefusalCode.Temporary, (await adding).Refusal?.Code);
        await Eventually.Holds(
            async () => (await meetup.Try(meetup.Ben, new AddCard(meetup.Column, "Not locked"))).Refusal is null,
            TimeSpan.FromSeconds(20), "The card was refused by a lock that never was");
    }

    [Fact]
    public async Task A_ballot_is_refused_for_another_one_once_that_is_stored()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var (first, second) = (meetup.Ballot(revision: 1, dots: 1), meetup.Ballot(revision: 1, dots: 3));
        var held = _cluster.Store.Hold(meetup.Stream);
        var winning = meetup.Cast(meetup.Ben, first);
        await held.Reached;
        var losing = meetup.Cast(meetup.Ben, second);
        var repeated = meetup.Cast(meetup.Ben, first);
        Assert.Equal(0, await meetup.Voted());
        Assert.False(winning.IsCompleted || losing.IsCompleted || repeated.IsCompleted);
        held.Release();
        Assert.Equal(new(1, 1, 5), await winning);
        Assert.Equal(new(1, 1, 5), await repeated);
        var refused = await losing;
        Assert.Equal((RefusalCode.WrongRevision, 1), (refused.Refusal?.Code, refused.Ballot?.Choices[0].Value));
        Assert.Equal(1, await meetup.Voted());
    }

    [Fact]
    public async Task A_repeat_is_answered_once_the_first_one_is_stored()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (id, command) = (Guid.NewGuid(), new AddCard(meetup.Column, "Once"));
        var held = _cluster.Store.Hold(meetup.Stream);
        var first = meetup.Try(meetup.Ben, command, id);
        await held.Reached;
        var again = meetup.Try(meetup.Ben, command, id);
        Assert.Empty((await meetup.View())["cards"]!.AsArray());
        Assert.False(first.IsCompleted || again.IsCompleted);
        held.Release();
        Assert.Equal(await first, await again);
        Assert.Single((await meetup.View())["cards"]!.AsArray());
    }

    private async Task<(HeldCommit Held, Task<Reply> Locking, Task<Reply> Adding)> AddWhileTheLockIsStored(Meetup meetup)
    {
        // Awake before: its first commit is then the held one.
        await meetup.View();
        var held = _cluster.Store.Hold(meetup.Stream);
        var locking = meetup.Try(meetup.Ada, new LockCards(true));
        await held.Reached;
        var adding = meetup.Try(meetup.Ben, new AddCard(meetup.Column, "Too late?"));
        return (held, locking, adding);
    }
}

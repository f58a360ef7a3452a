using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>Another activation takes the stream over behind this one's back: this one writes nothing more and harms nobody.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class TwoActivationsTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    [Theory]
    [InlineData(StreamKind.Meeting)]
    [InlineData(StreamKind.Board)]
    public async Task The_fenced_one_writes_nothing_and_the_next_one_takes_the_command_once(StreamKind kind)
    {
        var subject = await Subject.Of(kind, _cluster);
        await subject.Persist(Guid.NewGuid(), "Before");
        var (id, text) = (Guid.NewGuid(), $"{Guid.NewGuid():N}");
        await TakeOver(subject.Stream);

        Assert.Equal(RefusalCode.Temporary, (await subject.Say(id, text)).Refusal?.Code);
        Assert.Equal(0, await subject.Stored(text));

        var reply = await subject.Persist(id, text);
        Assert.Null(reply.Refusal);
        Assert.Equal(reply, await subject.Say(id, text, resend: true));
        Assert.Equal((1, 1), (await subject.Shown(text), await subject.Stored(text)));
        Assert.Equal(1, await subject.Shown("Before"));
    }

    [Theory]
    [InlineData(StreamKind.Meeting)]
    [InlineData(StreamKind.Board)]
    public async Task What_waits_behind_a_fenced_commit_is_not_stored_either(StreamKind kind)
    {
        var subject = await Subject.Of(kind, _cluster);
        await subject.Persist(Guid.NewGuid(), "Before");
        var commands = Enumerable.Range(0, 5).Select(_ => (Id: Guid.NewGuid(), Text: $"{Guid.NewGuid():N}")).ToArray();
        var held = _cluster.Store.Hold(subject.Stream);
        var first = subject.Say(commands[0].Id, commands[0].Text);
        await held.Reached;
        var others = commands[1..].Select(command => subject.Say(command.Id, command.Text)).ToArray();
        await TakeOver(subject.Stream);
        // Answered by the activation that waits: so it has the others, too.
        Assert.Equal(0, await subject.Shown(commands[0].Text));
        held.Release();

        Assert.All(await Task.WhenAll([first, .. others]), reply => Assert.Equal(RefusalCode.Temporary, reply.Refusal?.Code));
        foreach (var (_, text) in commands)
            Assert.Equal(0, await subject.Stored(text));
        foreach (var (id, text) in commands)
        {
            await subject.Persist(id, text);
            Assert.Equal((1, 1), (await subject.Shown(text), await subject.Stored(text)));
        }
    }

    [Fact]
    public async Task A_fenced_ballot_is_not_stored_and_counts_once_it_is_sent_again()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var cast = meetup.Ballot(revision: 1, dots: 2);
        await TakeOver(meetup.Stream);

        Assert.Equal(RefusalCode.Temporary, (await meetup.Cast(meetup.Ben, cast)).Refusal?.Code);
        Assert.Empty(storage.StoredBallots(meetup.Stream));

        await Eventually.Holds(
            async () => (await meetup.Cast(meetup.Ben, cast)).Refusal is null, TimeSpan.FromSeconds(20), "The ballot was not taken");
        Assert.Equal(cast.BallotId, Assert.Single(storage.StoredBallots(meetup.Stream)).BallotId);
        Assert.Equal(1, await meetup.Voted());
    }

    private async Task TakeOver(StreamKey stream) => await _cluster.Store.TakeOver(stream, 0, CancellationToken.None);
}

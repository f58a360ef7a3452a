using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>Replay = live: what is shown is what stored events come to, with snapshots and without.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class ReplayTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Random_meetings_are_what_their_events_say(int seed, bool anonymous)
    {
        var meetup = await Meetup.Begin(_cluster, new MeetingSettings(Anonymous: anonymous, HideCards: seed % 2 == 0));
        var eve = await meetup.Crew.Join("Eve", TeamRole.Observer);
        await meetup.Follow(eve);
        PersonId[] people = [meetup.Ada, meetup.Ben, eve];
        var retro = new RandomRetro(meetup, people, seed);

        for (var part = 0; part < 4; part++)
        {
            await retro.Play(commands: 75);
            await HoldsAcrossActivations(meetup, people);
        }

        Assert.InRange(retro.Accepted, 50, 300);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ballots_of_an_open_round_are_there_again_with_the_events(bool closedByTheMeeting)
    {
        var meetup = await Meetup.Begin(_cluster);
        for (var i = 0; i < 10; i++)
            await meetup.Do(meetup.Ben, new AddCard(meetup.Column, $"Card {i}"));
        await meetup.OpenRound();
        Assert.Null((await meetup.Cast(meetup.Ada, meetup.Ballot(1, 3))).Refusal);
        Assert.Null((await meetup.Cast(meetup.Ben, meetup.Ballot(1, 1))).Refusal);
        Assert.Null((await meetup.Cast(meetup.Ben, meetup.Ballot(2, 2))).Refusal);

        await HoldsAcrossActivations(meetup, [meetup.Ada, meetup.Ben]);
        Assert.Equal(2, await meetup.Voted());
        await meetup.Do(meetup.Ada, closedByTheMeeting ? new CloseMeeting() : new CloseRound(meetup.Round));
        await HoldsAcrossActivations(meetup, [meetup.Ada, meetup.Ben]);
        var tally = (await meetup.View())["rounds"]![0]!["result"]!["tally"]!.AsArray();
        Assert.Equal(5, tally.Sum(option => (int)option!["total"]!));
    }

    private async Task HoldsAcrossActivations(Meetup meetup, PersonId[] people)
    {
        var (live, own) = (await meetup.Shown(), await Own(meetup, people));
        Assert.Equal(await Replay.Of(_cluster.Store, meetup.Id), live);

        await ClusterFixture.Deactivate(meetup.Grain);
        Assert.Equal(live, await meetup.Shown());
        Assert.True(_cluster.Snapshots.Holds(meetup.Grain), "It did not start from a snapshot");
        Assert.Equal(own, await Own(meetup, people));

        await ClusterFixture.Deactivate(meetup.Grain);
        _cluster.Snapshots.Empty();
        Assert.Equal(live, await meetup.Shown());
        Assert.Equal(own, await Own(meetup, people));
    }

    private static async Task<string> Own(Meetup meetup, PersonId[] people)
    {
        var own = new List<string>();
        foreach (var person in people)
            own.Add(await meetup.Mine(person));
        return string.Join('\n', own);
    }
}

using System.Text.Json.Nodes;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;

namespace Collab.Tests.Grains;

/// <summary>Rounds that close by themselves, on a real store, and what is told of a round while it is open.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class RoundGrainTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    [Fact]
    public async Task A_round_closes_right_after_the_last_ballot_is_stored()
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = await Ask(meetup);
        await Cast(meetup, round, meetup.Ben, "yes");
        Assert.Equal("open", (string)(await Round(meetup))["status"]!);
        await Cast(meetup, round, meetup.Ada, "yes");
        await Closed(meetup);
        Assert.Equal(("passed", 2), ((string)(await Round(meetup))["result"]!["outcome"]!["verdict"]!, (int)(await Round(meetup))["result"]!["voted"]!));
        Assert.Empty(storage.StoredBallots(meetup.Stream));
        Assert.Equal(RefusalCode.RoundClosed, (await Try(meetup, round, meetup.Ada, "no", revision: 2)).Refusal?.Code);
        Assert.Equal(1, await Closes(meetup));
    }

    [Fact]
    public async Task It_closes_too_when_its_grain_was_away_between_the_ballots()
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = await Ask(meetup);
        await Cast(meetup, round, meetup.Ben, "yes");
        await ClusterFixture.Deactivate(meetup.Grain);
        await Cast(meetup, round, meetup.Ada, "no");
        await Closed(meetup);
        Assert.Equal("tied", (string)(await Round(meetup))["result"]!["outcome"]!["verdict"]!);
    }

    [Fact]
    public async Task It_closes_when_who_was_waited_for_is_removed()
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = await Ask(meetup);
        await Cast(meetup, round, meetup.Ada, "yes");
        await meetup.Do(meetup.Ada, new RemoveParticipant(meetup.Ben, Ban: false));
        await Closed(meetup);
    }

    [Fact]
    public async Task A_ballot_that_storage_loses_closes_nothing()
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = await Ask(meetup);
        await Cast(meetup, round, meetup.Ben, "yes");
        using (_cluster.Store.Suffer(Outage.Failing))
            Assert.Equal(RefusalCode.Temporary, (await Try(meetup, round, meetup.Ada, "yes", revision: 1)).Refusal?.Code);
        Assert.Equal("open", (string)(await Round(meetup))["status"]!);
        Assert.Equal(0, await Closes(meetup));
    }

    [Fact]
    public async Task It_closes_once_storage_is_back_when_only_the_last_ballot_was_stored()
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = await Ask(meetup);
        await Cast(meetup, round, meetup.Ben, "yes");
        var last = _cluster.Store.Hold(meetup.Stream);
        var casting = Try(meetup, round, meetup.Ada, "yes", revision: 1);
        await last.Reached;
        using (_cluster.Store.Suffer(Outage.Failing))
        {
            last.Release();
            Assert.Equal(new Receipt(1, 1, 1), await casting);
            Assert.Equal("open", (string)(await Round(meetup))["status"]!);
            Assert.Equal(0, await Closes(meetup));
        }
        await Closed(meetup);
        Assert.Equal(1, await Closes(meetup));
    }

    [Fact]
    public async Task A_ballot_taken_back_is_counted_nowhere_and_its_revisions_go_on()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        Assert.Equal(new Receipt(1, 2, 5), await meetup.Cast(meetup.Ben, meetup.Ballot(1, dots: 2)));
        Assert.Equal(1, await meetup.Voted());
        Assert.Equal(new Receipt(2, 0, 5), await meetup.Cast(meetup.Ben, meetup.Ballot(2, dots: 2) with { Ballot = Ballot.Empty }));
        Assert.Equal(0, await meetup.Voted());
        await ClusterFixture.Deactivate(meetup.Grain);
        Assert.Equal(0, await meetup.Voted());
        Assert.Equal(new Receipt(3, 1, 5), await meetup.Cast(meetup.Ben, meetup.Ballot(3, dots: 1)));
        Assert.Equal(1, await meetup.Voted());
        Assert.Equal(new Receipt(4, 0, 5), await meetup.Cast(meetup.Ben, meetup.Ballot(4, dots: 1) with { Ballot = Ballot.Empty }));
        await meetup.Do(meetup.Ada, new CloseRound(meetup.Round));
        var result = (await Round(meetup))["result"]!;
        Assert.Equal((0, 0, "no-votes"), ((int)result["voted"]!, result["ballots"]!.AsArray().Count, (string)result["outcome"]!["verdict"]!));
    }

    [Theory]
    [InlineData(RoundVisibility.Secret, false)]
    [InlineData(RoundVisibility.ByName, false)]
    [InlineData(RoundVisibility.Open, true)]
    public async Task Only_an_open_round_tells_its_tally_before_the_close(RoundVisibility visibility, bool told)
    {
        var meetup = await Meetup.Begin(_cluster);
        var round = RoundId.From(Guid.Parse((await meetup.Do(meetup.Ada, new StartRound(new("consent", visibility)))).Created!));
        var receipt = await meetup.Cast(meetup.Ben, new(meetup.Id, round, 1, Guid.NewGuid(), new([new("objection", 1)], Reason: "Too dear")));
        Assert.Equal(new Receipt(1, 1, 1), receipt);
        var seen = await meetup.Follow(meetup.Ada);
        var progress = JsonNode.Parse(seen.Live!)!["state"]!["rounds"]![0]!;
        Assert.Equal(1, (int)progress["voted"]!);
        Assert.Equal(told, progress["totals"] is not null);
        foreach (var part in new[] { seen.View!, seen.Live!, seen.Mine! })
            Assert.DoesNotContain("Too dear", System.Text.Encoding.UTF8.GetString(part), StringComparison.Ordinal);
        Assert.Contains("Too dear", await meetup.Mine(meetup.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_totals_follow_every_change_of_mind_and_a_new_activation()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        Assert.Equal((0, 0), await Running());
        await meetup.Cast(meetup.Ada, meetup.Ballot(1, dots: 2));
        await meetup.Cast(meetup.Ben, meetup.Ballot(1, dots: 3));
        Assert.Equal((5, 2), await Running());
        await meetup.Cast(meetup.Ben, meetup.Ballot(2, dots: 1));
        Assert.Equal((3, 2), await Running());
        using (_cluster.Store.Suffer(Outage.Failing))
            Assert.Equal(RefusalCode.Temporary, (await meetup.Cast(meetup.Ben, meetup.Ballot(3, dots: 3))).Refusal?.Code);
        Assert.Equal((3, 2), await Running());
        await ClusterFixture.Deactivate(meetup.Grain);
        Assert.Equal((3, 2), await Running());
        await meetup.Cast(meetup.Ada, meetup.Ballot(2, dots: 1) with { Ballot = Ballot.Empty });
        Assert.Equal((1, 1), await Running());

        async Task<(int Total, int Voters)> Running()
        {
            var progress = JsonNode.Parse((await meetup.Follow(meetup.Ada)).Live!)!["state"]!["rounds"]![0]!;
            return ((int)Assert.Single(progress["totals"]!.AsArray())!, (int)Assert.Single(progress["voters"]!.AsArray())!);
        }
    }

    private static async Task<RoundId> Ask(Meetup meetup) =>
        RoundId.From(Guid.Parse((await meetup.Do(meetup.Ada, new StartRound(new("yes-no", CloseWhenAllVoted: true)))).Created!));

    private static async Task Cast(Meetup meetup, RoundId round, PersonId who, string option) =>
        Assert.Equal(new Receipt(1, 1, 1), await Try(meetup, round, who, option, revision: 1));

    private static Task<Receipt> Try(Meetup meetup, RoundId round, PersonId who, string option, int revision) =>
        meetup.Cast(who, new(meetup.Id, round, revision, Guid.NewGuid(), new([new(option, 1)])));

    private static async Task<JsonNode> Round(Meetup meetup) => (await meetup.View())["rounds"]![0]!;

    private static Task Closed(Meetup meetup) => Eventually.Holds(
        async () => (string)(await Round(meetup))["status"]! == "closed", TimeSpan.FromSeconds(10), "The round was not closed");

    private async Task<int> Closes(Meetup meetup) =>
        (await _cluster.Store.Read(meetup.Stream, 0, 1_000, CancellationToken.None)).Count(stored => stored.Type == "round-closed");
}

using System.Text.Json.Nodes;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;

namespace Collab.Tests.Grains;

/// <summary>Ballots are not events, but the same holds for them: shown once stored, acknowledged once stored, counted once.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class BallotFaultTests(SqliteCluster storage)
{
    private readonly ClusterFixture _cluster = storage.Cluster;

    public static TheoryData<StorageFault> Faults => [.. Enum.GetValues<StorageFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_ballot_is_shown_once_it_is_stored_and_counts_once(StorageFault fault)
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var first = meetup.Ballot(revision: 1, dots: 2);
        _cluster.Store.Plan(meetup.Stream, fault);

        var casting = Persist(meetup, first);
        do
        {
            var shown = await meetup.Voted();
            Assert.InRange(shown, 0, storage.StoredBallots(meetup.Stream).Count);
        }
        while (!casting.IsCompleted);

        Assert.Equal(new Receipt(1, 2, 5), await casting);
        Assert.Equal(first.BallotId, Assert.Single(storage.StoredBallots(meetup.Stream)).BallotId);
        Assert.Equal(new Receipt(1, 2, 5), await meetup.Cast(meetup.Ben, first));
        var conflicting = await meetup.Cast(meetup.Ben, meetup.Ballot(revision: 1, dots: 3));
        Assert.Equal((RefusalCode.WrongRevision, 1, 2), (conflicting.Refusal?.Code, conflicting.Revision, conflicting.Ballot!.Choices[0].Value));
        Assert.Equal(1, await meetup.Voted());
        await ClusterFixture.Deactivate(meetup.Grain);
        Assert.Equal(1, await meetup.Voted());
        Assert.Equal((2, 1), await Close(meetup));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_round_whose_close_goes_wrong_counts_what_was_acknowledged(StorageFault fault)
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        await Persist(meetup, meetup.Ballot(revision: 1, dots: 3));
        await Persist(meetup, meetup.Ballot(revision: 2, dots: 1));
        _cluster.Store.Plan(meetup.Stream, fault);
        Assert.Equal((1, 1), await Close(meetup));
        Assert.Empty(storage.StoredBallots(meetup.Stream));
        var late = await meetup.Cast(meetup.Ben, meetup.Ballot(revision: 3, dots: 2));
        Assert.Equal(RefusalCode.RoundClosed, late.Refusal?.Code);
    }

    [Fact]
    public async Task A_ballot_that_cannot_be_decided_on_keeps_no_other_of_the_same_call()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var receipts = await meetup.Grain.Cast(new([new(Crew.As(meetup.Ada), null!), new(Crew.As(meetup.Ben), meetup.Ballot(revision: 1, dots: 2))]));
        Assert.Equal(RefusalCode.Temporary, receipts[0].Refusal?.Code);
        Assert.Equal(new Receipt(1, 2, 5), receipts[1]);
        Assert.Single(storage.StoredBallots(meetup.Stream));
    }

    [Fact]
    public async Task A_ballot_that_storage_did_not_take_is_refused_as_temporary_and_counts_once_it_is_sent_again()
    {
        var meetup = await (await Meetup.Begin(_cluster)).OpenRound();
        var cast = meetup.Ballot(revision: 1, dots: 3);
        using (_cluster.Store.Suffer(Outage.Failing))
        {
            Assert.Equal(RefusalCode.Temporary, (await meetup.Cast(meetup.Ben, cast)).Refusal?.Code);
            Assert.Empty(storage.StoredBallots(meetup.Stream));
        }
        Assert.Equal(new Receipt(1, 3, 5), await Persist(meetup, cast));
        Assert.Equal((3, 1), await Close(meetup));
    }

    private static async Task<Receipt> Persist(Meetup meetup, Cast cast)
    {
        var receipt = await meetup.Cast(meetup.Ben, cast);
        await Eventually.Holds(
            async () => receipt.Refusal is not { Code: RefusalCode.Temporary } || (receipt = await meetup.Cast(meetup.Ben, cast)).Refusal is null,
            TimeSpan.FromSeconds(20), "The ballot was not taken");
        return receipt;
    }

    /// <returns>What the only topic got, and how many voted.</returns>
    private static async Task<(int Total, int Voted)> Close(Meetup meetup)
    {
        var id = Guid.NewGuid();
        await Eventually.Holds(
            async () => (await meetup.Try(meetup.Ada, new CloseRound(meetup.Round), id, resend: true)).Refusal is null,
            TimeSpan.FromSeconds(20), "The round was not closed");
        var result = (await meetup.View())["rounds"]![0]!["result"]!;
        return ((int)result["tally"]![0]!["total"]!, (int)result["voted"]!);
    }
}

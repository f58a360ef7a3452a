using System.Text;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class RoundClosingTests
{
    private static readonly Ballot Abstention = new([], Abstain: true);

    [Theory]
    [InlineData(50, 1, 0, RoundVerdict.QuorumMissed)]
    [InlineData(50, 1, 1, RoundVerdict.Passed)]
    [InlineData(51, 1, 1, RoundVerdict.QuorumMissed)]
    [InlineData(75, 2, 1, RoundVerdict.Passed)]
    [InlineData(100, 3, 0, RoundVerdict.QuorumMissed)]
    [InlineData(100, 3, 1, RoundVerdict.Passed)]
    [InlineData(null, 1, 0, RoundVerdict.Passed)]
    public void Quorum_counts_all_who_cast_a_ballot_of_four(int? quorum, int ayes, int abstentions, string verdict)
    {
        var room = Asking(new("yes-no", Quorum: quorum));
        var ballots = Enumerable.Repeat(Yes, ayes).Concat(Enumerable.Repeat(Abstention, abstentions));
        foreach (var (voter, ballot) in new[] { Ada, Ben, Cleo, Gus }.Zip(ballots))
            room.Cast(voter, ballot);
        var result = Close(room);
        Assert.Equal(verdict, result.Outcome!.Verdict);
        Assert.Equal((4, ayes, abstentions), (result.Eligible, result.Voted, result.Abstained));
    }

    [Fact]
    public void Nobody_wins_below_the_quorum_but_the_tally_is_told()
    {
        var result = Close(Asking(new("single-choice", Choices: ["a", "b"], Quorum: 100)).Cast(Ada, new Choice("1", 1)));
        Assert.Empty(result.Outcome!.Winners);
        Assert.Equal(1, result.Tally[0].Total);
    }

    [Fact]
    public void Round_is_due_once_everybody_has_voted()
    {
        var room = Asking(new("yes-no", CloseWhenAllVoted: true)).Cast(Ada, Yes).Cast(Ben, Abstention).Cast(Cleo, Yes);
        Assert.False(Due(room));
        Assert.True(Due(room.Cast(Gus, Yes)));
        Assert.IsType<RoundClosed>(Assert.Single(Meeting.CloseDue(room.State, Noon, room.Secrets).Events));
        Assert.False(Due(Voted(Asking(new("yes-no")), Yes)));
    }

    [Fact]
    public void Who_is_gone_or_only_watches_is_not_waited_for()
    {
        MeetingEvent[] gone = [new ParticipantRemoved(Gus, Removal.Banned), new ParticipantRoleChanged(Cleo, TeamRole.Observer)];
        Assert.False(Due(Asking(new("yes-no", CloseWhenAllVoted: true), gone[..1]).Cast(Ada, Yes).Cast(Ben, Yes)));
        Assert.True(Due(Asking(new("yes-no", CloseWhenAllVoted: true), gone).Cast(Ada, Yes).Cast(Ben, Yes)));
    }

    [Fact]
    public void Whose_ballot_was_the_only_one_missing_may_be_removed_or_admitted()
    {
        var room = Asking(new("yes-no", CloseWhenAllVoted: true), new ParticipantJoined(Person(20), "Wim", TeamRole.Member, false, false), new VoterAdmitted(New, Person(20)));
        Assert.False(Due(Voted(room, Yes)));
        Assert.True(Due(room.Cast(Person(20), Yes)));
    }

    [Fact]
    public void Round_in_which_nobody_is_left_to_vote_stays_open()
    {
        MeetingEvent[] gone = [.. new[] { Ada, Ben, Cleo, Gus }.Select(person => new ParticipantRoleChanged(person, TeamRole.Observer))];
        Assert.False(Due(Asking(new("yes-no", CloseWhenAllVoted: true), gone)));
    }

    [Fact]
    public void First_dot_is_not_the_whole_vote_unless_its_voter_is_ready()
    {
        Ballot one = new([new("1", 1)]);
        Ballot all = new([new("1", 3), new("2", 2)]);
        RoundPlan plan = new("dots", Subject: RoundSubject.Question, Choices: ["a", "b"], CloseWhenAllVoted: true);
        Assert.False(Due(Voted(Asking(plan), one)));
        Assert.True(Due(Voted(Asking(plan), all)));
        MeetingEvent[] ready = [.. new[] { Ada, Ben, Cleo, Gus }.Select(person => new ReadinessChanged(person, true))];
        Assert.True(Due(Voted(Asking(plan, ready), one)));
        Assert.False(Due(Asking(plan, ready)));
    }

    [Fact]
    public void Who_took_everything_back_has_not_voted()
    {
        RoundPlan plan = new("dots", RoundVisibility.ByName, Subject: RoundSubject.Question, Choices: ["a", "b"], Quorum: 75);
        var result = Close(Asking(plan).Cast(Ada, new Choice("1", 2)).Cast(Ben, Abstention).Cast(Cleo, Ballot.Empty));
        Assert.Equal((4, 1, 1, 2), (result.Eligible, result.Voted, result.Abstained, result.Ballots.Count));
        Assert.Equal([Ada, Ben], result.Named!.Select(named => named.Person));
        Assert.Equal(RoundVerdict.QuorumMissed, result.Outcome!.Verdict);
        Assert.NotEqual(RoundVerdict.QuorumMissed, Close(Asking(plan with { Quorum = 50 }).Cast(Ada, new Choice("1", 2)).Cast(Ben, Abstention)).Outcome!.Verdict);
    }

    [Fact]
    public void Who_took_everything_back_is_waited_for_even_if_they_are_ready()
    {
        RoundPlan plan = new("dots", Subject: RoundSubject.Question, Choices: ["a", "b"], CloseWhenAllVoted: true);
        MeetingEvent[] ready = [.. new[] { Ada, Ben, Cleo, Gus }.Select(person => new ReadinessChanged(person, true))];
        var room = Voted(Asking(plan, ready), new([new("1", 1)]));
        Assert.True(Due(room));
        Assert.False(Due(room.Cast(Gus, Ballot.Empty)));
    }

    [Theory]
    [InlineData(RoundVisibility.Secret)]
    [InlineData(RoundVisibility.Open)]
    [InlineData(RoundVisibility.ByName)]
    public void Before_the_close_no_view_tells_of_a_ballot_and_after_it_only_a_round_by_name_tells_whose(RoundVisibility visibility)
    {
        var room = Asking(new("consent", visibility));
        var before = Json(MeetingProjection.View(room.State));
        room.Cast(Ben, new Ballot([new("objection", 1)], Reason: "Too dear"));
        Assert.Equal(before, Json(MeetingProjection.View(room.State)));
        Assert.Null(Assert.Single(MeetingProjection.View(room.State).Rounds).Result);
        var result = Close(room);
        Assert.Equal((RoundVerdict.Objections, "Too dear"), (result.Outcome!.Verdict, Assert.Single(result.Outcome.Reasons!)));
        Assert.Equal(visibility is RoundVisibility.ByName, Json(result).Contains($"{Ben}", StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_learns_in_which_rounds_they_may_vote()
    {
        var s = Asking(new("yes-no"), new ParticipantJoined(Person(20), "Wim", TeamRole.Member, false, false)).State;
        Assert.Equal([New], Mine(s, Ben).MayVote);
        Assert.Empty(Mine(s, Olga).MayVote);
        Assert.Empty(Mine(s, Person(20)).MayVote);
        Assert.Equal([New], Mine(Meeting.Evolve(s, new VoterAdmitted(New, Person(20)), 99, Noon), Person(20)).MayVote);
        Assert.Empty(Mine(Meeting.Evolve(s, new RoundCancelled(New), 99, Noon), Ben).MayVote);
    }

    [Fact]
    public void List_of_the_eligible_is_a_number_above_a_hundred()
    {
        MeetingEvent[] crowd = [.. Enumerable.Range(30, 97).Select(i => new ParticipantJoined(Person(i), $"P{i}", TeamRole.Member, false, false))];
        var hundred = Assert.Single(MeetingProjection.View(Asking(new("yes-no"), [], crowd[..^1]).State).Rounds);
        Assert.Equal((100, 100), (hundred.Eligible.Count, hundred.EligibleCount));
        var more = Assert.Single(MeetingProjection.View(Asking(new("yes-no"), [], crowd).State).Rounds);
        Assert.Equal((0, 101), (more.Eligible.Count, more.EligibleCount));
    }

    private static RoundId New => new(Fresh);

    private static Ballot Yes => new([new("yes", 1)]);

    /// <summary>A room with an open round that Ada, Ben, Cleo and Gus may vote in.</summary>
    private static Scenario Asking(RoundPlan plan, params MeetingEvent[] later) => Asking(plan, later, []);

    private static Scenario Asking(RoundPlan plan, MeetingEvent[] later, MeetingEvent[] earlier)
    {
        MeetingEvent[] before = [.. Grouping(), .. earlier];
        var started = Given(before).When(Ada, new StartRound(plan)).Decision;
        Assert.Null(started.Refusal);
        return Given([.. before, .. started.Events, .. later]);
    }

    private static Scenario Voted(Scenario room, Ballot ballot) => room.Cast(Ada, ballot).Cast(Ben, ballot).Cast(Cleo, ballot).Cast(Gus, ballot);

    private static bool Due(Scenario room) => Meeting.Due(room.State, Noon, room.Secrets) is not null;

    private static RoundResult Close(Scenario room) =>
        Assert.IsType<RoundClosed>(Assert.Single(room.When(Ada, new CloseRound(New)).Decision.Events)).Result;

    private static MyMeeting Mine(MeetingState s, Collab.People.PersonId person) => MeetingProjection.Mine(s, person, new FakeSecrets(), [], false);

    private static string Json<T>(T value) => Encoding.UTF8.GetString(StreamJson.Bytes(value));
}

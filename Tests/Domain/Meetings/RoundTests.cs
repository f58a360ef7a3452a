using System.Security.Cryptography;
using Collab.Domain.Meetings;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class RoundTests
{
    private static readonly RoundId New = new(Fresh);

    private static Choice On(int card, int dots) => new(Card(card).ToString(), dots);

    [Fact]
    public void Round_on_topics_fixes_options_voters_and_deadline()
    {
        var room = Given([.. Grouping(), new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben))])
            .When(Ada, new StartRound(new("dots", Title: " Which first? ", Seconds: 60)))
            .Then(new RoundStarted(New, new("dots", Title: "Which first?", Seconds: 60), RoundSubject.Topics,
                [new(Card(3).ToString(), "Card 3"), new(Card(4).ToString(), "Card 4"), new(Group(1).ToString(), "Card 1")],
                [Ada, Ben, Cleo, Gus], Noon.AddSeconds(60), null));
        Assert.Equal(new StoredKey($"round/{New}", Salt), Assert.Single(room.Decision.Keys));
        Assert.Equal(New.ToString(), room.Decision.Created);
    }

    [Fact]
    public void Observers_and_the_waiting_are_not_eligible()
    {
        var room = Given([.. Grouping(), new ParticipantJoined(Person(20), "Wim", Collab.Teams.TeamRole.Member, false, Waiting: true)])
            .When(Ada, new StartRound(new("roti")));
        Assert.Equal([Ada, Ben, Cleo, Gus], Assert.IsType<RoundStarted>(Assert.Single(room.Decision.Events)).Eligible);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 3)]
    [InlineData(5, 0)]
    [InlineData(2, 3)]
    public void Dots_have_limits(int budget, int perOption) =>
        Given(Grouping()).When(Ada, new StartRound(new("dots", Budget: budget, PerOption: perOption))).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Length_has_limits() => Given(Grouping()).When(Ada, new StartRound(new("dots", Seconds: 9))).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Method_must_be_known() => Given(Grouping()).When(Ada, new StartRound(new("dice"))).ThenRefused(RefusalCode.Unknown);

    [Fact]
    public void Round_needs_topics() => Given([.. Reflecting(), new CardsRevealed()]).When(Ada, new StartRound(new("dots"))).ThenRefused(RefusalCode.Empty);

    [Fact]
    public void Round_needs_open_paper() => Given([.. Grouping(), new CardsHidden()]).When(Ada, new StartRound(new("dots"))).ThenRefused(RefusalCode.NotRevealed);

    [Fact]
    public void One_round_a_subject_is_open()
    {
        Given(VotingOpen()).When(Ada, new StartRound(new("dots"))).ThenRefused(RefusalCode.RoundOpen);
        var roti = Given(VotingOpen()).When(Ada, new StartRound(new("roti"))).Decision;
        Assert.Null(roti.Refusal);
    }

    [Fact]
    public void Revote_names_the_round_it_repeats()
    {
        var again = Given([.. VotingOpen(), new RoundCancelled(Round(1))]).When(Ada, new StartRound(new("dots"), Round(1))).Decision;
        Assert.Equal(Round(1), Assert.IsType<RoundStarted>(Assert.Single(again.Events)).Of);
        Given(Grouping()).When(Ada, new StartRound(new("dots"), Round(9))).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Revote_without_a_plan_has_that_of_the_round_it_repeats_and_its_minutes_anew()
    {
        RoundPlan plan = new("single-choice", RoundVisibility.Open, "Where to?", Seconds: 120, Subject: RoundSubject.Question, Choices: ["Sea", "Hills"], Quorum: 50, CloseWhenAllVoted: true);
        var first = Assert.IsType<RoundStarted>(Assert.Single(Given(Grouping()).When(Ada, new StartRound(plan)).Decision.Events));
        MeetingEvent[] before = [.. Grouping(), first with { Round = Round(1) }, new RoundCancelled(Round(1))];
        var again = Given(before).At(TimeSpan.FromMinutes(9)).When(Ada, new StartRound(Of: Round(1))).Decision;
        var second = Assert.IsType<RoundStarted>(Assert.Single(again.Events));
        Assert.Equal((first.Plan, first.Subject, Noon.AddMinutes(11)), (second.Plan, second.Subject, second.Deadline));
        Assert.Equal(first.Options, second.Options);
        Given(before).When(Ada, new StartRound()).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Close_counts_and_drops_key_and_ballots()
    {
        var room = Given(VotingOpen()).Cast(Ben, On(1, 3), On(2, 1)).Cast(Ada, On(2, 2)).Cast(Cleo, new Ballot([], Abstain: true)).When(Ada, new CloseRound(Round(1)));
        var result = Assert.IsType<RoundClosed>(Assert.Single(room.Decision.Events)).Result;
        Assert.Equal([new(Card(1).ToString(), 3, 1), new(Card(2).ToString(), 3, 2), new(Card(3).ToString(), 0, 0), new(Card(4).ToString(), 0, 0)], result.Tally);
        Assert.Equal((3, 2, 1), (result.Eligible, result.Voted, result.Abstained));
        Assert.Null(result.Named);
        Assert.Equal([$"round/{Round(1)}"], room.Decision.DropKeys);
        Assert.Equal([Round(1).Value], room.Decision.DropBallots);
        var ids = room.Secrets.Ballots(Round(1)).Select(counted => counted.BallotId.ToString("N"));
        var fingerprints = ids.Select(id => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(id)))).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join(' ', fingerprints), string.Join(' ', result.Ballots));
    }

    [Fact]
    public void Round_by_name_ends_with_names()
    {
        var room = Given(VotingOpen(RoundVisibility.ByName)).Cast(Ben, On(1, 3)).Cast(Ada, On(2, 2)).When(Ada, new CloseRound(Round(1)));
        Assert.Equal([Ada, Ben], Assert.IsType<RoundClosed>(Assert.Single(room.Decision.Events)).Result.Named!.Select(named => named.Person));
    }

    [Fact]
    public void Closing_twice_does_nothing() =>
        Given([.. VotingOpen(), new RoundClosed(Round(1), new([], 3, 0, 0, [], null))]).When(Ada, new CloseRound(Round(1))).ThenNothing();

    [Fact]
    public void Cancelled_round_has_no_result()
    {
        var room = Given(VotingOpen()).Cast(Ben, On(1, 1)).When(Ada, new CancelRound(Round(1))).Then(new RoundCancelled(Round(1)));
        Assert.Equal([Round(1).Value], room.Decision.DropBallots);
        room.When(Ada, new CloseRound(Round(1))).ThenRefused(RefusalCode.RoundClosed);
    }

    [Fact]
    public void Latecomer_votes_once_admitted()
    {
        var room = Given(VotingOpen());
        Assert.Equal(RefusalCode.NotEligible, Meeting.MayVote(room.State, Round(1), Gus, Ballot.Empty, Noon)?.Code);
        room.When(Ada, new AdmitVoter(Round(1), Gus)).Then(new VoterAdmitted(Round(1), Gus));
        Assert.Null(Meeting.MayVote(room.State, Round(1), Gus, Ballot.Empty, Noon));
        room.When(Ada, new AdmitVoter(Round(1), Gus)).ThenNothing();
        room.When(Ada, new AdmitVoter(Round(1), Olga)).ThenRefused(RefusalCode.NotAllowed);
        room.When(Ada, new AdmitVoter(Round(1), Stranger)).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Ballot_must_keep_limits_and_come_in_time()
    {
        var s = After(VotingOpen(seconds: 60));
        Assert.Null(Meeting.MayVote(s, Round(1), Ben, new([On(1, 3), On(2, 2)]), Noon));
        Assert.Equal(RefusalCode.OverBudget, Meeting.MayVote(s, Round(1), Ben, new([On(1, 3), On(2, 3)]), Noon)?.Code);
        Assert.Equal(RefusalCode.OverLimit, Meeting.MayVote(s, Round(1), Ben, new([On(1, 4)]), Noon)?.Code);
        Assert.Equal(RefusalCode.RoundClosed, Meeting.MayVote(s, Round(1), Ben, Ballot.Empty, Noon.AddSeconds(60))?.Code);
        Assert.Equal(RefusalCode.Unknown, Meeting.MayVote(s, Round(2), Ben, Ballot.Empty, Noon)?.Code);
        Assert.Equal(RefusalCode.NotMember, Meeting.MayVote(s, Round(1), Stranger, Ballot.Empty, Noon)?.Code);
        Assert.Equal(RefusalCode.NotAllowed, Meeting.MayVote(s, Round(1), Olga, Ballot.Empty, Noon)?.Code);
    }

    [Fact]
    public void Ballot_after_close_is_refused() =>
        Assert.Equal(RefusalCode.RoundClosed, Meeting.MayVote(After([.. VotingOpen(), new RoundCancelled(Round(1))]), Round(1), Ben, Ballot.Empty, Noon)?.Code);

    [Fact]
    public void Deadline_makes_a_round_due_and_it_is_closed_without_anybody()
    {
        var s = After(VotingOpen(seconds: 60));
        Assert.Null(Meeting.Due(s, Noon.AddSeconds(59), new FakeSecrets()));
        Assert.Equal(Round(1), Meeting.Due(s, Noon.AddSeconds(60), new FakeSecrets()));
        Assert.IsType<RoundClosed>(Assert.Single(Meeting.CloseDue(s, Noon.AddSeconds(60), new FakeSecrets()).Events));
        Assert.Empty(Meeting.CloseDue(s, Noon.AddSeconds(59), new FakeSecrets()).Events);
    }

    [Fact]
    public void Topics_are_ranked_by_votes_then_age_and_groups_sum_what_is_in_them()
    {
        RoundResult result = new([new(Card(1).ToString(), 1, 1), new(Card(2).ToString(), 2, 1), new(Card(3).ToString(), 3, 1), new(Card(4).ToString(), 0, 0)], 3, 3, 0, [], null);
        var s = After([.. VotingOpen(), new RoundClosed(Round(1), result), new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben))]);
        Assert.Equal(
            [(Card(3).Value, 3, 1), (Group(1).Value, 3, 2), (Card(4).Value, 0, 3)],
            MeetingProjection.View(s).Topics.OrderBy(topic => topic.Rank).Select(topic => (topic.Id, topic.Votes!.Value, topic.Rank)));
    }

    [Fact]
    public void Topics_are_ranked_by_the_last_closed_round_on_them_whatever_its_method()
    {
        // Card 3 has the most first choices, but card 1 wins the runoff, 3 to 2.
        var ranking = Given([.. Grouping(), new RoundStarted(Round(1), new("ranking", Budget: 4, PerOption: 4), RoundSubject.Topics,
                [.. Enumerable.Range(1, 4).Select(i => new RoundOption(Card(i).ToString(), $"Card {i}"))], [Ada, Ben, Cleo], null, null)])
            .Cast(Ada, On(3, 1)).Cast(Ben, On(3, 1)).Cast(Cleo, On(1, 1)).Cast(Gus, On(1, 1)).Cast(Olga, On(2, 1), On(1, 2))
            .When(Ada, new CloseRound(Round(1)));
        var s = Meeting.Evolve(ranking.State, Assert.Single(ranking.Decision.Events), 2_000, Noon);
        Assert.Equal([(1, 3), (3, 2), (2, 1), (4, 0)], Ranked(s));

        s = Meeting.Evolve(s, new RoundStarted(Round(2), new("scale"), RoundSubject.Question, [new("1", "1")], [Ada], null, null), 2_001, Noon);
        s = Meeting.Evolve(s, new RoundClosed(Round(2), new([new("1", 1, 1)], 1, 1, 0, [], null)), 2_002, Noon);
        Assert.Equal([(1, 3), (3, 2), (2, 1), (4, 0)], Ranked(s));

        static IEnumerable<(int Card, int Votes)> Ranked(MeetingState s) => MeetingProjection.View(s).Topics.OrderBy(topic => topic.Rank)
            .Select(topic => (Enumerable.Range(1, 4).Single(i => Card(i).Value == topic.Id), topic.Votes!.Value));
    }
}

using Collab.Domain.Meetings;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;

namespace Collab.Tests.Domain.Meetings;

public sealed class PollTests
{
    private static readonly RoundPlan Lunch = new("single-choice", RoundVisibility.Open, "Where to?", Subject: RoundSubject.Question, Choices: ["Sea", "Hills"]);
    private static readonly byte[] OtherSalt = [.. Salt.Reverse()];
    private static readonly RoundId First = new(Scenario.Fresh);

    [Fact]
    public void It_opens_starts_and_asks_in_one_breath()
    {
        var begun = Begin();
        Assert.Collection(
            begun.Events,
            happened => Assert.Equal(MeetingKind.Poll, Assert.IsType<MeetingOpened>(happened).Kind),
            happened => Assert.Equal(Ada, Assert.IsType<ParticipantJoined>(happened).Person),
            happened => Assert.Equal(Stage.Vote, Assert.IsType<MeetingStarted>(happened).Stage),
            happened => Assert.Equal([Ada], Assert.IsType<RoundStarted>(happened).Eligible));
        Assert.Equal(MeetingPhase.Live, After(begun.Events).Phase);
        Assert.Empty(Polls.Begin(After(begun.Events), Plan(), OtherSalt, Facts).Events);
    }

    [Fact]
    public void The_rounds_salt_is_known_to_nothing_that_outlives_it()
    {
        var keys = Begin().Keys;
        Assert.Equal([Meeting.AuthorsKey, Rounds.KeyOf(First)], keys.Select(key => key.Name));
        Assert.NotEqual(keys[0].Salt, keys[1].Salt);
    }

    [Fact]
    public void Whoever_comes_while_it_asks_may_vote_at_once()
    {
        var poll = Poll().When(s => Meeting.Enter(s, Gus, "Gus", TeamRole.Member, guest: true))
            .Then(new ParticipantJoined(Gus, "", TeamRole.Member, Guest: true, Waiting: false), new VoterAdmitted(First, Gus));
        Assert.Null(Meeting.MayVote(poll.State, First, Gus, new([new("1", 1)]), Noon));
    }

    [Fact]
    public void A_closed_door_holds_up_there_too_and_who_is_let_in_may_vote()
    {
        var poll = Poll(new DoorSet(Door.Closed)).When(s => Meeting.Enter(s, Gus, "", TeamRole.Member, guest: true))
            .Then(new ParticipantJoined(Gus, "", TeamRole.Member, Guest: true, Waiting: true));
        poll.When(Ada, new AdmitPerson(Gus)).Then(new ParticipantAdmitted(Gus), new VoterAdmitted(First, Gus));
    }

    [Fact]
    public void Observers_and_who_comes_between_two_questions_are_not_admitted_to_a_round()
    {
        Poll().When(s => Meeting.Enter(s, Olga, "Olga", TeamRole.Observer, guest: false))
            .Then(new ParticipantJoined(Olga, "Olga", TeamRole.Observer, Guest: false, Waiting: false));
        Poll(new RoundCancelled(First)).When(s => Meeting.Enter(s, Gus, "", TeamRole.Member, guest: true))
            .Then(new ParticipantJoined(Gus, "", TeamRole.Member, Guest: true, Waiting: false));
    }

    [Fact]
    public void Names_are_kept_where_they_are_asked_for_and_of_members()
    {
        Scenario.Given(Begin(names: true).Events).When(s => Meeting.Enter(s, Gus, "Gus", TeamRole.Member, guest: true))
            .Then(new ParticipantJoined(Gus, "Gus", TeamRole.Member, Guest: true, Waiting: false), new VoterAdmitted(First, Gus));
        Scenario.Given(Begin(names: true).Events).When(s => Meeting.Enter(s, Gus, "", TeamRole.Member, guest: true)).ThenRefused(RefusalCode.Empty);
        Poll().When(s => Meeting.Enter(s, Ben, "Ben", TeamRole.Member, guest: false))
            .Then(new ParticipantJoined(Ben, "Ben", TeamRole.Member, Guest: false, Waiting: false), new VoterAdmitted(First, Ben));
    }

    [Fact]
    public void It_asks_questions_and_does_nothing_else()
    {
        foreach (var command in new MeetingCommand[] { new CheckIn(3, "hi"), new AddCard(Glad, "Hi"), new RaiseHand(true), new StartTimer(60), new AgreeAction("Do") })
            Poll().When(Ada, command).ThenRefused(RefusalCode.NotAllowed);
        Poll().When(Ada, new StartRound(Lunch with { Subject = RoundSubject.Topics })).ThenRefused(RefusalCode.Malformed);
        Poll().When(Ada, new StartRound(Lunch with { Visibility = RoundVisibility.ByName })).ThenRefused(RefusalCode.Malformed);
        Poll().When(Ada, new StartRound(Lunch with { CloseWhenAllVoted = true })).ThenRefused(RefusalCode.Malformed);
        Poll().When(Ada, new StartRound(Lunch with { Title = " " })).ThenRefused(RefusalCode.Empty);
    }

    [Fact]
    public void Above_a_hundred_people_are_a_number_and_a_further_one_changes_nothing_that_all_see()
    {
        var hundred = After([.. Begin(names: true).Events, .. Enumerable.Range(10, 99).SelectMany(Coming)]);
        Assert.Equal(100, MeetingProjection.View(hundred).People.Count);
        var more = Next(hundred, Coming(200));
        Assert.Equal([Ada], MeetingProjection.View(more).People.Select(person => person.Id));
        Assert.Equal(99, MeetingProjection.Changes(hundred, more)!.People!.Removed.Count);
        Assert.Null(MeetingProjection.Changes(more, Next(more, Coming(201))));
        var nameless = After(Begin().Events);
        Assert.Null(MeetingProjection.Changes(nameless, Next(nameless, Coming(201))));
    }

    [Fact]
    public void Who_leads_and_who_knocks_show_in_any_crowd()
    {
        var crowd = After([.. Begin().Events, .. Enumerable.Range(10, 200).SelectMany(Coming)]);
        var changed = Next(crowd, [new FacilitatorChanged(Person(10), TakenOver: false), new ParticipantJoined(Gus, "", TeamRole.Member, true, Waiting: true)]);
        Assert.Equal(
            new[] { Ada, Person(10), Gus }.Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))),
            MeetingProjection.View(changed).People.Select(person => person.Id).OrderBy(id => id.Value));
        var fold = new ClientFold(MeetingProjection.View(crowd));
        fold.Apply(MeetingProjection.Changes(crowd, changed));
        Assert.Equal(new ClientFold(MeetingProjection.View(changed)).Canonically, fold.Canonically);
    }

    [Fact]
    public void The_eligible_are_counted_at_the_close()
    {
        var poll = After([.. Begin().Events, .. Coming(10)]);
        var open = MeetingProjection.View(poll).Rounds[0];
        Assert.Equal((0, 0), (open.Eligible.Count, open.EligibleCount));
        var closed = MeetingProjection.View(Next(poll, Rounds.Close(poll, First, new FakeSecrets()).Events)).Rounds[0];
        Assert.Equal((0, 2, 2), (closed.Eligible.Count, closed.EligibleCount, closed.Result!.Eligible));
    }

    [Fact]
    public void Its_last_closed_round_is_its_result_in_a_line()
    {
        var poll = After(Begin().Events);
        Assert.Null(Polls.ResultOf(poll));
        var secrets = new FakeSecrets { Cast = { [First] = [new(Ada, Guid.NewGuid(), new([new("2", 1)]))] } };
        var closed = Next(poll, Rounds.Close(poll, First, secrets).Events);
        Assert.Equal(new PollResult("Where to?", "single-choice", 1, RoundVerdict.Won, new("2", "Hills"), 1, null), Polls.ResultOf(closed));
        Assert.Equal(Polls.ResultOf(closed), Polls.ResultOf(MeetingProjection.View(closed)));
        var again = new RoundId(Guid.NewGuid());
        var idle = Next(closed, [new RoundStarted(again, Lunch, RoundSubject.Question, [], [], null, null), new RoundClosed(again, new([], 2, 0, 0, [], null))]);
        Assert.Equal(Polls.ResultOf(closed), Polls.ResultOf(idle));
    }

    [Fact]
    public void It_holds_two_thousand_people()
    {
        var full = After([.. Begin().Events, .. Enumerable.Range(10, Polls.PeopleLimit - 1).SelectMany(Coming)]);
        Assert.Equal(RefusalCode.TooMany, Meeting.Enter(full, Gus, "", TeamRole.Member, guest: true).Refusal?.Code);
    }

    private static MeetingFacts Facts => new(new(Ada, default), Noon, Scenario.Fresh, Salt, false, new FakeSecrets());

    private static MeetingPlan Plan(bool names = false) =>
        Room.Plan(new(Anonymous: !names, HideCards: false)) with { Columns = [], Agenda = Polls.Agenda, Template = Polls.Template, Question = Lunch };

    private static Decision<MeetingEvent> Begin(bool names = false) => Polls.Begin(MeetingState.Initial, Plan(names), OtherSalt, Facts);

    private static Scenario Poll(params MeetingEvent[] further) => Scenario.Given([.. Begin().Events, .. further]);

    private static IEnumerable<MeetingEvent> Coming(int number) =>
        [new ParticipantJoined(Person(number), "", TeamRole.Member, Guest: true, Waiting: false), new VoterAdmitted(First, Person(number))];

    private static MeetingState Next(MeetingState state, IEnumerable<MeetingEvent> events) =>
        events.Aggregate(state, (s, happened) => Meeting.Evolve(s, happened, 5_000, Noon));
}

using Collab.Domain.Meetings;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class StartPollTests
{
    private static readonly MeetingId First = MeetingId.From(Scenario<TeamState, TeamEvent>.Fresh(1));
    private static readonly RoundPlan Lunch = new("single-choice", RoundVisibility.Open, "Where to?", Subject: RoundSubject.Question, Choices: ["Sea", "Hills"]);

    [Fact]
    public void A_member_starts_one_with_nothing_but_a_question()
    {
        var scenario = Lighthouse().When(Ben, new StartPoll(Lunch)).Then(new TeamEvent.MeetingPlanned(
            First, "Where to?", "poll", new([], new(Anonymous: true, HideCards: false, SecretVotes: false), Polls.Agenda, Lunch), Ben));
        Assert.Equal(First.ToString(), scenario.Decision.Created);
        Assert.Contains(new Errand.OpenMeeting(First), scenario.State.Errands.Values);
        Assert.Equal(MeetingKind.Poll, scenario.State.Meetings[First].Entry.Kind);
        Assert.Equal(Lunch, Rules.PlanOf(scenario.State, First)!.Question);
    }

    [Fact]
    public void Its_title_is_its_own_or_the_beginning_of_the_question()
    {
        Assert.Equal("Lunch", TitleOf(new StartPoll(Lunch, " Lunch ")));
        var longer = TitleOf(new StartPoll(Lunch with { Title = new string('x', 200) }));
        Assert.Equal((80, '…'), (longer.Length, longer[^1]));
    }

    [Fact]
    public void What_could_not_be_asked_is_refused_before_there_is_a_poll()
    {
        Refused(RefusalCode.Unknown, Lunch with { Method = "shouting" });
        Refused(RefusalCode.Empty, Lunch with { Title = "  " });
        Refused(RefusalCode.TooLong, Lunch with { Title = new('x', 201) });
        Refused(RefusalCode.Malformed, Lunch with { Subject = RoundSubject.Topics });
        Refused(RefusalCode.Malformed, Lunch with { Choices = ["Alone"] });
        Refused(RefusalCode.Malformed, Lunch with { CloseWhenAllVoted = true });
        Refused(RefusalCode.Malformed, Lunch with { Visibility = RoundVisibility.ByName });
        Assert.Null(Lighthouse().When(Ben, new StartPoll(Lunch with { Visibility = RoundVisibility.ByName }, AskNames: true)).Decision.Refusal);
        Lighthouse().When(Eve, new StartPoll(Lunch)).Refused(RefusalCode.NotAllowed);
    }

    [Fact]
    public void The_list_shows_what_it_came_to()
    {
        var result = new PollResult("Where to?", "single-choice", 3, RoundVerdict.Won, new("2", "Hills"), 2, null);
        var news = new TeamEvent.MeetingChanged(Retro, "Where to?", MeetingPhase.Closed, DateTimeOffset.UnixEpoch, result);
        var scenario = Lighthouse().Given(RetroPlanned).When((s, _) => Rules.Changed(s, news)).Then(news);
        Assert.Equal(result, TeamProjection.View(scenario.State).Meetings[0].Result);
        scenario.When((s, _) => Rules.Changed(s, news)).Then();
    }

    private static string TitleOf(StartPoll command) =>
        ((TeamEvent.MeetingPlanned)Lighthouse().When(Ben, command).Decision.Events[0]).Title;

    private static void Refused(string code, RoundPlan plan) => Lighthouse().When(Ben, new StartPoll(plan)).Refused(code);
}

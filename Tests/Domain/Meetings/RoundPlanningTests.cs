using Collab.Boards;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class RoundPlanningTests
{
    private static readonly ActionId Fix = new(Guid.Parse("dddddddd-0000-4000-8000-000000000001"));
    private static readonly ActionAgreed Agreed = new(new(Fix, "Fix the lamp", Ben, null, null));

    [Fact]
    public void Question_has_choices_of_its_own()
    {
        var started = Started(Grouping(), new("single-choice", Title: "Where next?", Choices: [" Berlin ", "Oslo"]));
        Assert.Equal(RoundSubject.Question, started.Subject);
        Assert.Equal([new("1", "Berlin"), new("2", "Oslo")], started.Options);
        Assert.Equal(new("single-choice", Title: "Where next?", Budget: 1, PerOption: 1), started.Plan);
    }

    [Theory]
    [InlineData("one", RefusalCode.Malformed)]
    [InlineData("same|other|same ", RefusalCode.Malformed)]
    [InlineData("a| ", RefusalCode.Empty)]
    [InlineData("a|LONG", RefusalCode.TooLong)]
    [InlineData("1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21", RefusalCode.Malformed)]
    public void Choices_are_2_to_20_and_differ(string choices, string code) => Refused(Grouping(),
        new("dots", Subject: RoundSubject.Question, Choices: [.. choices.Split('|').Select(choice => choice == "LONG" ? new string('x', 81) : choice)]), code);

    [Fact]
    public void Choices_belong_to_a_question_of_a_method_without_a_scale()
    {
        Refused(Grouping(), new("points"), RefusalCode.Malformed);
        Refused(Grouping(), new("dots", Choices: ["a", "b"]), RefusalCode.Malformed);
        Refused(Grouping(), new("scale", Choices: ["a", "b"]), RefusalCode.Malformed);
    }

    [Fact]
    public void Actions_can_be_voted_on()
    {
        var started = Started([.. Grouping(), Agreed], new("multiple-choice", Subject: RoundSubject.Actions));
        Assert.Equal([new($"{Fix}", "Fix the lamp")], started.Options);
        Assert.Equal(1, started.Plan.Budget);
        Refused(Grouping(), new("dots", Subject: RoundSubject.Actions), RefusalCode.Empty);
    }

    [Fact]
    public void Method_with_a_scale_asks_about_one_thing_and_names_it()
    {
        MeetingEvent[] grouped = [.. Grouping(), new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben)), new GroupTitled(Group(1), "Both"), Agreed];
        Assert.Equal("Card 3", Started(grouped, new("yes-no", About: Card(3).Value)).Plan.Title);
        Assert.Equal("Both", Started(grouped, new("yes-no", About: Group(1).Value)).Plan.Title);
        Assert.Equal("Fix the lamp", Started(grouped, new("fist-of-five", About: Fix.Value)).Plan.Title);
        Assert.Equal("Really?", Started(grouped, new("yes-no", Title: "Really?", About: Card(3).Value)).Plan.Title);
        Refused(grouped, new("yes-no", About: Guid.NewGuid()), RefusalCode.Unknown);
        Refused([.. grouped, new CardDeleted(Card(3), null)], new("yes-no", About: Card(3).Value), RefusalCode.Unknown);
        Refused([.. grouped, new CardsHidden()], new("yes-no", About: Card(3).Value), RefusalCode.NotRevealed);
        Refused(grouped, new("dots", About: Card(3).Value), RefusalCode.Malformed);
        Refused(grouped, new("roti", About: Card(3).Value), RefusalCode.Malformed);
    }

    [Fact]
    public void Name_of_closed_paper_is_not_shown()
    {
        var open = After([.. Grouping(), Started(Grouping(), new("yes-no", About: Card(3).Value))]);
        var closed = Meeting.Evolve(open, new CardsHidden(), 99, Noon);
        Assert.Equal("Card 3", Assert.Single(MeetingProjection.View(open).Rounds).Title);
        Assert.Equal("", Assert.Single(MeetingProjection.View(closed).Rounds).Title);
        Assert.Equal("", Assert.Single(MeetingProjection.Changes(open, closed)!.Rounds!.Set).Title);
    }

    [Fact]
    public void One_round_about_the_same_thing_is_open()
    {
        MeetingEvent[] asked = [.. Grouping(), Started(Grouping(), new("yes-no", About: Card(3).Value))];
        Refused(asked, new("roman", About: Card(3).Value), RefusalCode.RoundOpen);
        Assert.Equal(Card(4).Value, Started(asked, new("roman", About: Card(4).Value)).Plan.About);
        Assert.Equal(RoundSubject.Question, Started(asked, new("consent")).Subject);
        Assert.Equal(RoundSubject.Topics, Started(asked, new("dots")).Subject);
    }

    [Fact]
    public void Method_is_held_on_what_it_is_made_for()
    {
        Refused(Grouping(), new("roti", Subject: RoundSubject.Question), RefusalCode.Malformed);
        Refused(Grouping(), new("scale", Subject: RoundSubject.Topics), RefusalCode.Malformed);
        Refused(Grouping(), new("dots", Subject: RoundSubject.Meeting), RefusalCode.Malformed);
        Refused(Grouping(), new("dots", Subject: (RoundSubject)99), RefusalCode.Malformed);
    }

    [Fact]
    public void Variant_is_one_of_the_methods_own_and_the_first_if_none_is_named()
    {
        Assert.Equal("5", Started(Grouping(), new("scale")).Plan.Variant);
        Assert.Equal("t-shirt", Started(Grouping(), new("planning-poker", Variant: "t-shirt")).Plan.Variant);
        Refused(Grouping(), new("scale", Variant: "7"), RefusalCode.Malformed);
        Refused(Grouping(), new("dots", Variant: "5"), RefusalCode.Malformed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Quorum_is_a_percentage(int quorum) => Refused(Grouping(), new("yes-no", Quorum: quorum), RefusalCode.Malformed);

    [Fact]
    public void Visibility_is_a_known_one() => Refused(Grouping(), new("yes-no", (RoundVisibility)7), RefusalCode.Malformed);

    [Fact]
    public void Too_many_topics_cannot_be_ranked() => Refused(
        [.. Grouping(), .. Enumerable.Range(5, 61).Select(i => new CardAdded(Card(i), Glad, $"Card {i}", new(Ben)))],
        new("ranking", Subject: RoundSubject.Topics), RefusalCode.TooMany);

    [Fact]
    public void Round_starts_in_any_stage()
    {
        foreach (var stage in Enum.GetValues<Stage>())
            Assert.Equal("roman", Started([.. Grouping(), new StageEntered(stage)], new("roman")).Plan.Method);
    }

    private static RoundStarted Started(MeetingEvent[] before, RoundPlan plan)
    {
        var decision = Given(before).When(Ada, new StartRound(plan)).Decision;
        Assert.Null(decision.Refusal);
        return Assert.IsType<RoundStarted>(Assert.Single(decision.Events));
    }

    private static void Refused(MeetingEvent[] before, RoundPlan plan, string code) => Given(before).When(Ada, new StartRound(plan)).ThenRefused(code);
}

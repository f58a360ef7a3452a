using Collab.Domain;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class GroupingTests
{
    private static readonly StepId NewStep = new(Derived.Id(Fresh, "step"));
    private static readonly MeetingEvent Grouped = new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben));

    [Fact]
    public void Two_cards_make_a_group_titled_by_the_first()
    {
        var room = Given(Grouping()).When(Cleo, new GroupCards([Card(2), Card(3)]))
            .Then(new CardsGrouped(NewStep, new(Fresh), Sad, [Card(2), Card(3)], new(Cleo)));
        var group = Assert.Single(MeetingProjection.View(room.State).Groups);
        Assert.Equal(("Card 2", false, new GroupId(Fresh).ToString()), (group.Title, group.Titled, room.Decision.Created));
    }

    [Fact]
    public void Card_joins_a_group_and_leaves_its_old_one()
    {
        var state = Given([.. Grouping(), Grouped, new CardsGrouped(Step(2), Group(2), Glad, [Card(3), Card(4)], new(Ben))])
            .When(Ben, new GroupCards([Card(2), Card(3)], Group(2)))
            .Then(new CardsGrouped(NewStep, Group(2), Glad, [Card(2)], new(Ben))).State;
        Assert.Null(state.Cards[Card(1)].Group);
        Assert.Equal([Card(3), Card(4), Card(2)], state.Groups[Group(2)].Cards);
    }

    [Fact]
    public void One_card_is_no_group() => Given(Grouping()).When(Ben, new GroupCards([Card(1), Card(1)])).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void No_card_is_no_group() => Given(Grouping()).When(Ben, new GroupCards([])).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Unknown_card_or_group_is_refused()
    {
        Given(Grouping()).When(Ben, new GroupCards([Card(1), Card(77)])).ThenRefused(RefusalCode.Unknown);
        Given(Grouping()).When(Ben, new GroupCards([Card(1)], Group(77))).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Closed_paper_is_not_grouped() =>
        Given([.. Grouping(), new CardsHidden()]).When(Ben, new GroupCards([Card(1), Card(2)])).ThenRefused(RefusalCode.NotRevealed);

    [Fact]
    public void Nothing_is_regrouped_while_it_is_voted_on()
    {
        MeetingEvent[] grouped = [.. VotingOpen(), Grouped];
        Given(grouped).When(Ben, new GroupCards([Card(1), Card(3)])).ThenRefused(RefusalCode.RoundOpen);
        Given(grouped).When(Ben, new UngroupCards([Card(1)])).ThenRefused(RefusalCode.RoundOpen);
        Given(grouped).When(Ben, new UndoStep(Step(1))).ThenRefused(RefusalCode.RoundOpen);
        Given(grouped).When(Ben, new MoveCard(Card(1), Sad)).ThenRefused(RefusalCode.RoundOpen);
        Given(grouped).When(Ben, new DeleteCard(Card(1))).ThenRefused(RefusalCode.RoundOpen);
        Given(grouped).When(Cleo, new EditCard(Card(3), "Typing goes on")).Then(new CardEdited(Card(3), "Typing goes on"));
    }

    [Fact]
    public void Locked_groups_stay() => Given([.. Grouping(), Grouped, new CardsLocked()]).When(Ben, new UngroupCards([Card(1)])).ThenRefused(RefusalCode.Locked);

    [Fact]
    public void Ungrouping_one_of_two_dissolves_the_group_and_undo_brings_it_back()
    {
        var room = Given([.. Grouping(), Grouped, new GroupTitled(Group(1), "Pairs")])
            .When(Ben, new UngroupCards([Card(1), Card(3)])).Then(new CardsUngrouped(NewStep, [Card(1)], new(Ben)));
        Assert.Null(room.State.Cards[Card(2)].Group);
        var back = room.When(Cleo, new UndoStep(NewStep)).Then(new StepUndone(NewStep, new(Cleo))).State;
        Assert.Equal("Pairs", Assert.Single(MeetingProjection.View(back).Groups).Title);
        Assert.Equal([Group(1), Group(1)], [back.Cards[Card(1)].Group, back.Cards[Card(2)].Group]);
    }

    [Fact]
    public void Undo_leaves_alone_what_has_moved_on()
    {
        var state = Given([.. Grouping(), new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2), Card(3)], new(Ben)),
                new CardsGrouped(Step(2), Group(2), Glad, [Card(3), Card(4)], new(Ben))])
            .When(Ben, new UndoStep(Step(1))).Then(new StepUndone(Step(1), new(Ben))).State;
        Assert.Null(state.Cards[Card(1)].Group);
        Assert.Equal(Group(2), state.Cards[Card(3)].Group);
    }

    [Fact]
    public void Step_is_undone_once() => Given([.. Grouping(), Grouped, new StepUndone(Step(1), new(Ben))]).When(Ben, new UndoStep(Step(1))).ThenRefused(RefusalCode.NothingToUndo);

    [Fact]
    public void Undo_of_what_all_moved_on_is_refused() =>
        Given([.. Grouping(), Grouped, new CardsUngrouped(Step(2), [Card(1), Card(2)], new(Ben))]).When(Ben, new UndoStep(Step(1))).ThenRefused(RefusalCode.NothingToUndo);

    [Fact]
    public void Unknown_step_is_refused() => Given(Grouping()).When(Ben, new UndoStep(Step(7))).ThenRefused(RefusalCode.Unknown);

    [Fact]
    public void Title_is_chosen_and_given_back()
    {
        var room = Given([.. Grouping(), Grouped]).When(Cleo, new TitleGroup(Group(1), " Pairing ")).Then(new GroupTitled(Group(1), "Pairing"));
        room.When(Cleo, new TitleGroup(Group(1), "")).Then(new GroupTitled(Group(1), ""));
        room.When(Cleo, new TitleGroup(Group(1), new('x', 81))).ThenRefused(RefusalCode.TooLong);
        room.When(Cleo, new TitleGroup(Group(2), "x")).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Suggested_title_follows_an_edit_of_the_first_card()
    {
        var before = After([.. Grouping(), Grouped]);
        var after = Meeting.Evolve(before, new CardEdited(Card(1), "Renamed"), 99, Noon);
        Assert.Equal("Renamed", Assert.Single(MeetingProjection.Changes(before, after)!.Groups!.Set).Title);
    }

    [Fact]
    public void Only_the_last_100_steps_are_kept()
    {
        var steps = Enumerable.Range(1, 101).Select(i => new CardsGrouped(Step(i), Group(i), Glad, [Card(1), Card(2)], new(Ben)));
        var state = After([.. Grouping(), .. steps]);
        Assert.Equal((100, Step(2)), (state.Steps.Count, state.Steps[0].Id));
    }
}

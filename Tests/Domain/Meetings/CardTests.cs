using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class CardTests
{
    private static readonly CardId New = new(Fresh);

    [Fact]
    public void Card_is_added_trimmed_with_its_author()
    {
        var added = Given(Reflecting()).When(Ben, new AddCard(Glad, "  Pairing\r\nhelped ")).Then(new CardAdded(New, Glad, "Pairing\nhelped", new(Ben)));
        Assert.Equal(New.ToString(), added.Decision.Created);
    }

    [Fact]
    public void Card_of_an_anonymous_meeting_carries_a_tag_and_no_person() =>
        Given(Reflecting(new(Anonymous: true))).When(Ben, new AddCard(Glad, "Quiet"))
            .Then(new CardAdded(New, Glad, "Quiet", new(Tag: new FakeSecrets().AuthorTag(Ben, Fresh))));

    [Theory]
    [InlineData("", RefusalCode.Empty)]
    [InlineData(" \n ", RefusalCode.Empty)]
    [InlineData("bell \a", RefusalCode.Malformed)]
    public void Unfit_text_is_refused(string text, string code) => Given(Reflecting()).When(Ben, new AddCard(Glad, text)).ThenRefused(code);

    [Fact]
    public void Text_over_500_is_refused() => Given(Reflecting()).When(Ben, new AddCard(Glad, new('x', 501))).ThenRefused(RefusalCode.TooLong);

    [Fact]
    public void Column_must_be_there() => Given(Reflecting()).When(Ben, new AddCard(new(Fresh), "x")).ThenRefused(RefusalCode.Unknown);

    [Fact]
    public void Cards_wait_for_the_reflect_stage() =>
        Given([.. Lobby(), new MeetingStarted(Stage.CheckIn)]).When(Ben, new AddCard(Glad, "x")).ThenRefused(RefusalCode.NotStarted);

    [Fact]
    public void Reflect_counts_where_the_agenda_has_it()
    {
        MeetingEvent[] reordered = [.. Lobby(), new AgendaChanged([new(Stage.Reflect, 5), new(Stage.CheckIn, 5)]), new MeetingStarted(Stage.Reflect)];
        Given([.. reordered, new StageEntered(Stage.CheckIn)]).When(Ben, new AddCard(Glad, "x")).Then(new CardAdded(New, Glad, "x", new(Ben)));
    }

    [Fact]
    public void Locked_board_takes_no_card() => Given([.. Reflecting(), new CardsLocked()]).When(Ben, new AddCard(Glad, "x")).ThenRefused(RefusalCode.Locked);

    [Fact]
    public void Person_writes_at_most_500_cards()
    {
        var many = Enumerable.Range(1, 500).Select(i => new CardAdded(Card(i), Glad, "x", new(Ben)));
        var full = Given([.. Reflecting(), .. many]);
        full.When(Ben, new AddCard(Glad, "x")).ThenRefused(RefusalCode.TooMany);
        full.When(Cleo, new AddCard(Glad, "x")).Then(new CardAdded(New, Glad, "x", new(Cleo)));
    }

    [Fact]
    public void Meeting_holds_at_most_2000_cards()
    {
        var many = Enumerable.Range(1, 2_000).Select(i => new CardAdded(Card(i), Glad, "x", new(Person(i % 5 + 100))));
        Given([.. Reflecting(), .. many]).When(Ben, new AddCard(Glad, "x")).ThenRefused(RefusalCode.TooMany);
    }

    [Fact]
    public void Author_edits() => Given(Grouping()).When(Ben, new EditCard(Card(1), "Better")).Then(new CardEdited(Card(1), "Better"));

    [Fact]
    public void Same_text_is_no_edit() => Given(Grouping()).When(Ben, new EditCard(Card(1), "Card 1 ")).ThenNothing();

    [Fact]
    public void Nobody_else_edits_not_even_the_facilitator() => Given(Grouping()).When(Ada, new EditCard(Card(1), "Mine")).ThenRefused(RefusalCode.NotAllowed);

    [Fact]
    public void Anonymous_author_still_edits_and_others_do_not()
    {
        var room = Given(Grouping(new(Anonymous: true)));
        room.When(Cleo, new EditCard(Card(1), "Mine")).ThenRefused(RefusalCode.NotAllowed);
        room.When(Ben, new EditCard(Card(1), "Mine")).Then(new CardEdited(Card(1), "Mine"));
    }

    [Fact]
    public void Deleted_card_is_not_edited() =>
        Given([.. Grouping(), new CardDeleted(Card(1), null)]).When(Ben, new EditCard(Card(1), "x")).ThenRefused(RefusalCode.Deleted);

    [Fact]
    public void Author_moves() => Given(Grouping()).When(Ben, new MoveCard(Card(1), Sad)).Then(new CardMoved(Card(1), Sad, null));

    [Fact]
    public void Facilitator_moves_what_is_revealed()
    {
        Given(Grouping()).When(Ada, new MoveCard(Card(1), Sad)).Then(new CardMoved(Card(1), Sad, new(Ada)));
        Given([.. Grouping(), new CardsHidden()]).When(Ada, new MoveCard(Card(1), Sad)).ThenRefused(RefusalCode.NotAllowed);
        Given(Grouping()).When(Cleo, new MoveCard(Card(1), Sad)).ThenRefused(RefusalCode.NotAllowed);
    }

    [Fact]
    public void Moving_takes_a_card_out_of_its_group_which_dissolves()
    {
        var grouped = Given([.. Grouping(), new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben))]);
        var state = grouped.When(Ben, new MoveCard(Card(1), Sad)).Then(new CardMoved(Card(1), Sad, null)).State;
        Assert.Null(state.Cards[Card(2)].Group);
        Assert.Empty(MeetingProjection.View(state).Groups);
    }

    [Fact]
    public void Deletion_can_be_undone_by_its_author()
    {
        var room = Given(Grouping()).When(Ben, new DeleteCard(Card(1))).Then(new CardDeleted(Card(1), null));
        Assert.DoesNotContain(MeetingProjection.View(room.State).Cards, card => card.Id == Card(1));
        room.When(Cleo, new RestoreCard(Card(1))).ThenRefused(RefusalCode.NotAllowed);
        room.When(Ben, new RestoreCard(Card(1))).Then(new CardRestored(Card(1), null));
    }

    [Fact]
    public void Facilitator_deletes_a_foreign_card_and_its_author_restores_it()
    {
        var room = Given(Grouping()).When(Ada, new DeleteCard(Card(1))).Then(new CardDeleted(Card(1), new(Ada)));
        room.When(Ben, new RestoreCard(Card(1))).Then(new CardRestored(Card(1), null));
    }

    [Fact]
    public void Who_deleted_a_card_restores_it_even_when_no_longer_facilitating() =>
        Given([.. Grouping(), new CoFacilitatorSet(Cleo, true), new CardDeleted(Card(1), new(Cleo)), new CoFacilitatorSet(Cleo, false)])
            .When(Cleo, new RestoreCard(Card(1))).Then(new CardRestored(Card(1), new(Cleo)));

    [Fact]
    public void Others_do_not_delete() => Given(Grouping()).When(Cleo, new DeleteCard(Card(1))).ThenRefused(RefusalCode.NotAllowed);

    [Fact]
    public void Deleting_twice_does_nothing() => Given([.. Grouping(), new CardDeleted(Card(1), null)]).When(Ben, new DeleteCard(Card(1))).ThenNothing();

    [Fact]
    public void Reveal_opens_and_closes_the_paper()
    {
        var room = Given(Reflecting()).When(Ada, new RevealCards(true)).Then(new CardsRevealed());
        room.When(Ada, new RevealCards(true)).ThenNothing();
        room.When(Ada, new RevealCards(false)).Then(new CardsHidden());
    }

    [Fact]
    public void Paper_stays_open_while_it_is_voted_on() => Given(VotingOpen()).When(Ada, new RevealCards(false)).ThenRefused(RefusalCode.RoundOpen);

    [Fact]
    public void Lock_is_set_and_taken_off()
    {
        var room = Given(Reflecting()).When(Ada, new LockCards(true)).Then(new CardsLocked());
        room.When(Ada, new LockCards(false)).Then(new CardsUnlocked());
    }
}

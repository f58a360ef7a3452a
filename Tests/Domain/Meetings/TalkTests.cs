using Collab.Boards;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class TalkTests
{
    private static readonly MeetingSettings Anonymous = new(Anonymous: true);

    [Fact]
    public void Last_check_in_counts()
    {
        var room = Given(Reflecting()).When(Ben, new CheckIn(4, " fine ")).Then(new PersonCheckedIn(new(Ben), 4, "fine"));
        room.When(Ben, new CheckIn(4, "fine")).ThenNothing();
        room.When(Ben, new CheckIn(2, "")).Then(new PersonCheckedIn(new(Ben), 2, ""));
        Assert.Equal(new CheckInView(Ben.ToString(), Ben, 2, ""), Assert.Single(MeetingProjection.View(room.State).CheckIns));
    }

    [Fact]
    public void Anonymous_check_in_replaces_the_one_before_and_names_nobody()
    {
        var tag = new Author(Tag: new FakeSecrets().AuthorTag(Ben, Id.Value));
        var room = Given(Reflecting(Anonymous)).When(Ben, new CheckIn(4, "")).Then(new PersonCheckedIn(tag, 4, ""));
        room.When(Ben, new CheckIn(1, "")).Then(new PersonCheckedIn(tag, 1, ""));
        Assert.Null(Assert.Single(MeetingProjection.View(room.State).CheckIns).Person);
    }

    [Fact]
    public void Check_in_is_checked()
    {
        Given(Reflecting()).When(Ben, new CheckIn(0, "")).ThenRefused(RefusalCode.Malformed);
        Given(Reflecting()).When(Ben, new CheckIn(3, new('x', 41))).ThenRefused(RefusalCode.TooLong);
        Given(Lobby()).When(Ben, new CheckIn(3, "")).ThenRefused(RefusalCode.NotStarted);
    }

    [Fact]
    public void Comment_stands_on_a_revealed_card()
    {
        var room = Given(Grouping()).When(Ben, new AddComment(Card(3).Value, "Why?")).Then(new CommentAdded(new(Fresh), Card(3).Value, "Why?", new(Ben)));
        room.When(Cleo, new DeleteComment(new(Fresh))).ThenRefused(RefusalCode.NotAllowed);
        room.When(Ada, new DeleteComment(new(Fresh))).Then(new CommentDeleted(new(Fresh), new(Ada)));
        room.When(Ben, new DeleteComment(new(Fresh))).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Author_deletes_a_comment() =>
        Given([.. Grouping(), new CommentAdded(new(Fresh), Card(3).Value, "Why?", new(Ben))]).When(Ben, new DeleteComment(new(Fresh))).Then(new CommentDeleted(new(Fresh), null));

    [Fact]
    public void Comment_is_checked()
    {
        Given([.. Grouping(), new CardsHidden()]).When(Ben, new AddComment(Card(3).Value, "x")).ThenRefused(RefusalCode.NotRevealed);
        Given(Grouping()).When(Ben, new AddComment(Fresh, "x")).ThenRefused(RefusalCode.Unknown);
        Given(Grouping()).When(Ben, new AddComment(Card(3).Value, new('x', 501))).ThenRefused(RefusalCode.TooLong);
    }

    [Fact]
    public void Reaction_counts_once_a_person_and_is_taken_back()
    {
        var room = Given(Grouping()).When(Ben, new React(Card(1), "heart", true)).Then(new CardReacted(Card(1), "heart", true, new(Ben)));
        room.When(Ben, new React(Card(1), "heart", true)).ThenNothing();
        room.When(Cleo, new React(Card(1), "heart", true)).Then(new CardReacted(Card(1), "heart", true, new(Cleo)));
        Assert.Equal([new ReactionCount("heart", 2)], MeetingProjection.View(room.State).Cards.Single(card => card.Id == Card(1)).Reactions);
        room.When(Ben, new React(Card(1), "heart", false)).Then(new CardReacted(Card(1), "heart", false, new(Ben)));
        room.When(Ben, new React(Card(1), "boo", true)).ThenRefused(RefusalCode.Unknown);
        room.When(Ben, new React(Card(9), "heart", true)).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Anonymous_reaction_counts_once_and_is_not_linked_to_the_card()
    {
        var room = Given(Grouping(Anonymous)).When(Ben, new React(Card(1), "heart", true));
        var reacted = Assert.IsType<CardReacted>(Assert.Single(room.Decision.Events));
        Assert.NotEqual(room.State.Cards[Card(1)].Author, reacted.By);
        room.Then(reacted).When(Ben, new React(Card(1), "heart", true)).ThenNothing();
        Assert.Equal([new MyReaction(Card(1), "heart")], MeetingProjection.Mine(room.State, Ben, room.Secrets, [], false).Reactions);
    }

    [Fact]
    public void Action_is_agreed_without_its_proposer() =>
        Given(Grouping()).When(Ben, new AgreeAction("Pair twice a week", Cleo, new(2026, 4, 1), Card(1).Value))
            .Then(new ActionAgreed(new(new ActionId(Fresh), "Pair twice a week", Cleo, new DateOnly(2026, 4, 1), Card(1).Value)));

    [Fact]
    public void Action_is_checked()
    {
        Given(Grouping()).When(Ben, new AgreeAction("x", Stranger)).ThenRefused(RefusalCode.Unknown);
        Given(Grouping()).When(Ben, new AgreeAction("x", Topic: Fresh)).ThenRefused(RefusalCode.Unknown);
        Given(Grouping()).When(Ben, new AgreeAction(new('x', 301))).ThenRefused(RefusalCode.TooLong);
        Given(Grouping()).When(Ben, new AgreeAction("")).ThenRefused(RefusalCode.Empty);
    }

    [Fact]
    public void Spotlight_falls_on_what_is_there()
    {
        Spotlight light = new(SpotlightKind.Card, Card(1).Value);
        var room = Given(Grouping()).When(Ada, new SetSpotlight(light)).Then(new SpotlightSet(light));
        room.When(Ada, new SetSpotlight(light)).ThenNothing();
        room.When(Ada, new SetSpotlight(new(SpotlightKind.Group, Card(1).Value))).ThenRefused(RefusalCode.Unknown);
        room.When(Ada, new SetSpotlight(new(SpotlightKind.Action, Fresh))).ThenRefused(RefusalCode.Unknown);
        room.When(Ada, new SetSpotlight(null)).Then(new SpotlightSet(null));
    }

    [Fact]
    public void Topics_are_marked_discussed()
    {
        var room = Given(Grouping()).When(Ada, new MarkDiscussed(Card(1).Value, true)).Then(new TopicDiscussed(Card(1).Value, true));
        room.When(Ada, new MarkDiscussed(Card(1).Value, true)).ThenNothing();
        room.When(Ada, new MarkDiscussed(Card(1).Value, false)).Then(new TopicDiscussed(Card(1).Value, false));
        room.When(Ada, new MarkDiscussed(Fresh, true)).ThenRefused(RefusalCode.Unknown);
    }
}

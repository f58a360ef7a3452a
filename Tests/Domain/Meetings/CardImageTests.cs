using Collab.Domain.Exports;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class CardImageTests
{
    private static readonly CardId New = new(Fresh);
    private static readonly CardImage Lamp = new(new(Guid.Parse("eeeeeeee-0000-4000-8000-000000000001")), 640, 480);
    private static readonly CardImage Tree = new(new(Guid.Parse("eeeeeeee-0000-4000-8000-000000000002")), 480, 640);

    private static MeetingEvent[] WithLamp => [.. Reflecting(), new CardAdded(Card(1), Glad, "Lamp", new(Ben), Lamp)];

    [Fact]
    public void Card_is_added_with_a_stored_picture() =>
        Stored(Reflecting()).When(Ben, new AddCard(Glad, "Lamp", Lamp.Id)).Then(new CardAdded(New, Glad, "Lamp", new(Ben), Lamp));

    [Fact]
    public void Picture_that_nobody_brought_is_unknown() =>
        Given(Reflecting()).When(Ben, new AddCard(Glad, "Lamp", Lamp.Id)).ThenRefused(RefusalCode.Unknown);

    [Fact]
    public void Picture_belongs_to_one_card_for_ever()
    {
        Stored(WithLamp).When(Cleo, new AddCard(Glad, "Mine", Lamp.Id)).ThenRefused(RefusalCode.AlreadyExists);
        Stored([.. WithLamp, new CardImageSet(Card(1), null)]).When(Ben, new AddCard(Glad, "Again", Lamp.Id)).ThenRefused(RefusalCode.AlreadyExists);
    }

    [Fact]
    public void Its_author_replaces_takes_away_and_gives_again()
    {
        var room = Stored(WithLamp).When(Ben, new SetCardImage(Card(1), Tree.Id)).Then(new CardImageSet(Card(1), Tree));
        room.When(Ben, new SetCardImage(Card(1), Tree.Id)).ThenNothing();
        room.When(Ben, new SetCardImage(Card(1), null)).Then(new CardImageSet(Card(1), null));
        room.When(Ben, new SetCardImage(Card(1), Lamp.Id)).Then(new CardImageSet(Card(1), Lamp));
        Assert.Equal(Lamp, room.State.Cards[Card(1)].Image);
    }

    [Fact]
    public void Nobody_else_sets_it_not_even_who_facilitates() =>
        Stored(WithLamp).When(Ada, new SetCardImage(Card(1), null)).ThenRefused(RefusalCode.NotAllowed);

    [Fact]
    public void Locked_and_deleted_cards_keep_theirs()
    {
        Stored([.. WithLamp, new CardsLocked()]).When(Ben, new SetCardImage(Card(1), null)).ThenRefused(RefusalCode.Locked);
        Stored([.. WithLamp, new CardDeleted(Card(1), null)]).When(Ben, new SetCardImage(Card(1), null)).ThenRefused(RefusalCode.Deleted);
        Assert.Equal(Lamp, Stored([.. WithLamp, new CardDeleted(Card(1), null)]).When(Ben, new RestoreCard(Card(1))).Then(new CardRestored(Card(1), null)).State.Cards[Card(1)].Image);
    }

    [Fact]
    public void Closing_drops_what_no_card_has_and_a_reopened_meeting_cannot_give_it_again()
    {
        var room = Stored([.. WithLamp, new CardImageSet(Card(1), Tree)]).When(Ada, new CloseMeeting());
        Assert.Equal(Lamp.Id.Value, Assert.Single(room.Decision.DropImages));
        Given([.. WithLamp, new CardImageSet(Card(1), Tree), new MeetingClosed(), new MeetingReopened("ABCDEFGH")])
            .When(Ben, new SetCardImage(Card(1), Lamp.Id)).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Deleted_cards_pictures_stay_for_their_restoring() =>
        Assert.DoesNotContain(Lamp.Id.Value, Stored([.. WithLamp, new CardDeleted(Card(1), null)]).When(Ada, new CloseMeeting()).Decision.DropImages);

    [Fact]
    public void Who_may_write_cards_now_may_bring_pictures()
    {
        Assert.Null(May(Ben, Reflecting()));
        Assert.Equal(RefusalCode.NotAllowed, May(Olga, Reflecting()));
        Assert.Equal(RefusalCode.NotMember, May(Stranger, Reflecting()));
        Assert.Equal(RefusalCode.NotStarted, May(Ben, Lobby()));
        Assert.Equal(RefusalCode.NotStarted, May(Ben, [.. Lobby(), new MeetingStarted(Stage.CheckIn)]));
        Assert.Equal(RefusalCode.Locked, May(Ben, [.. Reflecting(), new CardsLocked()]));
        Assert.Equal(RefusalCode.MeetingClosed, May(Ben, [.. Reflecting(), new MeetingClosed()]));
        Assert.Equal(RefusalCode.Removed, May(Ben, [.. Reflecting(), new ParticipantRemoved(Ben, Removal.SentOut)]));
    }

    [Fact]
    public void Picture_of_closed_paper_is_its_authors_alone()
    {
        var state = After(WithLamp);
        Assert.Null(Assert.Single(MeetingProjection.View(state).Cards).Image);
        Assert.Equal(Lamp, Assert.Single(MeetingProjection.Mine(state, Ben, new FakeSecrets(), [], false).Cards).Image);
        Assert.Equal([true, false, false], new[] { Ben, Ada, Cleo }.Select(person => Shown(state, person)));
        Assert.All(new[] { Ben, Ada, Cleo }, person => Assert.True(Shown(After([.. WithLamp, new CardsRevealed()]), person)));
    }

    [Fact]
    public void Picture_that_was_taken_away_or_went_with_its_card_is_shown_no_more()
    {
        Assert.False(Shown(After([.. WithLamp, new CardsRevealed(), new CardImageSet(Card(1), null)]), Ben));
        var deleted = After([.. WithLamp, new CardsRevealed(), new CardDeleted(Card(1), null)]);
        Assert.Equal([true, false], new[] { Ben, Ada }.Select(person => Shown(deleted, person)));
    }

    [Theory]
    [InlineData("md", "Lamp (with a picture)", "Lamp")]
    [InlineData("csv", ",640×480", "Lamp")]
    [InlineData("json", "\"image\":{\"id\":\"eeeeeeee000040008000000000000001\",\"width\":640,\"height\":480}", "Lamp")]
    public void Exports_say_that_a_card_has_one_once_it_is_open(string format, string told, string word)
    {
        var open = Exported([.. WithLamp, new CardsRevealed()], format);
        Assert.Contains(told, open, StringComparison.Ordinal);
        Assert.Contains(word, open, StringComparison.Ordinal);
        Assert.DoesNotContain(told, Exported(WithLamp, format), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_leaves_pictures_behind()
    {
        var json = System.Text.Encoding.UTF8.GetBytes(Exported([.. WithLamp, new CardsRevealed()], "json"));
        var (meeting, refusal) = ImportReader.Read(json, Id, Plan().Team, Ada, Noon);
        Assert.Null(refusal);
        Assert.Null(Assert.Single(meeting!.Cards).Image);
    }

    private static string Exported(MeetingEvent[] events, string format) => System.Text.Encoding.UTF8.GetString(
        ExportFile.Of(new MeetingExport(MeetingExport.FormatName, MeetingExport.CurrentSchema, MeetingProjection.View(After(events)), []), format)!.Content);

    private static Scenario Stored(params IEnumerable<MeetingEvent> events) => Given(events).WithImages(Lamp, Tree);

    private static string? May(PersonId person, MeetingEvent[] events) => Meeting.MayAddImage(After(events), person)?.Code;

    private static bool Shown(MeetingState state, PersonId person) => MeetingProjection.Shows(state, person, Lamp.Id, new FakeSecrets());
}

using System.Text;
using System.Text.Json.Nodes;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;

namespace Collab.Tests.Domain.Exports;

public sealed class ImportTests
{
    private static readonly MeetingId New = new(Guid.Parse("eeeeeeee-0000-4000-8000-000000000001"));
    private static readonly TeamId Elsewhere = new(Guid.Parse("bbbbbbbb-0000-4000-8000-000000000002"));
    private static readonly MemberView Olaf = new(Person(7), "Olaf", TeamRole.Member, Noon);

    [Fact]
    public void An_import_is_the_closed_meeting_under_ids_of_its_own_and_by_nobody()
    {
        var export = ExportTests.Exported([.. ExportTests.Whole()[..^1],
            new CommentAdded(new(Scenario.Fresh), Group(1).Value, "Agreed", new(Cleo)),
            new CardReacted(Card(3), "heart", true, new(Ada)), new CardReacted(Card(3), "heart", true, new(Ben)),
            new PersonCheckedIn(new(Ben), 4, "rested"), new MeetingClosed()]);
        var view = MeetingProjection.View(Imported(StreamJson.Bytes(export)));

        Assert.Equal((New, Elsewhere, "Sprint 12", MeetingPhase.Closed, Olaf.Id), (view.Meeting.Id, view.Meeting.Team, view.Meeting.Title, view.Meeting.Phase, view.Meeting.Facilitator));
        Assert.Equal(export.Meeting.Meeting.ClosedAt, view.Meeting.ClosedAt);
        Assert.Equal("Olaf", Assert.Single(view.People).Name);
        Assert.Equal(Shape(export.Meeting), Shape(view));
        Assert.Equal(5, view.Topics.Single(t => t.Rank == 1).Votes);
        Assert.True(view.Topics.Single(t => t.Rank == 1).Discussed);
        Assert.Equal(view.Topics.Single(t => t.Rank == 1).Id, Assert.Single(view.Comments).Topic);
        Assert.Equal(2, Assert.Single(view.Cards.Single(c => c.Text == "Card 3").Reactions).Count);

        // Of the export's own ids and people, none is left.
        var text = Encoding.UTF8.GetString(StreamJson.Bytes(view));
        foreach (var id in (string[])[$"{Id}", $"{Ada}", $"{Ben}", $"{Cleo}", $"{Card(1)}", $"{Group(1)}", $"{Round(1)}", $"{Glad}"])
            Assert.DoesNotContain(id, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_can_be_exported_and_imported_again()
    {
        var once = MeetingProjection.View(Imported(StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole()))));
        var again = MeetingProjection.View(Imported(StreamJson.Bytes(new MeetingExport(MeetingExport.FormatName, 1, once, []))));
        Assert.Equal(Shape(once), Shape(again));
    }

    [Fact]
    public void What_is_stored_of_an_import_replays_to_the_same()
    {
        var decided = Meeting.Import(MeetingState.Initial, Asked(StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole()))), Noon).Events;
        var stored = decided.Select((e, i) => EventCodec<MeetingEvent>.Decode(EventCodec<MeetingEvent>.Encode(e, new(i + 1, Noon))));
        Assert.Equal(Canonical.Of(MeetingProjection.View(After(decided))), Canonical.Of(MeetingProjection.View(After(stored))));
    }

    [Fact]
    public void What_votes_came_to_comes_along()
    {
        var export = ExportTests.Exported([.. Grouping(), .. ExportTests.Counted()]);
        var rounds = MeetingProjection.View(Imported(StreamJson.Bytes(export))).Rounds.OrderBy(round => round.Number).ToList();
        Assert.Equal(
            export.Meeting.Rounds.Select(round => (Canonical.Of(round.Result!.Outcome!), round.Subject, round.Variant, round.Quorum, round.EligibleCount == 0)),
            rounds.Select(round => (Canonical.Of(round.Result!.Outcome!), round.Subject, round.Variant, round.Quorum, round.EligibleCount == 0)));
        Assert.Equal(rounds[1].Id, rounds[2].Of);
        Assert.NotNull(rounds[1].About);
        Assert.NotEqual(Card(1).Value, rounds[1].About);
    }

    [Fact]
    public void Export_of_a_server_that_knew_fewer_methods_is_read()
    {
        var json = JsonNode.Parse(StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole())))!;
        foreach (var added in (string[])["subject", "closeWhenAllVoted", "eligibleCount"])
            json["meeting"]!["rounds"]![0]!.AsObject().Remove(added);
        json["meeting"]!["rounds"]![0]!["method"] = "roti";
        Assert.Equal(RoundSubject.Meeting, Assert.Single(Imported(Encoding.UTF8.GetBytes(json.ToJsonString())).Rounds).Subject);
    }

    [Theory]
    [InlineData("a winner that was no option", "meeting.rounds.0.result.outcome.winners.0=nobody")]
    [InlineData("no winner", "meeting.rounds.0.result.outcome.winners.0=null")]
    [InlineData("a count of what was no option", "meeting.rounds.0.result.outcome.steps.0.tally.0.option=nobody")]
    [InlineData("one eliminated who was no option", "meeting.rounds.0.result.outcome.steps.0.eliminated.0=nobody")]
    [InlineData("a hole in the counts", "meeting.rounds.0.result.outcome.steps.0=null")]
    [InlineData("a reason that is none", "meeting.rounds.1.result.outcome.reasons.0=null")]
    [InlineData("an unknown variant", "meeting.rounds.2.variant=x")]
    [InlineData("no percentage", "meeting.rounds.2.quorum=101")]
    [InlineData("an unknown subject", "meeting.rounds.2.subject=99")]
    [InlineData("two options of one id", "meeting.rounds.0.options.1.id=1 ")]
    public void Rounds_that_nobody_can_have_held_are_refused(string what, string change)
    {
        var refusal = Meeting.Import(MeetingState.Initial, Asked(With(StreamJson.Bytes(ExportTests.Exported([.. Grouping(), .. ExportTests.Counted()])), change)), Noon).Refusal;
        Assert.True(refusal?.Code == RefusalCode.Malformed, $"{what}: {refusal}");
    }

    [Fact]
    public void A_second_import_of_the_same_meeting_does_nothing()
    {
        var json = StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole()));
        Assert.Empty(Meeting.Import(Imported(json), Asked(json), Noon).Events);
    }

    [Fact]
    public void An_import_stays_closed() => Assert.Equal(RefusalCode.ReopenTooLate, Meeting.Decide(
        Imported(StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole()))), new ReopenMeeting(),
        new(new(Olaf.Id, default), Noon, Scenario.Fresh, Salt, false, new FakeSecrets())).Refusal?.Code);

    [Theory]
    [InlineData("nothing at all", "", "malformed")]
    [InlineData("another format", "format=other", "malformed")]
    [InlineData("a schema of the future", "schema=2", "malformed")]
    [InlineData("no cards", "meeting.cards=null", "malformed")]
    [InlineData("a hole in a list", "meeting.cards.0=null", "malformed")]
    [InlineData("a card in no column", "meeting.cards.0.column=00000000000000000000000000000001", "malformed")]
    [InlineData("a card in no group", "meeting.cards.0.group=00000000000000000000000000000001", "malformed")]
    [InlineData("an open card without a text", "meeting.cards.0.text=null", "malformed")]
    [InlineData("an empty card", "meeting.cards.0.text= ", "empty")]
    [InlineData("an unknown stage", "meeting.meeting.stage=99", "malformed")]
    [InlineData("an unknown method", "meeting.rounds.0.method=chance", "malformed")]
    [InlineData("a tally of nothing", "meeting.rounds.0.result.tally.0.option=x", "malformed")]
    [InlineData("a title that is too long", "meeting.meeting.title=LONG", "too-long")]
    public void What_is_no_export_changes_nothing(string what, string change, string code)
    {
        var json = StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole()));
        var decision = Meeting.Import(MeetingState.Initial, Asked(change.Length > 0 ? With(json, change) : "[]"u8.ToArray()), Noon);
        Assert.Empty(decision.Events);
        Assert.True(decision.Refusal?.Code == code, $"{what}: {decision.Refusal}");
    }

    [Fact]
    public void Too_much_is_refused_before_it_is_made()
    {
        var many = With(StreamJson.Bytes(ExportTests.Exported(ExportTests.Whole())), """meeting.cards.0.reactions=[{"reaction":"heart","count":2000000000}]""");
        Assert.Equal(RefusalCode.TooMany, Meeting.Import(MeetingState.Initial, Asked(many), Noon).Refusal?.Code);
        Assert.Equal(RefusalCode.TooLong, Meeting.Import(MeetingState.Initial, Asked(new byte[MeetingExport.MaxBytes + 1]), Noon).Refusal?.Code);
    }

    private static MeetingImport Asked(byte[] json) => new(New, Elsewhere, Olaf, json);

    private static MeetingState Imported(byte[] json)
    {
        var decision = Meeting.Import(MeetingState.Initial, Asked(json), Noon);
        Assert.Null(decision.Refusal);
        return After(decision.Events);
    }

    /// <param name="change">A path of properties and positions, and its new value.</param>
    private static byte[] With(byte[] json, string change)
    {
        var (path, value) = (change.Split('=', 2)[0].Split('.'), change.Split('=', 2)[1]);
        var root = JsonNode.Parse(json)!;
        var node = path[..^1].Aggregate(root, (at, name) => int.TryParse(name, out var i) ? at[i]! : at[name]!);
        JsonNode? next = value switch
        {
            "null" => null,
            "LONG" => new string('x', 81),
            ['[', ..] => JsonNode.Parse(value),
            _ when int.TryParse(value, out var number) => number,
            _ => value,
        };
        if (int.TryParse(path[^1], out var position))
            node[position] = next;
        else
            node[path[^1]] = next;
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>What a reader of a meeting sees, but for ids and people.</summary>
    private static string Shape(MeetingView m) => Canonical.Of(new
    {
        Columns = m.Columns.Select(c => new { c.Title, c.Prompt, c.Tint }),
        Cards = m.Cards.Select(c => new { c.Text, c.Edited, c.Order, c.Reactions, Grouped = c.Group is not null }),
        Groups = m.Groups.Select(g => new { g.Title, g.Titled, g.Order }),
        Rounds = m.Rounds.Select(r => new { r.Number, r.Method, r.Title, r.Visibility, r.Budget, r.Status, Labels = r.Options.Select(o => o.Label), Totals = r.Result?.Tally.Select(t => new { t.Total, t.Voters }), r.Result?.Voted }),
        Topics = m.Topics.Select(t => new { t.Kind, t.Votes, t.Rank, t.Discussed }),
        Comments = m.Comments.Select(c => new { c.Text, c.Order }),
        CheckIns = m.CheckIns.Select(c => new { c.Mood, c.Word }),
        Actions = m.Actions.Select(a => new { a.Text, a.Due, OnTopic = a.Topic is not null }),
        m.Meeting.Stage,
        m.Meeting.Settings,
        m.Meeting.Revealed,
    });
}

using System.Text;
using System.Text.Json.Nodes;
using Collab.Boards;
using Collab.Domain.Exports;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;

namespace Collab.Tests.Domain.Exports;

public sealed class ExportTests
{
    private static readonly ActionId Fix = new(Guid.Parse("dddddddd-0000-4000-8000-000000000001"));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")", "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Größe 1=1", "Größe 1=1")]
    public void A_cell_is_quoted_and_never_calculated(string text, string cell)
    {
        var csv = Text(Exported(new CardAdded(Card(1), Glad, text, new(Ben))), "csv");
        Assert.Contains($",{cell},Ben,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_a_thing_and_as_many_cells_everywhere()
    {
        var lines = Text(Exported([.. Whole(), new CommentAdded(new(Fresh), Card(1).Value, "Agreed", new(Cleo))]), "csv").TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("type,id,round,column,group,topic,text,author,value,reactions,owner,due,status,step,image", lines[0]);
        Assert.All(lines, line => Assert.Equal(15, line.Split(',').Length));
        Assert.Equal(["action", "card", "card", "card", "card", "comment", "group", "meeting", "tally", "tally"], lines[1..].Select(l => l.Split(',')[0]).Order(StringComparer.Ordinal));
        Assert.Contains($"card,{Card(1)},,Glad,Both,,Card 1,Ben,,,,,,,", lines);
        Assert.Contains($"group,{Group(1)},,Glad,,,Both,,5,,,,,,", lines);
        Assert.Contains($"action,{Fix},,,,Both,Fix it,,,,Ben,2026-03-20,in-progress,,", lines);
    }

    [Fact]
    public void The_table_tells_what_votes_came_to()
    {
        var lines = Text(Exported([.. Grouping(), .. Counted()]), "csv").Split("\r\n");
        foreach (var line in (string[])
        [
            $"outcome,{Round(2)},1,,,,Oslo,,,,,,won,,", "runoff,1,1,,,,Berlin,,2,,,,eliminated,1,", "runoff,2,1,,,,Oslo,,3,,,,,1,", "runoff,2,1,,,,Oslo,,5,,,,,2,",
            $"outcome,{Round(3)},2,,,,,,,,,,objections,,", "reason,,2,,,,Too dear,,,,,,,,",
            $"outcome,{Round(4)},3,,,,,,,,,,,,", "figure,mean,3,,,,,,3.5,,,,,,", "figure,spread,3,,,,,,0.5,,,,,,",
        ])
            Assert.Contains(line, lines);
    }

    [Fact]
    public void Minutes_tell_what_votes_came_to()
    {
        var minutes = Text(Exported([.. Grouping(), .. Counted()]), "md");
        Assert.Contains("## Round 1: Where next?\n\n5 of 6 voted, 0 abstained.\n\n**won**: Oslo\n\n- Oslo: 3\n- Berlin: 2\n\nCount 1, out: Berlin\n\n- Oslo: 3\n- Berlin: 2\n\nCount 2\n\n- Oslo: 5\n", minutes, StringComparison.Ordinal);
        Assert.Contains("**objections**\n\n- No objection: 1\n- Objection: 1\n\nReasons:\n\n- Too dear\n", minutes, StringComparison.Ordinal);
        Assert.Contains("Mean 3.5, median 3.5, from 3 to 4, spread 0.5.\n\n- 3: 1\n- 4: 1\n", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_and_tables_are_in_the_language_asked_for()
    {
        var export = Exported([.. Whole()[..^1], .. Counted()]);
        var minutes = Text(export, "md", "de");
        Assert.Contains("## Runde 2: Where next?\n\n5 von 6 haben abgestimmt, 0 enthalten.\n\n**vorn**: Oslo\n", minutes, StringComparison.Ordinal);
        Assert.Contains("**Einwände**\n\n- Kein Einwand: 1\n- Einwand: 1\n\nWas gesagt wurde:\n\n- Too dear\n", minutes, StringComparison.Ordinal);
        Assert.Contains("Mittelwert 3,5, Median 3,5, von 3 bis 4, Streuung 0,5.\n", minutes, StringComparison.Ordinal);
        Assert.Contains("## Maßnahmen\n\n- [ ] Fix it — Ben, 2026-03-20 (in Arbeit)\n", minutes, StringComparison.Ordinal);
        Assert.Contains("tally,none,3,,,,Kein Einwand,", Text(export, "csv", "de"), StringComparison.Ordinal);
        Assert.Contains("tally,none,3,,,,No objection,", Text(export, "csv"), StringComparison.Ordinal);
    }

    /// <summary>By reflection, since a verdict that is added later must get its word too.</summary>
    [Fact]
    public void Every_verdict_and_status_has_a_german_word()
    {
        var german = MinutesWords.In("de");
        Assert.All(typeof(RoundVerdict).GetFields(), field => Assert.NotEqual(field.GetRawConstantValue(), german.Verdict((string)field.GetRawConstantValue()!)));
        Assert.All(Enum.GetValues<ActionStatus>(), status => Assert.NotEqual(Wire.Name(status), german.Status(status)));
    }

    [Fact]
    public void Minutes_show_columns_topics_votes_and_actions()
    {
        var minutes = Text(Exported([.. Whole(), new CommentAdded(new(Fresh), Card(3).Value, "Agreed", new(Cleo))]), "md");
        Assert.StartsWith("# Sprint 12\n", minutes, StringComparison.Ordinal);
        Assert.Contains("### Both (5)\n\n- Card 1 — Ben\n- Card 2 — Ben\n", minutes, StringComparison.Ordinal);
        Assert.Contains("- Card 3 — Cleo (1)\n  - 💬 Agreed — Cleo\n", minutes, StringComparison.Ordinal);
        Assert.Contains("- [ ] Fix it — Ben, 2026-03-20 (in progress)\n", minutes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("x\n# Not a heading", "x\n    \\# Not a heading")]
    [InlineData("![spy](http://evil/x.png)", "!\\[spy](http://evil/x.png)")]
    [InlineData("**bold** stays", "**bold** stays")]
    public void What_people_wrote_is_text_in_the_minutes(string text, string shown) =>
        Assert.Contains($"- {shown} — Ben", Text(Exported(new CardAdded(Card(1), Glad, text, new(Ben))), "md"), StringComparison.Ordinal);

    [Fact]
    public void Json_loses_nothing_of_the_view()
    {
        var export = Exported(Whole());
        var read = StreamJson.Parse<MeetingExport>(ExportFile.Of(export, "json")!.Content);
        Assert.Equal(Canonical.Of(export), Canonical.Of(read));
        var json = JsonNode.Parse(ExportFile.Of(export, "json")!.Content)!;
        Assert.Equal(("collab-meeting", 1), ((string)json["format"]!, (int)json["schema"]!));
        Assert.Equal(Canonical.Of(MeetingProjection.View(After(Whole()))), Canonical.Of(json["meeting"]!));
    }

    [Fact]
    public void An_unknown_format_is_none() => Assert.Null(ExportFile.Of(Exported(Whole()), "pdf"));

    /// <summary>Two cards in a group with five votes, two single ones, a closed round, an action.</summary>
    internal static MeetingEvent[] Whole() =>
    [
        .. Grouping(),
        new CardsGrouped(Step(1), Group(1), Glad, [Card(1), Card(2)], new(Ben)),
        new GroupTitled(Group(1), "Both"),
        new RoundStarted(Round(1), new("dots"), RoundSubject.Topics, [new($"{Group(1)}", "Both"), new($"{Card(3)}", "Card 3")], [Ben, Cleo], null, null),
        new RoundClosed(Round(1), new([new($"{Group(1)}", 5, 2), new($"{Card(3)}", 1, 1)], 2, 2, 0, ["ab", "cd"], null)),
        new TopicDiscussed(Group(1).Value, true),
        new ActionAgreed(new(Fix, "Fix it", Ben, new(2026, 3, 20), Group(1).Value)),
        new MeetingClosed(),
    ];

    /// <summary>A ranking, a consent and a scale.</summary>
    internal static MeetingEvent[] Counted() =>
    [
        new RoundStarted(Round(2), new("ranking", Title: "Where next?"), RoundSubject.Question, [new("1", "Berlin"), new("2", "Oslo")], [Ben], null, null),
        new RoundClosed(Round(2), new([new("1", 2, 5), new("2", 3, 5)], 6, 5, 0, [], null, new(RoundVerdict.Won, ["2"], Steps:
            [new([new("1", 2, 2), new("2", 3, 3)], ["1"], 0), new([new("2", 5, 5)], [], 0)]))),
        new RoundStarted(Round(3), new("consent", About: Card(1).Value), RoundSubject.Question, [new("none", ""), new("objection", "Objection, as older servers called it")], [Ben], null, null),
        new RoundClosed(Round(3), new([new("none", 1, 1), new("objection", 1, 1)], 2, 2, 0, [], null, new(RoundVerdict.Objections, [], Reasons: ["Too dear"]))),
        new RoundStarted(Round(4), new("scale", Variant: "5", Quorum: 50), RoundSubject.Question, [new("3", "3"), new("4", "4")], [Ben], null, Round(3)),
        new RoundClosed(Round(4), new([new("3", 1, 1), new("4", 1, 1)], 2, 2, 0, [], null, new(null, [], 3.5, 3.5, 3, 4, 0.5))),
    ];

    internal static MeetingExport Exported(params MeetingEvent[] events)
    {
        var view = MeetingProjection.View(After(events is [CardAdded] ? [.. Reflecting(), .. events, new CardsRevealed()] : events));
        var actions = view.Actions.Select((a, i) => new ActionView(a.Id, a.Text, a.Owner, a.Due, ActionStatus.InProgress, view.Meeting.Id, a.Topic, i, Noon, Noon));
        return new(MeetingExport.FormatName, MeetingExport.CurrentSchema, view, [.. actions]);
    }

    private static Guid Fresh => Collab.Tests.Support.Scenario.Fresh;

    private static string Text(MeetingExport export, string format, string? language = null) => Encoding.UTF8.GetString(ExportFile.Of(export, format, language)!.Content);
}

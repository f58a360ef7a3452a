using System.Globalization;
using System.Text;
using Collab.Boards;
using Collab.Meetings;

namespace Collab.Domain.Exports;

/// <summary>A meeting as minutes to read or paste. What people wrote keeps its emphasis, but can neither be HTML nor break the document's structure.</summary>
internal sealed partial class MarkdownExport
{
    private readonly StringBuilder _text = new();
    private readonly MeetingExport _export;
    private readonly string? _language;
    private readonly MinutesWords _words;
    private readonly Names _names;
    private readonly Dictionary<Guid, int?> _votes;
    private readonly ILookup<Guid, CommentView> _comments;

    private MarkdownExport(MeetingExport export, string? language)
    {
        (_export, _language, _words) = (export, language, MinutesWords.In(language));
        _names = new(export.Meeting);
        _votes = export.Meeting.Topics.ToDictionary(t => t.Id, t => t.Votes);
        _comments = export.Meeting.Comments.OrderBy(c => c.Order).ToLookup(c => c.Topic);
    }

    public static string Write(MeetingExport export, string? language)
    {
        var minutes = new MarkdownExport(export, language);
        minutes.Head();
        minutes.CheckIns();
        foreach (var column in export.Meeting.Columns)
            minutes.Column(column);
        foreach (var round in export.Meeting.Rounds.Where(r => r.Result is not null).OrderBy(r => r.Number))
            minutes.Round(round, round.Result!);
        minutes.Actions();
        return minutes._text.ToString();
    }

    private void Head()
    {
        var (meeting, people) = (_export.Meeting.Meeting, _export.Meeting.People);
        Line($"# {Inline(meeting.Title)}");
        Line(string.Create(CultureInfo.InvariantCulture, $"{meeting.StartedAt ?? meeting.CreatedAt:yyyy-MM-dd} · {Inline(meeting.Template)}"));
        Line($"{_words.People}: {string.Join(", ", people.Where(p => p.Name.Length > 0).Select(p => p.Name).Order(StringComparer.Ordinal).Select(Inline))}");
    }

    private void CheckIns()
    {
        if (_export.Meeting.CheckIns.Count == 0)
            return;
        Line($"## {_words.CheckIn}");
        Items(_export.Meeting.CheckIns.Select(said => $"{said.Mood}/5{Suffix(" ", Inline(said.Word))}{By(_names.Person(said.Person))}"));
    }

    private void Column(Column column)
    {
        Line($"## {Inline(column.Title)}");
        Items(_export.Meeting.Cards.Where(c => c.Column == column.Id && c.Group is null).OrderBy(c => c.Order).Select(Card));
        foreach (var group in _export.Meeting.Groups.Where(g => g.Column == column.Id).OrderBy(g => g.Order))
        {
            Line($"### {Inline(group.Title ?? "")}{Votes(group.Id.Value)}");
            var grouped = _export.Meeting.Cards.Where(c => c.Group == group.Id).OrderBy(c => c.Order);
            Items(grouped.Select(Card).Concat(_comments[group.Id.Value].Select(Comment)));
        }
    }

    private void Actions()
    {
        var agreed = Agreements.Of(_export).ToList();
        if (agreed.Count == 0)
            return;
        Line($"## {_words.Actions}");
        Items(agreed.Select(action =>
            $"[{(action.Status is ActionStatus.Done ? 'x' : ' ')}] {Block(action.Text)}{By(_names.Person(action.Owner))}"
            + string.Create(CultureInfo.InvariantCulture, $"{Suffix(", ", $"{action.Due:yyyy-MM-dd}")}")
            + (action.Status is { } status ? $" ({_words.Status(status)})" : "")));
    }

    private string Card(CardView card) =>
        $"{Block(card.Text ?? "…")}{(card.Image is null ? "" : $" ({_words.WithPicture})")}{By(_names.Person(card.Author))}{(card.Group is null ? Votes(card.Id.Value) : "")}"
        + string.Concat(_comments[card.Id.Value].Select(comment => $"\n  - {Comment(comment)}"));

    private string Comment(CommentView comment) => $"💬 {Block(comment.Text)}{By(_names.Person(comment.Author))}";

    private string Votes(Guid topic) => _votes.GetValueOrDefault(topic) is { } votes ? $" ({votes})" : "";

    private static string By(string name) => Suffix(" — ", Inline(name));

    private static string Suffix(string before, string text) => text.Length == 0 ? "" : before + text;

    private void Line(string line) => _text.Append(line).Append("\n\n");

    private void Items(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            any = true;
            _text.Append("- ").Append(item).Append('\n');
        }
        if (any)
            _text.Append('\n');
    }

    /// <summary>People's Markdown inside a list item: further lines stay in it, and none begins a block of its own.</summary>
    private static string Block(string text) =>
        string.Join("\n    ", Harmless(text).Split('\n').Select(line => line is ['#' or '>' or '=' or '|' or '~', ..] ? $"\\{line}" : line));

    /// <summary>A text of one line with no markup.</summary>
    private static string Inline(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in Harmless(text).ReplaceLineEndings(" "))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~')
                plain.Append('\\');
            plain.Append(character);
        }
        return plain.ToString();
    }

    private static string Harmless(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("![", "!\\[", StringComparison.Ordinal);
}

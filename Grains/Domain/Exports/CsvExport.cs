using System.Globalization;
using System.Text;
using Collab.Meetings;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>One table, a row a thing, as RFC 4180 has it; with the mark by which spreadsheets know UTF-8.</summary>
internal static class CsvExport
{
    private const string ByteOrderMark = "\uFEFF";

    private static readonly string[] Heads =
        ["type", "id", "round", "column", "group", "topic", "text", "author", "value", "reactions", "owner", "due", "status", "step", "image"];

    /// <summary>The value is the votes of a topic or option, the mood of a check-in, and a figure of a round; the step is the count of a runoff, 1 the first; the image is the size of a card's picture in pixels.</summary>
    private sealed record Row(
        string Type,
        string Id,
        string Text,
        string Round = "",
        string Column = "",
        string Group = "",
        string Topic = "",
        string Author = "",
        double? Value = null,
        string Reactions = "",
        string Owner = "",
        DateOnly? Due = null,
        string Status = "",
        int? Step = null,
        string Image = "");

    public static string Write(MeetingExport export, string? language)
    {
        var table = new StringBuilder(ByteOrderMark);
        Append(table, Heads);
        foreach (var row in Rows(export, language))
        {
            Append(table,
            [
                row.Type, row.Id, row.Round, row.Column, row.Group, row.Topic, row.Text, row.Author,
                row.Value?.ToString(CultureInfo.InvariantCulture) ?? "", row.Reactions, row.Owner, $"{row.Due:yyyy-MM-dd}", row.Status,
                row.Step?.ToString(CultureInfo.InvariantCulture) ?? "", row.Image,
            ]);
        }
        return table.ToString();
    }

    private static IEnumerable<Row> Rows(MeetingExport export, string? language)
    {
        var m = export.Meeting;
        var names = new Names(m);
        var columns = m.Columns.ToDictionary(c => c.Id, c => c.Title);
        var votes = m.Topics.ToDictionary(t => t.Id, t => t.Votes);
        yield return new("meeting", m.Meeting.Id.ToString(), m.Meeting.Title, Author: names.Person(m.Meeting.Facilitator), Status: Wire.Name(m.Meeting.Phase));
        foreach (var said in m.CheckIns)
            yield return new("check-in", said.Id, said.Word, Author: names.Person(said.Person), Value: said.Mood);
        foreach (var group in m.Groups.OrderBy(g => g.Order))
            yield return new("group", group.Id.ToString(), group.Title ?? "", Column: columns.GetValueOrDefault(group.Column, ""), Value: votes.GetValueOrDefault(group.Id.Value));
        foreach (var card in m.Cards.OrderBy(c => c.Order))
        {
            yield return new("card", card.Id.ToString(), card.Text ?? "", Column: columns.GetValueOrDefault(card.Column, ""),
                Group: names.Topic(card.Group?.Value), Author: names.Person(card.Author), Value: votes.GetValueOrDefault(card.Id.Value),
                Reactions: string.Join(' ', card.Reactions.Select(r => $"{r.Reaction}:{r.Count}")),
                Image: card.Image is { } image ? string.Create(CultureInfo.InvariantCulture, $"{image.Width}×{image.Height}") : "");
        }
        foreach (var comment in m.Comments.OrderBy(c => c.Order))
            yield return new("comment", comment.Id.ToString(), comment.Text, Topic: names.Topic(comment.Topic), Author: names.Person(comment.Author));
        foreach (var row in m.Rounds.OrderBy(r => r.Number).SelectMany(r => Tallied(r, language)))
            yield return row;
        foreach (var action in Agreements.Of(export))
        {
            yield return new("action", action.Id.ToString(), action.Text, Topic: names.Topic(action.Topic),
                Owner: names.Person(action.Owner), Due: action.Due, Status: action.Status is { } status ? Wire.Name(status) : "");
        }
    }

    private static IEnumerable<Row> Tallied(RoundView round, string? language)
    {
        var names = new OptionNames(round, language);
        var number = round.Number.ToString(CultureInfo.InvariantCulture);
        foreach (var tally in round.Result?.Tally ?? [])
            yield return new("tally", tally.Option, names.Of(tally.Option), Round: number, Value: tally.Total, Status: Wire.Name(round.Status));
        if (round.Result?.Outcome is not { } outcome)
            yield break;
        yield return new("outcome", round.Id.ToString(), string.Join(", ", outcome.Winners.Select(names.Of)), Round: number, Status: outcome.Verdict ?? "");
        (string Name, double? Value)[] figures =
            [("mean", outcome.Mean), ("median", outcome.Median), ("low", outcome.Low), ("high", outcome.High), ("spread", outcome.Spread)];
        foreach (var (name, value) in figures.Where(figure => figure.Value is not null))
            yield return new("figure", name, "", Round: number, Value: value);
        foreach (var (count, step) in (outcome.Steps ?? []).Index())
        {
            foreach (var tally in step.Tally)
            {
                yield return new("runoff", tally.Option, names.Of(tally.Option), Round: number, Value: tally.Total,
                    Status: step.Eliminated.Contains(tally.Option, StringComparer.Ordinal) ? "eliminated" : "", Step: count + 1);
            }
        }
        foreach (var reason in outcome.Reasons ?? [])
            yield return new("reason", "", reason, Round: number);
    }

    private static void Append(StringBuilder table, IReadOnlyList<string> cells) =>
        table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A text that a spreadsheet would calculate is led by an apostrophe, which makes it a text there.</summary>
    private static string Cell(string text)
    {
        var inert = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return inert.AsSpan().IndexOfAny("\",\r\n") < 0 ? inert : $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using Collab.Domain.Meetings;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Exports;

/// <summary>
/// Makes the view of a new, closed meeting from an exported one: every id is new, every text cleaned and within its limit. People stay
/// behind, since a file proves nothing about who wrote, voted or owns what.
/// </summary>
internal sealed class ImportReader
{
    private const int ReactionsMax = 20_000;

    private readonly Cleaner _clean = new();
    private readonly MeetingView _from;
    private readonly MeetingId _id;
    private readonly HashSet<string> _columns;
    private readonly HashSet<string> _groups;

    private ImportReader(MeetingView from, MeetingId id)
    {
        (_from, _id) = (from, id);
        _columns = [.. from.Columns.Select(c => c.Id.ToString())];
        _groups = [.. from.Groups.Select(g => g.Id.ToString())];
    }

    /// <param name="by">Who imports it, the facilitator of record.</param>
    public static (MeetingView? Meeting, Refusal? Refusal) Read(byte[] json, MeetingId id, TeamId team, PersonId by, DateTimeOffset now)
    {
        if (json.Length > MeetingExport.MaxBytes)
            return (null, new(RefusalCode.TooLong, $"An import has at most {MeetingExport.MaxBytes} bytes."));
        if (ImportJson.Read(json) is not { } export || !ImportShape.IsWhole(export.Meeting))
            return (null, No.Malformed("This is no exported meeting."));
        var reader = new ImportReader(export.Meeting, id);
        var meeting = reader.Meeting(team, by, now);
        return reader._clean.Refusal is { } refusal ? (null, refusal) : (meeting, null);
    }

    private MeetingView Meeting(TeamId team, PersonId by, DateTimeOffset now)
    {
        _clean.Limit(_from.Columns.Count, Team.ColumnsMax, "columns");
        _clean.Limit(_from.Cards.Count, 2_000, "cards");
        _clean.Limit(_from.Groups.Count, 1_000, "groups");
        _clean.Limit(_from.Comments.Count, 2_000, "comments");
        _clean.Limit(_from.Rounds.Count, 200, "rounds");
        _clean.Limit(_from.CheckIns.Count, 1_000, "check-ins");
        _clean.Limit(_from.Actions.Count, 1_000, "actions");
        _clean.Limit((int)Math.Min(int.MaxValue, _from.Cards.SelectMany(c => c.Reactions).Sum(r => (long)r.Count)), ReactionsMax, "reactions");
        return _clean.Refusal is not null ? _from : new(
            Header(team, by, now), [], [.. _from.Columns.Select(Column)], [.. _from.Cards.Select(Card)], [.. _from.Groups.Select(Group)], [],
            [.. _from.Rounds.Select(new RoundReader(_clean, New).Round)], [.. _from.Topics.Select(t => t with { Id = New(t.Id) })], [.. _from.Comments.Select(Comment)],
            [.. _from.CheckIns.Select(CheckIn)], [.. _from.Actions.Select(Action)]);
    }

    private MeetingHeader Header(TeamId team, PersonId by, DateTimeOffset now)
    {
        var header = _from.Meeting;
        _clean.Demand(Course.CheckAgenda(header.Agenda) is null, "The agenda is none.");
        return header with
        {
            Id = _id,
            Team = team,
            Title = _clean.Line(header.Title, 1, Team.MeetingTitleMax),
            Template = _clean.Line(header.Template, 1, 40),
            Phase = MeetingPhase.Closed,
            Stage = _clean.Known(header.Stage),
            Door = Door.Open,
            Facilitator = by,
            Timer = null,
            Spotlight = null,
            Kind = _clean.Known(header.Kind),
            ClosedAt = header.ClosedAt is { } closedAt && closedAt < now ? closedAt : now,
        };
    }

    private Column Column(Column column)
    {
        _clean.Demand(Palette.Has(column.Tint), "Unknown colour.");
        return new(new(New(column.Id.Value)), _clean.Line(column.Title, 1, Team.ColumnTitleMax), _clean.Line(column.Prompt, 0, Team.PromptMax), column.Tint);
    }

    private CardView Card(CardView card)
    {
        _clean.Demand(_columns.Contains(card.Column.ToString()), "A card stands in no column.");
        _clean.Demand(card.Group is not { } group || _groups.Contains(group.ToString()), "A card is in no group that there is.");
        _clean.Demand(card.Text is null != _from.Meeting.Revealed, "Open cards have a text, closed ones have none.");
        _clean.Demand(card.Reactions.All(r => r.Count > 0 && Talk.Reactions.Contains(r.Reaction, StringComparer.Ordinal)), "Unknown reaction.");
        return card with
        {
            Id = new(New(card.Id.Value)),
            Column = new(New(card.Column.Value)),
            Text = card.Text is null ? null : _clean.Text(card.Text, 500),
            Author = null,
            Group = card.Group is { } held ? new(New(held.Value)) : null,
            // The file says that there was a picture, and does not hold it.
            Image = null,
        };
    }

    private GroupView Group(GroupView group)
    {
        _clean.Demand(_columns.Contains(group.Column.ToString()), "A group stands in no column.");
        _clean.Demand(_from.Cards.Count(c => c.Group == group.Id) > 1, "A group has at least two cards.");
        return group with { Id = new(New(group.Id.Value)), Column = new(New(group.Column.Value)), Title = group.Title is null ? null : _clean.Line(group.Title, 0, 80) };
    }

    private CommentView Comment(CommentView comment) =>
        comment with { Id = new(New(comment.Id.Value)), Topic = New(comment.Topic), Text = _clean.Text(comment.Text, 500), Author = null };

    private CheckInView CheckIn(CheckInView said, int number)
    {
        _clean.Demand(said.Mood is >= 1 and <= 5, "A mood is 1 to 5.");
        return new($"{Derived.Id(_id.Value, $"check-in {number}"):N}", null, said.Mood, _clean.Line(said.Word, 0, 40));
    }

    private AgreedAction Action(AgreedAction action) =>
        new(new(New(action.Id.Value)), _clean.Text(action.Text, 300), null, action.Due, action.Topic is { } topic ? New(topic) : null);

    private Guid New(Guid old) => Derived.Id(_id.Value, $"{old:N}");
}

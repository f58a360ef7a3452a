using System.Collections.Immutable;
using Collab.Meetings;

namespace Collab.Domain.Meetings;

/// <summary>How cards come and go between groups. A group has no cards or at least two: one that is left with one dissolves.</summary>
internal static class GroupFolding
{
    private const int StepsKept = 100;

    public static MeetingState Grouped(this MeetingState s, CardsGrouped x, long version)
    {
        var groups = s.Groups.ContainsKey(x.Group) ? s.Groups : s.Groups.SetItem(x.Group, new(x.Group, x.Column, "", [], version));
        var (after, moves) = Moved(s with { Groups = groups }, [.. x.Cards.Select(card => new CardMove(card, s.Cards[card].Group, x.Group))]);
        return after.Stepped(new(x.Step, version, "group", x.Cards.Count, x.Group, x.By, moves));
    }

    public static MeetingState Ungrouped(this MeetingState s, CardsUngrouped x, long version)
    {
        var (after, moves) = Moved(s, [.. x.Cards.Select(card => new CardMove(card, s.Cards[card].Group, null))]);
        return after.Stepped(new(x.Step, version, "ungroup", x.Cards.Count, null, x.By, moves));
    }

    /// <summary>Takes a card out of its group, if it is in one.</summary>
    public static MeetingState Leaving(this MeetingState s, CardId card) =>
        s.Cards[card].Group is { } group ? Moved(s, [new(card, group, null)]).After : s;

    public static MeetingState Undone(this MeetingState s, StepId id)
    {
        var index = s.Steps.FindIndex(step => step.Id == id);
        var step = s.Steps[index];
        var after = Moved(s, [.. s.StillInPlace(step).Select(move => new CardMove(move.Card, move.To, move.From))]).After;
        return after with { Steps = after.Steps.SetItem(index, step with { Undone = true }) };
    }

    /// <summary>The moves of a step whose cards are where it put them.</summary>
    public static IEnumerable<CardMove> StillInPlace(this MeetingState s, Step step) =>
        step.Moves.Where(move => s.Cards.TryGetValue(move.Card, out var card) && !card.Deleted && card.Group == move.To);

    private static MeetingState Stepped(this MeetingState s, Step step) =>
        s with { Steps = (s.Steps.Count < StepsKept ? s.Steps : s.Steps.RemoveAt(0)).Add(step) };

    private static (MeetingState After, ImmutableList<CardMove> Moves) Moved(MeetingState s, ImmutableList<CardMove> moves)
    {
        var cards = s.Cards.ToBuilder();
        var groups = s.Groups.ToBuilder();
        foreach (var move in moves)
            Move(move);
        foreach (var id in moves.SelectMany(move => new[] { move.From, move.To }).Distinct().ToList())
        {
            if (id is not { } group || groups[group].Cards is not [var last])
                continue;
            var dissolved = new CardMove(last, group, null);
            Move(dissolved);
            moves = moves.Add(dissolved);
        }
        return (s with { Cards = cards.ToImmutable(), Groups = groups.ToImmutable() }, moves);

        void Move(CardMove move)
        {
            if (move.From is { } from)
                groups[from] = groups[from] with { Cards = groups[from].Cards.Remove(move.Card) };
            if (move.To is { } to)
                groups[to] = groups[to] with { Cards = groups[to].Cards.Add(move.Card) };
            cards[move.Card] = cards[move.Card] with { Group = move.To };
        }
    }
}

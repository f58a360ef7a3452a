using Collab.Domain.Text;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>Putting cards under one title, and taking that back.</summary>
internal static class Grouping
{
    private const int CardsAtOnce = 200;

    public static Decision<MeetingEvent> Group(MeetingState s, GroupCards c, MeetingFacts f)
    {
        if (Unfit(s, c.Cards, out var cards) is { } refusal)
            return refusal;
        var step = StepOf(f);
        var by = Author.Of(s, f.Caller.Person, step.Value, f.Secrets);
        if (c.Into is { } into)
        {
            if (!s.Groups.TryGetValue(into, out var group) || group.Cards.IsEmpty)
                return No.Unknown("group");
            var added = cards.Where(card => s.Cards[card].Group != into).ToList();
            return added.Count == 0 ? Decision<MeetingEvent>.Nothing : new CardsGrouped(step, into, group.Column, added, by);
        }
        if (cards.Count < 2)
            return No.Malformed("A group is made of at least two cards.");
        var made = new GroupId(f.Fresh);
        return new Decision<MeetingEvent>([new CardsGrouped(step, made, s.Cards[cards[0]].Column, cards, by)], made.ToString());
    }

    public static Decision<MeetingEvent> Ungroup(MeetingState s, UngroupCards c, MeetingFacts f)
    {
        if (Unfit(s, c.Cards, out var cards) is { } refusal)
            return refusal;
        var grouped = cards.Where(card => s.Cards[card].Group is not null).ToList();
        var step = StepOf(f);
        return grouped.Count == 0
            ? Decision<MeetingEvent>.Nothing
            : new CardsUngrouped(step, grouped, Author.Of(s, f.Caller.Person, step.Value, f.Secrets));
    }

    public static Decision<MeetingEvent> Title(MeetingState s, TitleGroup c)
    {
        if (s.Locked)
            return No.Locked;
        if (!s.Groups.TryGetValue(c.Group, out var group) || group.Cards.IsEmpty)
            return No.Unknown("group");
        if (!s.Revealed)
            return No.NotRevealed;
        var title = Clean.Line(c.Title, 0, 80);
        return title.Refusal is { } refusal ? refusal
            : title.Value == group.Title ? Decision<MeetingEvent>.Nothing
            : new GroupTitled(c.Group, title.Value);
    }

    public static Decision<MeetingEvent> Undo(MeetingState s, StepId id, MeetingFacts f)
    {
        if (Fixed(s) is { } refusal)
            return refusal;
        if (s.Steps.Find(step => step.Id == id) is not { } known)
            return No.Unknown("step");
        return known.Undone || !s.StillInPlace(known).Any()
            ? No.NothingToUndo
            : new StepUndone(id, Author.Of(s, f.Caller.Person, id.Value, f.Secrets));
    }

    private static StepId StepOf(MeetingFacts f) => new(Derived.Id(f.Fresh, "step"));

    private static Refusal? Fixed(MeetingState s) =>
        s.Locked ? No.Locked : !s.Revealed ? No.NotRevealed : Rounds.OnTopics(s) is not null ? No.RoundOpen : null;

    private static Refusal? Unfit(MeetingState s, IReadOnlyList<CardId>? named, out List<CardId> cards)
    {
        cards = [.. (named ?? []).Take(CardsAtOnce + 1).Distinct()];
        if (cards.Count is 0 or > CardsAtOnce)
            return No.Malformed($"Name 1 to {CardsAtOnce} cards.");
        return Fixed(s) ?? cards.Select(card => Cards.Touch(s, card, out _)).FirstOrDefault(refusal => refusal is not null);
    }
}

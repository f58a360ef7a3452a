using Collab.Domain.Text;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>Writing cards, and what may be done to them.</summary>
internal static class Cards
{
    private const int MeetingLimit = 2_000;
    private const int PersonLimit = 500;
    private const int TextLimit = 500;

    public static Decision<MeetingEvent> Add(MeetingState s, AddCard c, MeetingFacts f)
    {
        if (MayWrite(s) is { } closed)
            return closed;
        if (!s.Columns.Exists(column => column.Id == c.Column))
            return No.Unknown("column");
        var text = Clean.Text(c.Text, TextLimit);
        if (text.Refusal is { } refusal)
            return refusal;
        if (s.Cards.Count >= MeetingLimit)
            return No.TooMany($"At most {MeetingLimit} cards in a meeting.");
        if (s.Cards.Count >= PersonLimit && s.Cards.Values.Count(card => IsOwn(card, f)) >= PersonLimit)
            return No.TooMany($"At most {PersonLimit} cards a person.");
        if (CardImages.Find(s, c.Image, new(f.Fresh), f, out var image) is { } unfit)
            return unfit;
        var added = new CardAdded(new(f.Fresh), c.Column, text.Value, Author.Of(s, f.Caller.Person, f.Fresh, f.Secrets), image);
        return new Decision<MeetingEvent>([added], added.Card.ToString());
    }

    public static Decision<MeetingEvent> Edit(MeetingState s, EditCard c, MeetingFacts f)
    {
        if (Touch(s, c.Card, out var card) is { } refusal)
            return refusal;
        if (!IsOwn(card, f))
            return No.NotAuthor;
        var text = Clean.Text(c.Text, TextLimit);
        return text.Refusal is { } unfit ? unfit
            : text.Value == card.Text ? Decision<MeetingEvent>.Nothing
            : new CardEdited(c.Card, text.Value);
    }

    public static Decision<MeetingEvent> Move(MeetingState s, MoveCard c, MeetingFacts f)
    {
        if (Touch(s, c.Card, out var card) is { } refusal)
            return refusal;
        if (!s.Columns.Exists(column => column.Id == c.Column))
            return No.Unknown("column");
        if (!MayHandle(s, card, f, facilitator: s.Revealed, out var by))
            return No.NotAuthor;
        if (card.Column == c.Column && card.Group is null)
            return Decision<MeetingEvent>.Nothing;
        return Regroups(s, card) ? No.RoundOpen : new CardMoved(c.Card, c.Column, by);
    }

    public static Decision<MeetingEvent> Delete(MeetingState s, CardId id, MeetingFacts f)
    {
        if (s.Cards.TryGetValue(id, out var known) && known.Deleted)
            return Decision<MeetingEvent>.Nothing;
        if (Touch(s, id, out var card) is { } refusal)
            return refusal;
        if (!MayHandle(s, card, f, facilitator: true, out var by))
            return No.NotAuthor;
        return Regroups(s, card) ? No.RoundOpen : new CardDeleted(id, by);
    }

    public static Decision<MeetingEvent> Restore(MeetingState s, CardId id, MeetingFacts f)
    {
        if (s.Locked)
            return No.Locked;
        if (!s.Cards.TryGetValue(id, out var card))
            return No.Unknown("card");
        if (!MayHandle(s, card, f, facilitator: true, out var by) && card.DeletedBy?.Is(f.Caller.Person, id.Value, f.Secrets) is not true)
            return No.NotAuthor;
        return card.Deleted ? new CardRestored(id, by) : Decision<MeetingEvent>.Nothing;
    }

    public static Decision<MeetingEvent> Reveal(MeetingState s, bool revealed)
    {
        if (s.Revealed == revealed)
            return Decision<MeetingEvent>.Nothing;
        if (revealed)
            return new CardsRevealed();
        return Rounds.OnTopics(s) is null ? new CardsHidden() : No.RoundOpen;
    }

    /// <summary>Whether cards are written now.</summary>
    public static Refusal? MayWrite(MeetingState s) => s.Locked ? No.Locked : ReflectReached(s) ? null : No.BeforeReflect;

    /// <summary>Finds a card that may be changed now.</summary>
    public static Refusal? Touch(MeetingState s, CardId id, out Card card)
    {
        card = s.Cards.GetValueOrDefault(id)!;
        return s.Locked ? No.Locked : card is null ? No.Unknown("card") : card.Deleted ? No.Deleted : null;
    }

    /// <summary>Whether the caller is its author, or a facilitator who may.</summary>
    /// <param name="by">Null for the author, so that an event tells whether it is about somebody else's card.</param>
    private static bool MayHandle(MeetingState s, Card card, MeetingFacts f, bool facilitator, out Author? by)
    {
        var own = IsOwn(card, f);
        by = own ? null : Author.Of(s, f.Caller.Person, card.Id.Value, f.Secrets);
        return own || (facilitator && Meeting.Facilitates(s, s.People[f.Caller.Person]));
    }

    public static bool IsOwn(Card card, MeetingFacts f) => card.Author.Is(f.Caller.Person, card.Id.Value, f.Secrets);

    // Who votes on groups must find them at the close as they were at the start.
    private static bool Regroups(MeetingState s, Card card) => card.Group is not null && Rounds.OnTopics(s) is not null;

    private static bool ReflectReached(MeetingState s)
    {
        var reflect = s.Agenda.FindIndex(item => item.Stage is Stage.Reflect);
        return reflect < 0 ? s.Stage >= Stage.Reflect : s.Agenda.FindIndex(item => item.Stage == s.Stage) >= reflect;
    }
}

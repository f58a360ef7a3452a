using Collab.Domain.Text;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>What people say beside cards: check-ins, comments, reactions, actions, and where they look.</summary>
internal static class Talk
{
    /// <summary>In the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Reactions = ["heart", "laugh", "think", "clap", "plus-one"];

    private const int CommentLimit = 2_000;
    private const int ActionLimit = 200;

    public static Decision<MeetingEvent> CheckIn(MeetingState s, CheckIn c, MeetingFacts f)
    {
        if (c.Mood is < 1 or > 5)
            return No.Malformed("A mood is 1 to 5.");
        var word = Clean.Line(c.Word, 0, 40);
        if (word.Refusal is { } refusal)
            return refusal;
        var said = new PersonCheckedIn(CheckInAuthor(s, f), c.Mood, word.Value);
        return s.CheckIns.GetValueOrDefault(said.By.Key) is { } last && last.Mood == said.Mood && last.Word == said.Word
            ? Decision<MeetingEvent>.Nothing
            : said;
    }

    public static Decision<MeetingEvent> Comment(MeetingState s, AddComment c, MeetingFacts f)
    {
        if (!s.Revealed)
            return No.NotRevealed;
        if (!IsThere(s, c.Topic))
            return No.Unknown("card or group");
        var text = Clean.Text(c.Text, 500);
        if (text.Refusal is { } refusal)
            return refusal;
        if (s.Comments.Count >= CommentLimit)
            return No.TooMany($"At most {CommentLimit} comments in a meeting.");
        var added = new CommentAdded(new(f.Fresh), c.Topic, text.Value, Author.Of(s, f.Caller.Person, f.Fresh, f.Secrets));
        return new Decision<MeetingEvent>([added], added.Comment.ToString());
    }

    public static Decision<MeetingEvent> DeleteComment(MeetingState s, CommentId id, MeetingFacts f)
    {
        if (!s.Comments.TryGetValue(id, out var comment))
            return No.Unknown("comment");
        if (comment.Author.Is(f.Caller.Person, id.Value, f.Secrets))
            return new CommentDeleted(id, null);
        return Meeting.Facilitates(s, s.People[f.Caller.Person])
            ? new CommentDeleted(id, Author.Of(s, f.Caller.Person, id.Value, f.Secrets))
            : No.NotAuthor;
    }

    public static Decision<MeetingEvent> React(MeetingState s, React c, MeetingFacts f)
    {
        if (!Reactions.Contains(c.Reaction, StringComparer.Ordinal))
            return No.Unknown("reaction");
        if (!s.Cards.TryGetValue(c.Card, out var card))
            return No.Unknown("card");
        if (card.Deleted)
            return No.Deleted;
        if (!s.Revealed)
            return No.NotRevealed;
        var by = Author.Of(s, f.Caller.Person, Giving(c.Card, c.Reaction), f.Secrets);
        return card.Reactions.GetValueOrDefault(c.Reaction, []).Contains(by.Key) == c.On
            ? Decision<MeetingEvent>.Nothing
            : new CardReacted(c.Card, c.Reaction, c.On, by);
    }

    public static Decision<MeetingEvent> Agree(MeetingState s, AgreeAction c, MeetingFacts f)
    {
        var text = Clean.Text(c.Text, 300);
        if (text.Refusal is { } refusal)
            return refusal;
        if (c.Owner is { } owner && !(s.People.TryGetValue(owner, out var person) && person.In))
            return No.Unknown("participant");
        if (c.Topic is { } topic && !IsThere(s, topic))
            return No.Unknown("card or group");
        if (s.Actions.Count >= ActionLimit)
            return No.TooMany($"At most {ActionLimit} actions in a meeting.");
        var agreed = new ActionAgreed(new(new(f.Fresh), text.Value, c.Owner, c.Due, c.Topic));
        return new Decision<MeetingEvent>([agreed], agreed.Action.Id.ToString());
    }

    public static Decision<MeetingEvent> Spotlight(MeetingState s, Spotlight? light)
    {
        var there = light is null || light.Kind switch
        {
            SpotlightKind.Card => s.Cards.TryGetValue(new(light.Id), out var card) && !card.Deleted,
            SpotlightKind.Group => Topics.IsLive(s, new(light.Id)),
            SpotlightKind.Action => s.Actions.Exists(action => action.Id.Value == light.Id),
            _ => false,
        };
        return !there ? No.Unknown("card, group or action")
            : s.Spotlight == light ? Decision<MeetingEvent>.Nothing
            : new SpotlightSet(light);
    }

    public static Decision<MeetingEvent> Discussed(MeetingState s, MarkDiscussed c) =>
        !Topics.Exists(s, c.Topic) ? No.Unknown("topic")
        : s.Discussed.Contains(c.Topic) == c.Discussed ? Decision<MeetingEvent>.Nothing
        : new TopicDiscussed(c.Topic, c.Discussed);

    /// <summary>What a reaction's tag is made for: not the card alone, or it would equal the author's own tag.</summary>
    public static Guid Giving(CardId card, string reaction) => Derived.Id(card.Value, reaction);

    // One tag a meeting, so that the last check-in of somebody replaces the one before.
    private static Author CheckInAuthor(MeetingState s, MeetingFacts f) => Author.Of(s, f.Caller.Person, s.Id.Value, f.Secrets);

    private static bool IsThere(MeetingState s, Guid id) =>
        Topics.IsLive(s, new(id)) || (s.Cards.TryGetValue(new(id), out var card) && !card.Deleted);
}

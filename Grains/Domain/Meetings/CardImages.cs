using Collab.Meetings;
using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>Pictures of cards. Their bytes are beside the events; here stands which card has which.</summary>
internal static class CardImages
{
    public static Decision<MeetingEvent> Set(MeetingState s, SetCardImage c, MeetingFacts f)
    {
        if (Cards.Touch(s, c.Card, out var card) is { } refusal)
            return refusal;
        if (!Cards.IsOwn(card, f))
            return No.NotAuthor;
        if (card.Image?.Id == c.Image)
            return Decision<MeetingEvent>.Nothing;
        return Find(s, c.Image, c.Card, f, out var image) is { } unfit ? unfit : new CardImageSet(c.Card, image);
    }

    /// <summary>Finds a picture that a card may have: a stored one that belongs to no other.</summary>
    /// <param name="image">Null when none is asked for.</param>
    public static Refusal? Find(MeetingState s, ImageId? id, CardId card, MeetingFacts f, out CardImage? image)
    {
        image = null;
        if (id is not { } asked)
            return null;
        if (!f.Images.TryGetValue(asked, out image))
            return No.Unknown("picture");
        return s.Images.TryGetValue(asked, out var owner) && owner != card ? No.ImageTaken : null;
    }

    /// <summary>What nobody can bring back once the meeting is closed: the stored pictures that no card has.</summary>
    public static IReadOnlyList<Guid> Unused(MeetingState s, IEnumerable<ImageId> stored)
    {
        var used = s.Cards.Values.Select(card => card.Image?.Id).ToHashSet();
        return [.. stored.Where(image => !used.Contains(image)).Select(image => image.Value)];
    }

    /// <summary>Every picture that was ever on a card of one person.</summary>
    public static IReadOnlyList<Guid> Of(MeetingState s, Collab.People.PersonId person, IMeetingSecrets secrets) =>
        [.. s.Images.Where(held => s.Cards[held.Value].Author.Is(person, held.Value.Value, secrets)).Select(held => held.Key.Value)];
}

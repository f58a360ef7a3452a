using Collab.Meetings;
using Collab.People;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>How one entity of a state is replaced.</summary>
internal static class Folding
{
    public static MeetingState WithPerson(this MeetingState s, PersonId id, Func<Participant, Participant> change) =>
        s.People.TryGetValue(id, out var person) ? s with { People = s.People.SetItem(id, change(person)) } : s;

    public static MeetingState WithCard(this MeetingState s, CardId id, Func<Card, Card> change) =>
        s with { Cards = s.Cards.SetItem(id, change(s.Cards[id])) };

    public static MeetingState Pictured(this MeetingState s, CardId id, CardImage? image) => s.WithCard(id, card => card with { Image = image })
        with { Images = image is null ? s.Images : s.Images.SetItem(image.Id, id) };

    public static MeetingState WithRound(this MeetingState s, RoundId id, Func<Round, Round> change)
    {
        var index = s.Rounds.FindIndex(round => round.Id == id);
        return s with { Rounds = s.Rounds.SetItem(index, change(s.Rounds[index])) };
    }

    public static Card Reacted(this Card card, string reaction, bool on, string who)
    {
        var gave = card.Reactions.GetValueOrDefault(reaction, []);
        return card with { Reactions = card.Reactions.SetItem(reaction, on ? gave.Add(who) : gave.Remove(who)) };
    }
}

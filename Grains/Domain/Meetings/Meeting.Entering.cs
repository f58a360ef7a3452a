using Collab.Domain.Text;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Meetings;

internal static partial class Meeting
{
    /// <summary>The name of the salt behind <see cref="IMeetingSecrets.AuthorTag"/>.</summary>
    public const string AuthorsKey = "authors";

    private const int PeopleLimit = 2_000;

    /// <summary>Makes the meeting that its team planned. A repeat does nothing.</summary>
    /// <param name="salt">16 random bytes.</param>
    public static Decision<MeetingEvent> Open(MeetingState s, MeetingPlan plan, byte[] salt, IMeetingSecrets secrets)
    {
        if (s.Id != default)
            return Decision<MeetingEvent>.Nothing;
        var columns = plan.Columns.Select((column, i) => new Column(new(Derived.Id(plan.Id.Value, $"column {i}")), column.Title, column.Prompt, column.Tint));
        var code = Derived.JoinCode(salt);
        return new Decision<MeetingEvent>(
        [
            new MeetingOpened(plan.Id, plan.Team, plan.Title, plan.Template, [.. columns], plan.Settings, plan.Agenda, plan.Facilitator, code, KindOf(plan)),
            new ParticipantJoined(plan.Facilitator, plan.FacilitatorName, plan.FacilitatorRole, Guest: false, Waiting: false),
        ])
        {
            Keys = [new(AuthorsKey, salt)],
            Aliases = [secrets.HashCode(code)],
        };
    }

    /// <summary>A member follows, or a guest joins by the code: in, before the door, or refused. Nothing for who is in or waits.</summary>
    public static Decision<MeetingEvent> Enter(MeetingState s, PersonId person, string name, TeamRole role, bool guest)
    {
        var known = s.People.GetValueOrDefault(person);
        if (known?.Removal is Removal.Banned || (known?.Removal is Removal.LeftTeam && guest))
            return No.Removed;
        if (known is { Removal: null })
            return known.Guest && !guest ? new ParticipantRoleChanged(person, role) : Decision<MeetingEvent>.Nothing;
        if (s.Phase is MeetingPhase.Closed)
            return No.Closed;
        var limit = s.Kind is MeetingKind.Poll ? Polls.PeopleLimit : PeopleLimit;
        if (known is null && s.People.Count >= limit)
            return No.TooMany($"At most {limit} people in a meeting.");
        var cleaned = guest && Polls.IsNameless(s) ? new("") : Clean.Name(name);
        if (cleaned.Refusal is { } refusal)
            return refusal;
        var joined = new ParticipantJoined(person, cleaned.Value, role, guest, Waiting: s.Door is Door.Closed);
        return new([joined, .. joined.Waiting || role is TeamRole.Observer ? [] : Polls.Admissions(s, person)]);
    }

    /// <summary>From the team: a new role or name, or no member any longer (null).</summary>
    public static Decision<MeetingEvent> MemberChanged(MeetingState s, PersonId person, TeamRole? role, string name)
    {
        if (!s.People.TryGetValue(person, out var known))
            return Decision<MeetingEvent>.Nothing;
        if (role is not { } now)
            return known.Removal is Removal.Banned or Removal.LeftTeam ? Decision<MeetingEvent>.Nothing : new ParticipantRemoved(person, Removal.LeftTeam);
        List<MeetingEvent> events = [];
        if (known.Role != now || known.Guest)
            events.Add(new ParticipantRoleChanged(person, now));
        if (Clean.Name(name) is { Refusal: null } cleaned && cleaned.Value != known.Name)
            events.Add(new ParticipantRenamed(person, cleaned.Value));
        return new Decision<MeetingEvent>(events);
    }

    /// <summary>Whether somebody may see the meeting. Of a closed one its team's members may see all, which only the team knows.</summary>
    public static Refusal? MayFollow(MeetingState s, PersonId person) => s.People.GetValueOrDefault(person) switch
    {
        { Removal: Removal.SentOut, Guest: false } when s.Phase is MeetingPhase.Closed => null,
        _ => Stranger(s, person),
    };

    private static MeetingKind KindOf(MeetingPlan plan) => plan.Question is null ? MeetingKind.Retro : MeetingKind.Poll;

    /// <summary>A person deletes themselves: their name goes, and the pictures of their cards. What is stored is overwritten by <see cref="Forget"/>.</summary>
    public static Decision<MeetingEvent> Forgotten(MeetingState s, PersonId person, IMeetingSecrets secrets)
    {
        if (!s.People.TryGetValue(person, out var known) || known.Name.Length == 0)
            return Decision<MeetingEvent>.Nothing;
        var pictured = s.Cards.Values.Where(card => card.Image is not null && card.Author.Is(person, card.Id.Value, secrets));
        return new Decision<MeetingEvent>([new ParticipantForgotten(person), .. pictured.OrderBy(card => card.Order).Select(card => new CardImageSet(card.Id, null))])
        {
            DropImages = CardImages.Of(s, person, secrets),
        };
    }

    /// <summary>A stored event without the person's name; null when it does not hold it.</summary>
    public static MeetingEvent? Forget(MeetingEvent e, PersonId person) => e switch
    {
        ParticipantJoined x when x.Person == person => x with { Name = "" },
        ParticipantRenamed x when x.Person == person => x with { Name = "" },
        _ => null,
    };
}

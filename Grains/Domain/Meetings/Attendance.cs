using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Meetings;

/// <summary>Who is in, who leads, who is ready or wants to speak.</summary>
internal static class Attendance
{
    public static Decision<MeetingEvent> Admit(MeetingState s, PersonId id) => s.People.GetValueOrDefault(id) switch
    {
        null => No.Unknown("person"),
        { Waiting: true } person => new Decision<MeetingEvent>([new ParticipantAdmitted(id), .. person.Role is TeamRole.Observer ? [] : Polls.Admissions(s, id)]),
        { In: true } => Decision<MeetingEvent>.Nothing,
        _ => No.Unknown("person at the door"),
    };

    public static Decision<MeetingEvent> Remove(MeetingState s, RemoveParticipant c, MeetingFacts f)
    {
        if (!s.People.TryGetValue(c.Person, out var person))
            return No.Unknown("person");
        if (c.Person == s.Facilitator)
            return No.NotTheFacilitator;
        if (person.Removal is Removal.Banned || (person.Removal is not null && !c.Ban))
            return Decision<MeetingEvent>.Nothing;
        if (!c.Ban)
            return new ParticipantRemoved(c.Person, Removal.SentOut);
        var code = Derived.JoinCode(f.Salt);
        return new Decision<MeetingEvent>([new ParticipantRemoved(c.Person, Removal.Banned, code)])
        {
            Aliases = [f.Secrets.HashCode(code)],
            DropAliases = s.JoinCode is { } old ? [f.Secrets.HashCode(old)] : [],
        };
    }

    public static Decision<MeetingEvent> HandOver(MeetingState s, PersonId to) =>
        CannotLead(s, to) is { } refusal ? refusal
        : to == s.Facilitator ? Decision<MeetingEvent>.Nothing
        : new FacilitatorChanged(to, TakenOver: false);

    public static Decision<MeetingEvent> CoFacilitator(MeetingState s, SetCoFacilitator c)
    {
        if (c.On && CannotLead(s, c.Person) is { } refusal)
            return refusal;
        if (!s.People.TryGetValue(c.Person, out var person))
            return No.Unknown("person");
        return person.CoFacilitator == c.On || c.Person == s.Facilitator ? Decision<MeetingEvent>.Nothing : new CoFacilitatorSet(c.Person, c.On);
    }

    public static Decision<MeetingEvent> TakeOver(MeetingState s, MeetingFacts f)
    {
        var caller = s.People[f.Caller.Person];
        if (caller.Id == s.Facilitator)
            return Decision<MeetingEvent>.Nothing;
        return !Leaderless(s, f.FacilitatorGone) ? No.FacilitatorPresent
            : MayTakeOver(s, caller) ? new FacilitatorChanged(caller.Id, TakenOver: true)
            : caller.Guest ? No.NotForGuests
            : No.CannotFacilitate;
    }

    /// <summary>Whether nobody leads: the facilitator's connection is gone, or they may lead no longer.</summary>
    public static bool Leaderless(MeetingState s, bool facilitatorGone) => facilitatorGone || !s.People[s.Facilitator].Writes;

    /// <summary>Whether they may lead once nobody does: a member before a guest, and a guest where there is no member who could.</summary>
    public static bool MayTakeOver(MeetingState s, Participant person) =>
        person.Writes && person.Id != s.Facilitator
        && (!person.Guest || !s.People.Values.Any(other => other is { Writes: true, Guest: false } && other.Id != s.Facilitator));

    public static Decision<MeetingEvent> Ready(MeetingState s, bool ready, PersonId caller) =>
        s.People[caller].Ready == ready ? Decision<MeetingEvent>.Nothing : new ReadinessChanged(caller, ready);

    public static Decision<MeetingEvent> Hand(MeetingState s, RaiseHand c, PersonId caller)
    {
        var person = c.Person ?? caller;
        if (person != caller && (c.Up || !Meeting.Facilitates(s, s.People[caller])))
            return c.Up ? new Refusal(RefusalCode.NotAllowed, "Everybody raises their own hand.") : No.NotFacilitator;
        if (!s.People.ContainsKey(person))
            return No.Unknown("person");
        return s.Hands.Contains(person) == c.Up ? Decision<MeetingEvent>.Nothing : c.Up ? new HandRaised(person) : new HandLowered(person);
    }

    private static Refusal? CannotLead(MeetingState s, PersonId id) => s.People.GetValueOrDefault(id) switch
    {
        null or { In: false } => No.Unknown("participant"),
        { Role: TeamRole.Observer } => No.CannotFacilitate,
        _ => null,
    };
}

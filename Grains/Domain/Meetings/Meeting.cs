using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>A meeting: what may happen, and what that makes of it. Pure.</summary>
internal static partial class Meeting
{
    /// <summary>Authorizes and decides one command.</summary>
    public static Decision<MeetingEvent> Decide(MeetingState s, MeetingCommand command, MeetingFacts f)
    {
        var demand = Demand.Of(command);
        if (Stranger(s, f.Caller.Person) is { } stranger)
            return stranger;
        if (s.Phase is MeetingPhase.Closed && command is not (ReopenMeeting or CloseMeeting))
            return No.Closed;
        if (Lacks(s, s.People[f.Caller.Person], demand.Right) is { } lacking)
            return lacking;
        if (s.Kind is MeetingKind.Poll && Polls.MayNot(s, command) is { } elsewhere)
            return elsewhere;
        return demand.Live && s.Phase is MeetingPhase.Lobby ? No.NotStarted : Ask(s, command, f);
    }

    /// <summary>Whether a person may bring a picture for a card now.</summary>
    public static Refusal? MayAddImage(MeetingState s, PersonId person) =>
        Stranger(s, person) is { } stranger ? stranger
        : s.Phase is MeetingPhase.Closed ? No.Closed
        : Lacks(s, s.People[person], Right.Writer) is { } lacking ? lacking
        : s.Kind is MeetingKind.Poll ? No.NotInPoll
        : s.Phase is MeetingPhase.Lobby ? No.NotStarted
        : Cards.MayWrite(s);

    /// <summary>Whether a person may vote like this now.</summary>
    public static Refusal? MayVote(MeetingState s, RoundId round, PersonId person, Ballot ballot, DateTimeOffset now)
    {
        if (Stranger(s, person) is { } stranger)
            return stranger;
        if (s.RoundOf(round) is not { } held)
            return No.Unknown("round");
        if (held.Status is not RoundStatus.Open || held.Deadline <= now)
            return No.RoundClosed;
        if (!s.People[person].Writes)
            return No.Observer;
        return held.Eligible.Contains(person) ? held.Rules.Check(ballot) : No.NotEligible;
    }

    /// <summary>An open round that nothing is waited for in any more; to be closed by <see cref="CloseDue"/>.</summary>
    public static RoundId? Due(MeetingState s, DateTimeOffset now, IMeetingSecrets secrets) =>
        s.Rounds.Find(round => Rounds.IsDue(s, round, now, secrets))?.Id;

    /// <summary>Closes the rounds that are past their deadline, or have all votes and are to close then.</summary>
    public static Decision<MeetingEvent> CloseDue(MeetingState s, DateTimeOffset now, IMeetingSecrets secrets) =>
        Rounds.CloseAll(s.Rounds.Where(round => Rounds.IsDue(s, round, now, secrets)), secrets);

    internal static bool Facilitates(MeetingState s, Participant person) =>
        person.Writes && (person.CoFacilitator || person.Id == s.Facilitator);

    private static Refusal? Stranger(MeetingState s, PersonId person) => s.People.GetValueOrDefault(person) switch
    {
        null => No.NotMember,
        { Removal: not null } => No.Removed,
        { Waiting: true } => No.Waiting,
        _ => null,
    };

    private static Refusal? Lacks(MeetingState s, Participant person, Right right) => right switch
    {
        Right.Anyone => null,
        Right.Writer => person.Writes ? null : No.Observer,
        Right.Facilitating => Facilitates(s, person) ? null : No.NotFacilitator,
        Right.Facilitator => person.Id == s.Facilitator && person.Writes ? null : No.NotFacilitator,
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "Unknown right."),
    };

    private static Decision<MeetingEvent> Ask(MeetingState s, MeetingCommand command, MeetingFacts f) => command switch
    {
        StartMeeting => Course.Start(s, f),
        ChangeSettings c => Course.Settings(s, c),
        ChangeAgenda c => Course.Agenda(s, c),
        GoToStage c => Course.GoTo(s, c.Stage, f),
        StartTimer c => Course.StartTimer(c.Seconds, f.Now),
        ExtendTimer c => Course.ExtendTimer(s, c.Seconds, f.Now),
        StopTimer => s.Timer is null ? Decision<MeetingEvent>.Nothing : new TimerStopped(),
        ExtendMeeting c => Course.Extend(s, c.Minutes),
        CloseMeeting => Course.Close(s, f),
        ReopenMeeting => Course.Reopen(s, f),
        SetDoor c => s.Door == c.Door ? Decision<MeetingEvent>.Nothing : new DoorSet(c.Door),
        AdmitPerson c => Attendance.Admit(s, c.Person),
        RemoveParticipant c => Attendance.Remove(s, c, f),
        HandOver c => Attendance.HandOver(s, c.To),
        SetCoFacilitator c => Attendance.CoFacilitator(s, c),
        TakeOver => Attendance.TakeOver(s, f),
        SetReady c => Attendance.Ready(s, c.Ready, f.Caller.Person),
        RaiseHand c => Attendance.Hand(s, c, f.Caller.Person),
        CheckIn c => Talk.CheckIn(s, c, f),
        AddComment c => Talk.Comment(s, c, f),
        DeleteComment c => Talk.DeleteComment(s, c.Comment, f),
        React c => Talk.React(s, c, f),
        AgreeAction c => Talk.Agree(s, c, f),
        SetSpotlight c => Talk.Spotlight(s, c.Spotlight),
        MarkDiscussed c => Talk.Discussed(s, c),
        AddCard c => Cards.Add(s, c, f),
        EditCard c => Cards.Edit(s, c, f),
        SetCardImage c => CardImages.Set(s, c, f),
        MoveCard c => Cards.Move(s, c, f),
        DeleteCard c => Cards.Delete(s, c.Card, f),
        RestoreCard c => Cards.Restore(s, c.Card, f),
        RevealCards c => Cards.Reveal(s, c.Revealed),
        LockCards c => s.Locked == c.Locked ? Decision<MeetingEvent>.Nothing : c.Locked ? new CardsLocked() : new CardsUnlocked(),
        GroupCards c => Grouping.Group(s, c, f),
        UngroupCards c => Grouping.Ungroup(s, c, f),
        TitleGroup c => Grouping.Title(s, c),
        UndoStep c => Grouping.Undo(s, c.Step, f),
        StartRound c => Rounds.Start(s, c, f),
        CloseRound c => Rounds.Close(s, c.Round, f.Secrets),
        CancelRound c => Rounds.Cancel(s, c.Round),
        AdmitVoter c => Rounds.Admit(s, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };
}

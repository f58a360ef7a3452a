using Collab.Meetings;

namespace Collab.Domain.Meetings;

/// <summary>Who may ask something of a meeting.</summary>
internal enum Right
{
    /// <summary>Everybody who is in.</summary>
    Anyone,

    /// <summary>Everybody who is in but observers.</summary>
    Writer,

    /// <summary>The facilitator and co-facilitators.</summary>
    Facilitating,

    /// <summary>The facilitator alone.</summary>
    Facilitator,
}

/// <summary>What a command asks for before its own rules apply.</summary>
/// <param name="Live">True when it makes no sense in the lobby.</param>
internal readonly record struct Demand(Right Right, bool Live)
{
    public static Demand Of(MeetingCommand command) => command switch
    {
        StartMeeting or ChangeSettings or ChangeAgenda => new(Right.Facilitating, Live: false),
        StartTimer or ExtendTimer or StopTimer => new(Right.Facilitating, Live: false),
        SetDoor or AdmitPerson or RemoveParticipant => new(Right.Facilitating, Live: false),
        CloseMeeting or ReopenMeeting => new(Right.Facilitating, Live: false),
        HandOver or SetCoFacilitator => new(Right.Facilitator, Live: false),
        SetReady or RaiseHand or TakeOver => new(Right.Anyone, Live: false),
        GoToStage or ExtendMeeting or RevealCards or LockCards => new(Right.Facilitating, Live: true),
        StartRound or CloseRound or CancelRound or AdmitVoter => new(Right.Facilitating, Live: true),
        SetSpotlight or MarkDiscussed => new(Right.Facilitating, Live: true),
        CheckIn or AddCard or EditCard or SetCardImage or MoveCard or DeleteCard or RestoreCard => new(Right.Writer, Live: true),
        GroupCards or UngroupCards or TitleGroup or UndoStep => new(Right.Writer, Live: true),
        AddComment or DeleteComment or React or AgreeAction => new(Right.Writer, Live: true),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };
}

namespace Collab.Streams;

/// <summary>Every code a refusal can carry. Stable: clients translate them. Listed in docs/protocol.md.</summary>
public static class RefusalCode
{
    // About the request
    public const string Malformed = "malformed";
    public const string TooLong = "too-long";
    public const string Empty = "empty";
    public const string TooMany = "too-many";
    public const string TooFast = "too-fast";
    public const string NotSignedIn = "not-signed-in";
    public const string ForeignOrigin = "foreign-origin";

    // About rights
    public const string NotAllowed = "not-allowed";
    public const string NotMember = "not-member";
    public const string NotFacilitator = "not-facilitator";
    public const string Removed = "removed";
    public const string DoorClosed = "door-closed";
    public const string LastLeader = "last-leader";
    public const string InviteInvalid = "invite-invalid";
    public const string CodeInvalid = "code-invalid";

    // About what is there
    public const string Unknown = "unknown";
    public const string AlreadyExists = "already-exists";
    public const string Deleted = "deleted";

    // About a meeting
    public const string MeetingClosed = "meeting-closed";
    public const string NotStarted = "not-started";
    public const string NotClosed = "not-closed";
    public const string Locked = "locked";
    public const string NotRevealed = "not-revealed";
    public const string AnonymityFixed = "anonymity-fixed";
    public const string ReopenTooLate = "reopen-too-late";
    public const string FacilitatorPresent = "facilitator-present";
    public const string NothingToUndo = "nothing-to-undo";
    public const string ImageInvalid = "image-invalid";
    public const string ImageTooLarge = "image-too-large";
    public const string TooManyImages = "too-many-images";

    // About a round
    public const string RoundOpen = "round-open";
    public const string RoundClosed = "round-closed";
    public const string NotEligible = "not-eligible";
    public const string OverBudget = "over-budget";
    public const string OverLimit = "over-limit";
    public const string UnknownChoice = "unknown-choice";
    public const string InvalidBallot = "invalid-ballot";
    public const string ReasonNeeded = "reason-needed";
    public const string WrongRevision = "wrong-revision";

    // Not a "no" but a "not now": the client resends the same id.
    public const string Temporary = "temporary";
}

using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>The refusals of a meeting, in words.</summary>
internal static class No
{
    public static readonly Refusal NotMember = new(RefusalCode.NotMember, "You are not in this meeting.");
    public static readonly Refusal Waiting = new(RefusalCode.DoorClosed, "The door is closed. The facilitator can let you in.");
    public static readonly Refusal Removed = new(RefusalCode.Removed, "You were removed from this meeting.");
    public static readonly Refusal Observer = new(RefusalCode.NotAllowed, "Observers see, but do not write or vote.");
    public static readonly Refusal NotFacilitator = new(RefusalCode.NotFacilitator, "Only the facilitator may do that.");
    public static readonly Refusal NotAuthor = new(RefusalCode.NotAllowed, "Only its author may do that.");
    public static readonly Refusal NotForGuests = new(RefusalCode.NotAllowed, "Only a member of the team can take over.");
    public static readonly Refusal NotTheFacilitator = new(RefusalCode.NotAllowed, "The facilitator cannot be removed. Hand over first.");
    public static readonly Refusal CannotFacilitate = new(RefusalCode.NotAllowed, "An observer cannot facilitate.");
    public static readonly Refusal FacilitatorPresent = new(RefusalCode.FacilitatorPresent, "The facilitator is here.");
    public static readonly Refusal Closed = new(RefusalCode.MeetingClosed, "The meeting is closed.");
    public static readonly Refusal NotStarted = new(RefusalCode.NotStarted, "The meeting has not started.");
    public static readonly Refusal BeforeReflect = new(RefusalCode.NotStarted, "Cards are written from the Reflect stage on.");
    public static readonly Refusal ReopenTooLate = new(RefusalCode.ReopenTooLate, "A meeting can be reopened within 10 minutes.");
    public static readonly Refusal Locked = new(RefusalCode.Locked, "Cards and groups are locked.");
    public static readonly Refusal NotRevealed = new(RefusalCode.NotRevealed, "The cards are still closed. The facilitator reveals them.");
    public static readonly Refusal Deleted = new(RefusalCode.Deleted, "The card was deleted.");
    public static readonly Refusal AnonymityFixed = new(RefusalCode.AnonymityFixed, "There is a card already, so anonymity stays as it is.");
    public static readonly Refusal NothingToUndo = new(RefusalCode.NothingToUndo, "No card is where that step put it.");
    public static readonly Refusal RoundOpen = new(RefusalCode.RoundOpen, "A round is open. Close or cancel it first.");
    public static readonly Refusal RoundClosed = new(RefusalCode.RoundClosed, "The round is closed.");
    public static readonly Refusal NotEligible = new(RefusalCode.NotEligible, "You came after the start. The facilitator can admit you to the vote.");
    public static readonly Refusal NoTopics = new(RefusalCode.Empty, "There is nothing to vote on yet.");
    public static readonly Refusal ImageInvalid = new(RefusalCode.ImageInvalid, "That is no whole PNG, JPEG or WebP picture.");
    public static readonly Refusal ImageTaken = new(RefusalCode.AlreadyExists, "The picture belongs to another card.");
    public static readonly Refusal NotInPoll = new(RefusalCode.NotAllowed, "A poll asks questions and nothing else.");

    public static Refusal Unknown(string what) => new(RefusalCode.Unknown, $"There is no such {what}.");

    public static Refusal Malformed(string message) => new(RefusalCode.Malformed, message);

    public static Refusal ImageTooLarge(string message) => new(RefusalCode.ImageTooLarge, message);

    public static Refusal TooManyImages(int most) => new(RefusalCode.TooManyImages, $"At most {most} pictures in a meeting.");

    public static Refusal TooMany(string message) => new(RefusalCode.TooMany, message);
}

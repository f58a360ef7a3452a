using System.Text.Json.Serialization;
using Collab.People;
using Collab.Voting;

namespace Collab.Meetings;

/// <summary>Everything one may ask of a meeting. "F" marks what only the facilitator and co-facilitators may ask.</summary>
[GenerateSerializer, Immutable, Alias("meeting-command")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(StartMeeting), "start-meeting")]
[JsonDerivedType(typeof(ChangeSettings), "change-settings")]
[JsonDerivedType(typeof(ChangeAgenda), "change-agenda")]
[JsonDerivedType(typeof(GoToStage), "go-to-stage")]
[JsonDerivedType(typeof(StartTimer), "start-timer")]
[JsonDerivedType(typeof(ExtendTimer), "extend-timer")]
[JsonDerivedType(typeof(StopTimer), "stop-timer")]
[JsonDerivedType(typeof(ExtendMeeting), "extend-meeting")]
[JsonDerivedType(typeof(CheckIn), "check-in")]
[JsonDerivedType(typeof(SetReady), "set-ready")]
[JsonDerivedType(typeof(RaiseHand), "raise-hand")]
[JsonDerivedType(typeof(AddCard), "add-card")]
[JsonDerivedType(typeof(EditCard), "edit-card")]
[JsonDerivedType(typeof(SetCardImage), "set-card-image")]
[JsonDerivedType(typeof(MoveCard), "move-card")]
[JsonDerivedType(typeof(DeleteCard), "delete-card")]
[JsonDerivedType(typeof(RestoreCard), "restore-card")]
[JsonDerivedType(typeof(RevealCards), "reveal-cards")]
[JsonDerivedType(typeof(LockCards), "lock-cards")]
[JsonDerivedType(typeof(GroupCards), "group-cards")]
[JsonDerivedType(typeof(UngroupCards), "ungroup-cards")]
[JsonDerivedType(typeof(TitleGroup), "title-group")]
[JsonDerivedType(typeof(UndoStep), "undo-step")]
[JsonDerivedType(typeof(StartRound), "start-round")]
[JsonDerivedType(typeof(CloseRound), "close-round")]
[JsonDerivedType(typeof(CancelRound), "cancel-round")]
[JsonDerivedType(typeof(AdmitVoter), "admit-voter")]
[JsonDerivedType(typeof(SetSpotlight), "set-spotlight")]
[JsonDerivedType(typeof(MarkDiscussed), "mark-discussed")]
[JsonDerivedType(typeof(AddComment), "add-comment")]
[JsonDerivedType(typeof(DeleteComment), "delete-comment")]
[JsonDerivedType(typeof(React), "react")]
[JsonDerivedType(typeof(AgreeAction), "agree-action")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(SetCoFacilitator), "set-co-facilitator")]
[JsonDerivedType(typeof(TakeOver), "take-over")]
[JsonDerivedType(typeof(SetDoor), "set-door")]
[JsonDerivedType(typeof(AdmitPerson), "admit-person")]
[JsonDerivedType(typeof(RemoveParticipant), "remove-participant")]
[JsonDerivedType(typeof(CloseMeeting), "close-meeting")]
[JsonDerivedType(typeof(ReopenMeeting), "reopen-meeting")]
public abstract record MeetingCommand;

/// <summary>F. Leaves the lobby for the first stage of the agenda.</summary>
[GenerateSerializer, Immutable, Alias("start-meeting")]
public sealed record StartMeeting : MeetingCommand;

/// <summary>F. Title 1 to 80 characters. Refused with anonymity-fixed when a card exists and anonymity would change.</summary>
[GenerateSerializer, Immutable, Alias("change-settings")]
public sealed record ChangeSettings([property: Id(0)] string Title, [property: Id(1)] MeetingSettings Settings) : MeetingCommand;

/// <summary>F. The whole agenda in its new order; every stage at most once, at least one not skipped.</summary>
[GenerateSerializer, Immutable, Alias("change-agenda")]
public sealed record ChangeAgenda([property: Id(0)] IReadOnlyList<AgendaItem> Agenda) : MeetingCommand;

/// <summary>F. Any stage of the agenda, forward or back. Clears "ready", stops the timer. Entering Close starts the secret ROTI round.</summary>
[GenerateSerializer, Immutable, Alias("go-to-stage")]
public sealed record GoToStage([property: Id(0)] Stage Stage) : MeetingCommand;

/// <summary>F. 10 to 7,200 seconds. The end is an instant on the server's clock.</summary>
[GenerateSerializer, Immutable, Alias("start-timer")]
public sealed record StartTimer([property: Id(0)] int Seconds) : MeetingCommand;

/// <summary>F. Moves the running or lapsed timer's end by 10 to 3,600 seconds from the later of its end and now.</summary>
[GenerateSerializer, Immutable, Alias("extend-timer")]
public sealed record ExtendTimer([property: Id(0)] int Seconds) : MeetingCommand;

/// <summary>F.</summary>
[GenerateSerializer, Immutable, Alias("stop-timer")]
public sealed record StopTimer : MeetingCommand;

/// <summary>F. Moves the planned end of the meeting by 1 to 120 minutes. How long stages take stays as the agenda has it.</summary>
[GenerateSerializer, Immutable, Alias("extend-meeting")]
public sealed record ExtendMeeting([property: Id(0)] int Minutes) : MeetingCommand;

/// <summary>Anyone but observers. Mood 1 (low) to 5 (high), a word of up to 40 characters, may be empty. The last one counts. Without a name in anonymous meetings.</summary>
[GenerateSerializer, Immutable, Alias("check-in")]
public sealed record CheckIn([property: Id(0)] int Mood, [property: Id(1)] string Word) : MeetingCommand;

[GenerateSerializer, Immutable, Alias("set-ready")]
public sealed record SetReady([property: Id(0)] bool Ready) : MeetingCommand;

/// <summary>Joins or leaves the queue of raised hands. A facilitator may lower somebody else's.</summary>
/// <param name="Person">Null for the caller.</param>
[GenerateSerializer, Immutable, Alias("raise-hand")]
public sealed record RaiseHand([property: Id(0)] bool Up, [property: Id(1)] PersonId? Person = null) : MeetingCommand;

/// <summary>Any stage from Reflect on. Text 1 to 500 characters after trimming. Refused when locked. The reply carries the card's id.</summary>
/// <param name="Image">A picture that was uploaded before, and is on no other card.</param>
[GenerateSerializer, Immutable, Alias("add-card")]
public sealed record AddCard([property: Id(0)] ColumnId Column, [property: Id(1)] string Text, [property: Id(2)] ImageId? Image = null) : MeetingCommand;

/// <summary>Only its author.</summary>
[GenerateSerializer, Immutable, Alias("edit-card")]
public sealed record EditCard([property: Id(0)] CardId Card, [property: Id(1)] string Text) : MeetingCommand;

/// <summary>Only its author. Gives the card a picture that was uploaded before, another one, or none.</summary>
/// <param name="Image">Null takes it away. One that the card had can be given again until the meeting closes.</param>
[GenerateSerializer, Immutable, Alias("set-card-image")]
public sealed record SetCardImage([property: Id(0)] CardId Card, [property: Id(1)] ImageId? Image) : MeetingCommand;

/// <summary>Its author, or F once revealed. Takes the card out of its group.</summary>
[GenerateSerializer, Immutable, Alias("move-card")]
public sealed record MoveCard([property: Id(0)] CardId Card, [property: Id(1)] ColumnId Column) : MeetingCommand;

/// <summary>Its author, or F.</summary>
[GenerateSerializer, Immutable, Alias("delete-card")]
public sealed record DeleteCard([property: Id(0)] CardId Card) : MeetingCommand;

/// <summary>Undoes a deletion; who deleted it, its author, or F.</summary>
[GenerateSerializer, Immutable, Alias("restore-card")]
public sealed record RestoreCard([property: Id(0)] CardId Card) : MeetingCommand;

/// <summary>F. Opens the closed paper, or closes it again.</summary>
[GenerateSerializer, Immutable, Alias("reveal-cards")]
public sealed record RevealCards([property: Id(0)] bool Revealed) : MeetingCommand;

/// <summary>F. While locked, cards and groups do not change.</summary>
[GenerateSerializer, Immutable, Alias("lock-cards")]
public sealed record LockCards([property: Id(0)] bool Locked) : MeetingCommand;

/// <summary>Puts revealed cards under one title: into <paramref name="Into"/>, or into a new group (the reply carries its id; at least two cards). Refused with round-open while a round on topics runs.</summary>
[GenerateSerializer, Immutable, Alias("group-cards")]
public sealed record GroupCards([property: Id(0)] IReadOnlyList<CardId> Cards, [property: Id(1)] GroupId? Into = null) : MeetingCommand;

/// <summary>Takes cards out of their groups; a group left with one card dissolves.</summary>
[GenerateSerializer, Immutable, Alias("ungroup-cards")]
public sealed record UngroupCards([property: Id(0)] IReadOnlyList<CardId> Cards) : MeetingCommand;

/// <summary>Up to 80 characters; empty returns to the suggested title.</summary>
[GenerateSerializer, Immutable, Alias("title-group")]
public sealed record TitleGroup([property: Id(0)] GroupId Group, [property: Id(1)] string Title) : MeetingCommand;

/// <summary>Undoes one grouping step for every card that is still where that step put it.</summary>
[GenerateSerializer, Immutable, Alias("undo-step")]
public sealed record UndoStep([property: Id(0)] StepId Step) : MeetingCommand;

/// <summary>
/// F. Starts a round in any stage; who is in now is eligible, observers are not. One open round a subject, on a question one about the same thing, else
/// refused with round-open. Topics must be revealed. The reply carries the round's id.
/// </summary>
/// <param name="Plan">Null for the plan of the round that is repeated, its length included, from now on.</param>
/// <param name="Of">The round this one repeats, if it is a re-vote.</param>
[GenerateSerializer, Immutable, Alias("start-round")]
public sealed record StartRound([property: Id(0)] RoundPlan? Plan = null, [property: Id(1)] RoundId? Of = null) : MeetingCommand;

/// <summary>F. Counts, publishes the tally and deletes the ballots.</summary>
[GenerateSerializer, Immutable, Alias("close-round")]
public sealed record CloseRound([property: Id(0)] RoundId Round) : MeetingCommand;

/// <summary>F. Ends the round without a tally and deletes its ballots.</summary>
[GenerateSerializer, Immutable, Alias("cancel-round")]
public sealed record CancelRound([property: Id(0)] RoundId Round) : MeetingCommand;

/// <summary>F. Lets somebody who came after the start vote in an open round.</summary>
[GenerateSerializer, Immutable, Alias("admit-voter")]
public sealed record AdmitVoter([property: Id(0)] RoundId Round, [property: Id(1)] PersonId Person) : MeetingCommand;

/// <summary>F. What everybody looks at: a card, a group or an action; null puts the light out.</summary>
[GenerateSerializer, Immutable, Alias("set-spotlight")]
public sealed record SetSpotlight([property: Id(0)] Spotlight? Spotlight) : MeetingCommand;

/// <summary>F. A topic is a group or an ungrouped card.</summary>
[GenerateSerializer, Immutable, Alias("mark-discussed")]
public sealed record MarkDiscussed([property: Id(0)] Guid Topic, [property: Id(1)] bool Discussed) : MeetingCommand;

/// <summary>Text 1 to 500 characters, on a card or group that is revealed. The reply carries the comment's id.</summary>
[GenerateSerializer, Immutable, Alias("add-comment")]
public sealed record AddComment([property: Id(0)] Guid Topic, [property: Id(1)] string Text) : MeetingCommand;

/// <summary>Its author, or F.</summary>
[GenerateSerializer, Immutable, Alias("delete-comment")]
public sealed record DeleteComment([property: Id(0)] CommentId Comment) : MeetingCommand;

/// <summary>Gives or takes back one reaction on a revealed card: heart, laugh, think, clap, plus-one.</summary>
[GenerateSerializer, Immutable, Alias("react")]
public sealed record React([property: Id(0)] CardId Card, [property: Id(1)] string Reaction, [property: Id(2)] bool On) : MeetingCommand;

/// <summary>An action item for the team's board. Text 1 to 300 characters. The reply carries the action's id.</summary>
/// <param name="Owner">A participant; null when nobody took it yet.</param>
/// <param name="Due">A calendar day.</param>
/// <param name="Topic">The card or group it came from.</param>
[GenerateSerializer, Immutable, Alias("agree-action")]
public sealed record AgreeAction([property: Id(0)] string Text, [property: Id(1)] PersonId? Owner = null, [property: Id(2)] DateOnly? Due = null, [property: Id(3)] Guid? Topic = null) : MeetingCommand;

/// <summary>The facilitator alone: makes a participant the facilitator. The former one stays as co-facilitator.</summary>
[GenerateSerializer, Immutable, Alias("hand-over")]
public sealed record HandOver([property: Id(0)] PersonId To) : MeetingCommand;

/// <summary>The facilitator alone.</summary>
[GenerateSerializer, Immutable, Alias("set-co-facilitator")]
public sealed record SetCoFacilitator([property: Id(0)] PersonId Person, [property: Id(1)] bool On) : MeetingCommand;

/// <summary>Any member who may write, or a guest where there is no such member, once the facilitator's connection has been gone for 60 s. Refused with facilitator-present before.</summary>
[GenerateSerializer, Immutable, Alias("take-over")]
public sealed record TakeOver : MeetingCommand;

/// <summary>F.</summary>
[GenerateSerializer, Immutable, Alias("set-door")]
public sealed record SetDoor([property: Id(0)] Door Door) : MeetingCommand;

/// <summary>F. Lets somebody in who knocked at a closed door.</summary>
[GenerateSerializer, Immutable, Alias("admit-person")]
public sealed record AdmitPerson([property: Id(0)] PersonId Person) : MeetingCommand;

/// <summary>F. Cuts the person off at once; with <paramref name="Ban"/> they cannot come back and the join code changes.</summary>
[GenerateSerializer, Immutable, Alias("remove-participant")]
public sealed record RemoveParticipant([property: Id(0)] PersonId Person, [property: Id(1)] bool Ban) : MeetingCommand;

/// <summary>F. Closes open rounds, ends the meeting, forgets the key of anonymous authors.</summary>
[GenerateSerializer, Immutable, Alias("close-meeting")]
public sealed record CloseMeeting : MeetingCommand;

/// <summary>F, within 10 minutes of the close. Closed rounds stay closed.</summary>
[GenerateSerializer, Immutable, Alias("reopen-meeting")]
public sealed record ReopenMeeting : MeetingCommand;

using System.Text.Json.Serialization;
using Collab.Boards;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Meetings;

/// <summary>The versioned part of a meeting, the same for all who follow it. Lists are unordered; entities carry their order.</summary>
public sealed record MeetingView(
    MeetingHeader Meeting,
    IReadOnlyList<ParticipantView> People,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<CardView> Cards,
    IReadOnlyList<GroupView> Groups,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<RoundView> Rounds,
    IReadOnlyList<TopicView> Topics,
    IReadOnlyList<CommentView> Comments,
    IReadOnlyList<CheckInView> CheckIns,
    IReadOnlyList<AgreedAction> Actions);

/// <summary>What changed in a meeting's view; null lists did not change.</summary>
public sealed record MeetingChanges(
    MeetingHeader? Meeting = null,
    Change<ParticipantView>? People = null,
    Change<Column>? Columns = null,
    Change<CardView>? Cards = null,
    Change<GroupView>? Groups = null,
    Change<StepView>? Steps = null,
    Change<RoundView>? Rounds = null,
    Change<TopicView>? Topics = null,
    Change<CommentView>? Comments = null,
    Change<CheckInView>? CheckIns = null,
    Change<AgreedAction>? Actions = null);

/// <summary>What there is once a meeting.</summary>
/// <param name="Template">The template's key, such as <c>mad-sad-glad</c>, or the id of a team's own.</param>
/// <param name="Stage">Where the room is; the agenda's first stage while in the lobby.</param>
/// <param name="Revealed">True when cards are open paper.</param>
/// <param name="Timer">Null when none runs.</param>
/// <param name="Kind">Left out in a retro.</param>
/// <param name="StageSince">When the room came into its stage; null in the lobby.</param>
/// <param name="EndsAt">When the meeting is to end: at first as long after its start as its agenda takes. Null in the lobby and in polls.</param>
public sealed record MeetingHeader(
    MeetingId Id,
    TeamId Team,
    string Title,
    string Template,
    MeetingPhase Phase,
    Stage Stage,
    IReadOnlyList<AgendaItem> Agenda,
    MeetingSettings Settings,
    bool Revealed,
    bool Locked,
    Door Door,
    PersonId Facilitator,
    TimerView? Timer,
    Spotlight? Spotlight,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ClosedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] MeetingKind Kind = MeetingKind.Retro,
    DateTimeOffset? StageSince = null,
    DateTimeOffset? EndsAt = null);

/// <summary>A shared countdown; both instants are the server's.</summary>
[GenerateSerializer, Immutable, Alias("timer")]
public sealed record TimerView([property: Id(0)] DateTimeOffset StartedAt, [property: Id(1)] DateTimeOffset EndsAt);

[JsonConverter(typeof(JsonStringEnumConverter<SpotlightKind>))]
public enum SpotlightKind
{
    [JsonStringEnumMemberName("card")] Card,
    [JsonStringEnumMemberName("group")] Group,
    [JsonStringEnumMemberName("action")] Action,
}

[GenerateSerializer, Immutable, Alias("spotlight")]
public sealed record Spotlight([property: Id(0)] SpotlightKind Kind, [property: Id(1)] Guid Id);

/// <summary>Somebody who is or was in the meeting.</summary>
/// <param name="Role">The team role when they came in; guests by join code are members of the meeting alone.</param>
/// <param name="Guest">True when they are not in the team.</param>
/// <param name="HandRaised">The order in the queue, 1 first; null when down.</param>
/// <param name="Waiting">True while they stand before a closed door.</param>
/// <param name="Removed">True once a facilitator or the team removed them.</param>
public sealed record ParticipantView(
    PersonId Id,
    string Name,
    TeamRole Role,
    bool Guest,
    bool CoFacilitator,
    bool Ready,
    int? HandRaised,
    bool Waiting,
    bool Removed);

/// <summary>A card as everybody may see it.</summary>
/// <param name="Text">Null while it is closed paper.</param>
/// <param name="Author">Null in an anonymous meeting.</param>
/// <param name="Order">Rises with creation.</param>
/// <param name="Reactions">How many gave each; never who.</param>
/// <param name="Image">Null while it is closed paper, and without a picture.</param>
public sealed record CardView(
    CardId Id,
    ColumnId Column,
    string? Text,
    PersonId? Author,
    GroupId? Group,
    long Order,
    bool Edited,
    IReadOnlyList<ReactionCount> Reactions,
    CardImage? Image = null);

public sealed record ReactionCount(string Reaction, int Count);

/// <param name="Title">The chosen title, or one suggested from its first card; null while its cards are closed paper.</param>
/// <param name="Titled">True when somebody chose it.</param>
public sealed record GroupView(GroupId Id, ColumnId Column, string? Title, bool Titled, long Order);

/// <summary>A grouping step that can be undone.</summary>
/// <param name="By">Null in an anonymous meeting.</param>
/// <param name="Undone">True once it was undone.</param>
public sealed record StepView(StepId Id, long Order, string Kind, int Cards, GroupId? Group, PersonId? By, bool Undone);

/// <summary>A group or an ungrouped card, as something to vote on and discuss.</summary>
/// <param name="Votes">What the last closed round on topics gave it: its total, with ranking the ballots it held when it left the count; null before one.</param>
/// <param name="Rank">1 for the most votes; ties share the order of creation.</param>
public sealed record TopicView(Guid Id, SpotlightKind Kind, int? Votes, int Rank, bool Discussed);

/// <param name="Author">Null in an anonymous meeting.</param>
public sealed record CommentView(CommentId Id, Guid Topic, string Text, PersonId? Author, long Order);

/// <param name="Id">The person's id, or an unlinkable tag in an anonymous meeting.</param>
/// <param name="Person">Null in an anonymous meeting.</param>
public sealed record CheckInView(string Id, PersonId? Person, int Mood, string Word);

/// <summary>An action as it was agreed; the team's board knows how it goes on.</summary>
[GenerateSerializer, Immutable, Alias("agreed-action")]
public sealed record AgreedAction(
    [property: Id(0)] ActionId Id,
    [property: Id(1)] string Text,
    [property: Id(2)] PersonId? Owner,
    [property: Id(3)] DateOnly? Due,
    [property: Id(4)] Guid? Topic);

/// <summary>What only one participant may see.</summary>
/// <param name="CanFacilitate">True for the facilitator and co-facilitators.</param>
/// <param name="CanTakeOver">True when they are offered to take over now.</param>
/// <param name="Cards">Their own cards: the text while it is closed paper to others, and which ones are theirs.</param>
/// <param name="Comments">Ids of their own comments.</param>
/// <param name="Reactions">Their own reactions.</param>
/// <param name="Ballots">Their stored ballots in open rounds, and the ids of those in closed ones they can still be told of.</param>
/// <param name="CheckIn">Their own check-in.</param>
/// <param name="JoinCode">The join code; for facilitators alone, null for others and once closed.</param>
/// <param name="MayVote">The open rounds in which they may vote.</param>
public sealed record MyMeeting(
    PersonId Person,
    TeamRole Role,
    bool CanFacilitate,
    bool CanTakeOver,
    IReadOnlyList<MyCard> Cards,
    IReadOnlyList<CommentId> Comments,
    IReadOnlyList<MyReaction> Reactions,
    IReadOnlyList<MyBallot> Ballots,
    CheckInView? CheckIn,
    string? JoinCode,
    IReadOnlyList<RoundId> MayVote);

/// <param name="Deleted">True while it can be restored by its author.</param>
public sealed record MyCard(CardId Id, ColumnId Column, string Text, bool Deleted, CardImage? Image = null);

public sealed record MyReaction(CardId Card, string Reaction);

/// <param name="BallotId">The id of the stored ballot, by which the voter checks that it was counted.</param>
public sealed record MyBallot(RoundId Round, int Revision, Guid BallotId, int Used, Ballot Ballot);

/// <summary>The live part of a meeting.</summary>
/// <param name="PresentCount">How many persons are connected.</param>
/// <param name="Present">Who is; null above 100 and in polls.</param>
/// <param name="Typing">Where somebody types, without content; persons are null in anonymous meetings.</param>
/// <param name="Rounds">The open rounds.</param>
/// <param name="FacilitatorGoneSince">Set when the facilitator's last connection has been gone for 10 s.</param>
public sealed record MeetingLive(
    int PresentCount,
    IReadOnlyList<PersonId>? Present,
    IReadOnlyList<TypingView> Typing,
    IReadOnlyList<RoundProgress> Rounds,
    DateTimeOffset? FacilitatorGoneSince);

public sealed record TypingView(ColumnId Column, int Count, IReadOnlyList<PersonId>? People);

using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Meetings;

/// <summary>A live meeting. Keyed by <see cref="MeetingId"/>.</summary>
[Alias("meeting-grain")]
public interface IMeetingGrain : IFollowed
{
    /// <summary>Makes the meeting its team planned. Repeats do nothing.</summary>
    [Alias("open")]
    Task Open(MeetingPlan plan);

    /// <summary>From the team that has listed it: makes a closed meeting of an export. Repeats do nothing.</summary>
    /// <returns>Null when it is stored; malformed, too-long, too-many or empty when the export cannot be read.</returns>
    [Alias("import")]
    Task<Refusal?> Import(MeetingImport import);

    /// <summary>Carries out a command.</summary>
    /// <param name="id">Made by the client; a repeat gets the first reply again.</param>
    /// <param name="resend">True when the client cannot know whether an earlier try arrived.</param>
    [Alias("do")]
    Task<Reply> Do(Caller caller, Guid id, MeetingCommand command, bool resend);

    /// <summary>Stores ballots, each for itself: what is wrong with one keeps no other.</summary>
    /// <returns>A receipt for each, in their order.</returns>
    [Alias("cast")]
    Task<Receipt[]> Cast(Castings castings);

    /// <summary>Says that the caller types in a column, or no longer does. Never stored.</summary>
    [Alias("typing")]
    Task Typing(Caller caller, ColumnId? column);

    /// <summary>Lets a guest in by the join code. A poll without names does not keep theirs.</summary>
    /// <returns>Null when they are in or wait before the door.</returns>
    [Alias("join")]
    Task<Refusal?> Join(Caller caller, string code, string name);

    /// <summary>Whether the join code is this meeting's now, and whether the caller is in; for the page before joining.</summary>
    [Alias("card-of")]
    Task<MeetingCard?> CardOf(string code);

    /// <summary>From the team: somebody's role or name changed, or they are a member no longer (null role). Answers once their connections are cut.</summary>
    [Alias("member-changed")]
    Task MemberChanged(PersonId person, TeamRole? role, string name);

    /// <summary>The view and own part of one caller, for exports.</summary>
    /// <returns>UTF-8 JSON of a <see cref="MeetingView"/>, or a refusal.</returns>
    [Alias("read")]
    Task<ReadReply> Read(Caller caller);

    /// <summary>A closed meeting told again, from the first update on, for whoever may read it.</summary>
    /// <param name="after">The version of the last frame already there; 0 for the first page.</param>
    [Alias("replay")]
    Task<ReplayReply> Replay(Caller caller, long after);

    /// <summary>Stores a picture for a card that the caller will write or has written. An id that is stored already stays as it is.</summary>
    /// <returns>Null when it is stored; image-invalid, image-too-large, too-many-images, or why the caller writes no cards now.</returns>
    [Alias("add-image")]
    Task<Refusal?> AddImage(Caller caller, ImageId image, byte[] file);

    /// <summary>The picture of a card whose text the caller may see.</summary>
    [Alias("image")]
    Task<ImageReply> Image(Caller caller, ImageId image);

    /// <summary>From the team: deletes everything of this meeting and cuts off who follows it.</summary>
    [Alias("delete")]
    Task Delete();

    /// <summary>Overwrites a deleted person's name in stored events, and deletes the pictures of their cards.</summary>
    [Alias("forget")]
    Task Forget(PersonId person);
}

/// <summary>What the team knows of a meeting it planned.</summary>
/// <param name="FacilitatorName">The facilitator's name as of the plan.</param>
/// <param name="Question">What a poll asks first; null for a retro.</param>
[GenerateSerializer, Immutable, Alias("meeting-plan")]
public sealed record MeetingPlan(
    [property: Id(0)] MeetingId Id,
    [property: Id(1)] TeamId Team,
    [property: Id(2)] string Title,
    [property: Id(3)] string Template,
    [property: Id(4)] IReadOnlyList<ColumnPlan> Columns,
    [property: Id(5)] MeetingSettings Settings,
    [property: Id(6)] IReadOnlyList<AgendaItem> Agenda,
    [property: Id(7)] PersonId Facilitator,
    [property: Id(8)] string FacilitatorName,
    [property: Id(9)] TeamRole FacilitatorRole,
    [property: Id(10)] RoundPlan? Question = null);

/// <summary>What somebody with a join code sees before joining.</summary>
[GenerateSerializer, Immutable, Alias("meeting-card")]
public sealed record MeetingCard([property: Id(0)] MeetingId Id, [property: Id(1)] string Title, [property: Id(2)] MeetingPhase Phase, [property: Id(3)] bool Anonymous, [property: Id(4)] MeetingKind Kind = MeetingKind.Retro);

/// <summary>A view read once.</summary>
/// <param name="View">UTF-8 JSON; null when refused.</param>
[GenerateSerializer, Immutable, Alias("read-reply")]
public sealed record ReadReply([property: Id(0)] byte[]? View, [property: Id(1)] Refusal? Refusal = null);

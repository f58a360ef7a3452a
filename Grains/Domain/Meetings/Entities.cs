using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>Why somebody is in the meeting no longer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Removal>))]
internal enum Removal
{
    /// <summary>Sent out; may come back.</summary>
    [JsonStringEnumMemberName("sent-out")] SentOut,

    /// <summary>May not come back.</summary>
    [JsonStringEnumMemberName("banned")] Banned,

    /// <summary>Left the team or was removed from it; may come back as a member, not as a guest.</summary>
    [JsonStringEnumMemberName("left-team")] LeftTeam,
}

internal sealed record Participant(
    PersonId Id,
    string Name,
    TeamRole Role,
    bool Guest,
    bool CoFacilitator = false,
    bool Ready = false,
    bool Waiting = false,
    Removal? Removal = null)
{
    [JsonIgnore]
    public bool In => !Waiting && Removal is null;

    /// <summary>Whether they may write and vote.</summary>
    [JsonIgnore]
    public bool Writes => In && Role is not TeamRole.Observer;
}

/// <param name="DeletedBy">Null unless somebody other than its author deleted it.</param>
internal sealed record Card(
    CardId Id,
    ColumnId Column,
    string Text,
    Author Author,
    long Order,
    GroupId? Group = null,
    bool Edited = false,
    bool Deleted = false,
    Author? DeletedBy = null,
    CardImage? Image = null)
{
    /// <summary>Who gave each, by <see cref="Author.Key"/>.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> Reactions { get; init; } = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;
}

/// <param name="Title">Empty unless somebody chose one.</param>
/// <param name="Cards">In the order in which they came in; none or at least two.</param>
internal sealed record Group(GroupId Id, ColumnId Column, string Title, ImmutableList<CardId> Cards, long Order);

/// <param name="Kind"><c>group</c> or <c>ungroup</c>.</param>
/// <param name="Cards">How many it was done to.</param>
/// <param name="Moves">Where every card it touched was and went, those of dissolved groups included.</param>
internal sealed record Step(StepId Id, long Order, string Kind, int Cards, GroupId? Group, Author By, ImmutableList<CardMove> Moves, bool Undone = false);

internal sealed record CardMove(CardId Card, GroupId? From, GroupId? To);

/// <param name="Plan">As it is held, without what stands in <paramref name="Subject"/> and <paramref name="Options"/>.</param>
internal sealed record Round(
    RoundId Id,
    int Number,
    RoundPlan Plan,
    RoundSubject Subject,
    IReadOnlyList<RoundOption> Options,
    ImmutableHashSet<PersonId> Eligible,
    DateTimeOffset? Deadline,
    RoundId? Of,
    RoundStatus Status = RoundStatus.Open,
    RoundResult? Result = null)
{
    private BallotRules? _rules;

    /// <summary>Made once and kept in later copies, since neither plan nor options ever change.</summary>
    [JsonIgnore]
    public BallotRules Rules => _rules ??= new(Plan, Options);
}

internal sealed record Comment(CommentId Id, Guid Topic, string Text, Author Author, long Order);

internal sealed record CheckedIn(Author Author, int Mood, string Word);

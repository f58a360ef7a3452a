using System.Collections.Immutable;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>All that events have made of a meeting. Immutable; what did not change keeps its reference. Ballots are not in here.</summary>
internal sealed record MeetingState
{
    public static readonly MeetingState Initial = new();

    /// <summary>True for what was held elsewhere: it stays closed, and its actions are no business of the board's.</summary>
    public bool Imported { get; init; }

    public MeetingKind Kind { get; init; }
    public MeetingId Id { get; init; }
    public TeamId Team { get; init; }
    public string Title { get; init; } = "";
    public string Template { get; init; } = "";
    public MeetingPhase Phase { get; init; }
    public Stage Stage { get; init; }
    public ImmutableList<AgendaItem> Agenda { get; init; } = [];
    public MeetingSettings Settings { get; init; } = new();

    /// <summary>True when cards are open paper; always so in a meeting that does not hide them.</summary>
    public bool Revealed { get; init; }
    public bool Locked { get; init; }
    public Door Door { get; init; }
    public PersonId Facilitator { get; init; }
    public TimerView? Timer { get; init; }
    public Spotlight? Spotlight { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? StageSince { get; init; }

    /// <summary>As planned. Null before the start, in polls, and in what was held elsewhere.</summary>
    public DateTimeOffset? EndsAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Null once closed.</summary>
    public string? JoinCode { get; init; }

    public ImmutableDictionary<PersonId, Participant> People { get; init; } = ImmutableDictionary<PersonId, Participant>.Empty;

    /// <summary>Raised hands, the first to speak first.</summary>
    public ImmutableList<PersonId> Hands { get; init; } = [];
    public ImmutableList<Column> Columns { get; init; } = [];

    /// <summary>Deleted ones too, since they can be restored.</summary>
    public ImmutableDictionary<CardId, Card> Cards { get; init; } = ImmutableDictionary<CardId, Card>.Empty;

    /// <summary>Which card each picture belongs to, be it on it now or not: no other may have it.</summary>
    public ImmutableDictionary<ImageId, CardId> Images { get; init; } = ImmutableDictionary<ImageId, CardId>.Empty;

    /// <summary>Dissolved ones too, since an undo may bring them back.</summary>
    public ImmutableDictionary<GroupId, Group> Groups { get; init; } = ImmutableDictionary<GroupId, Group>.Empty;

    /// <summary>The last 100 grouping steps, oldest first.</summary>
    public ImmutableList<Step> Steps { get; init; } = [];

    /// <summary>In the order of their start.</summary>
    public ImmutableList<Round> Rounds { get; init; } = [];
    public ImmutableHashSet<Guid> Discussed { get; init; } = [];
    public ImmutableDictionary<CommentId, Comment> Comments { get; init; } = ImmutableDictionary<CommentId, Comment>.Empty;

    /// <summary>The last of each author, by <see cref="Author.Key"/>.</summary>
    public ImmutableDictionary<string, CheckedIn> CheckIns { get; init; } = ImmutableDictionary<string, CheckedIn>.Empty;
    public ImmutableList<AgreedAction> Actions { get; init; } = [];

    /// <summary>From the latest back, since every ballot asks and mostly means that one.</summary>
    public Round? RoundOf(RoundId id)
    {
        for (var i = Rounds.Count - 1; i >= 0; i--)
        {
            if (Rounds[i] is { } round && round.Id == id)
                return round;
        }
        return null;
    }

    public Round? OpenRound(RoundId id) => RoundOf(id) is { Status: RoundStatus.Open } round ? round : null;
}

using Collab.Meetings;

namespace Collab.Domain.Meetings;

/// <summary>
/// A closed meeting once more, event by event, for eyes that pass the same projection as live. It shows less than live did, never more,
/// since it comes later and maybe to others: what was taken back or reworded stays so, what is closed paper in the end was never open,
/// and in an anonymous meeting nobody can lay the steps beside a memory of who wrote when.
/// </summary>
/// <param name="last">The meeting as it is now.</param>
/// <param name="lastVersion">The version of <paramref name="last"/>.</param>
internal sealed class MeetingReplay(MeetingState last, long lastVersion)
{
    private MeetingState _shown = MeetingState.Initial;
    private MeetingState _state = MeetingState.Initial;
    private long _shownVersion;
    private long _version;

    /// <summary>What the next event shows. All events come in here, in order.</summary>
    /// <returns>One step; in an anonymous meeting none or two, since its steps go from one turn of the meeting to the next.</returns>
    public IEnumerable<ReplayStep> Next(MeetingEvent happened, long version, DateTimeOffset at)
    {
        var turns = !last.Settings.Anonymous || Turns(happened);
        if (turns && _shownVersion < _version)
            yield return Show(at);
        if (Standing(happened) is { } stands)
            _state = Meeting.Evolve(_state, stands, version, at);
        _state = _state with { Revealed = _state.Revealed && last.Revealed };
        _version = version;
        if (turns || version == lastVersion)
            yield return Show(at);
    }

    private ReplayStep Show(DateTimeOffset at)
    {
        var step = new ReplayStep(_shownVersion, _version, last.Settings.Anonymous ? Minute(at) : at, _shown, _state);
        (_shown, _shownVersion) = (_state, _version);
        return step;
    }

    /// <summary>The event in the words that stand; null when nothing of it does.</summary>
    private MeetingEvent? Standing(MeetingEvent happened) => happened switch
    {
        ParticipantJoined x => x with { Name = last.People[x.Person].Name },
        ParticipantRenamed x => x with { Name = last.People[x.Person].Name },
        CardAdded x => x with { Text = Words(x.Card), Image = ImageOf(x.Card) },
        CardImageSet => null,
        CardEdited x => x with { Text = Words(x.Card) },
        GroupTitled x => x with { Title = last.Groups[x.Group].Title },
        CommentAdded x => last.Comments.ContainsKey(x.Comment) ? x : null,
        PersonCheckedIn x => last.CheckIns.TryGetValue(x.By.Key, out var said) ? x with { Mood = said.Mood, Word = said.Word } : null,
        _ => happened,
    };

    private string Words(CardId id) => last.Cards[id] is { Deleted: false } card ? card.Text : "";

    private CardImage? ImageOf(CardId id) => last.Cards[id] is { Deleted: false } card ? card.Image : null;

    /// <summary>Whether an event is the facilitator's and turns the meeting: known to all, and no trace of who wrote.</summary>
    private static bool Turns(MeetingEvent happened) => happened is
        MeetingStarted or StageEntered or CardsRevealed or CardsHidden or RoundStarted or RoundClosed or RoundCancelled or MeetingClosed or MeetingReopened;

    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}

/// <summary>What a replay shows at once.</summary>
/// <param name="From">The version before.</param>
/// <param name="Version">The version after.</param>
/// <param name="At">When it happened; in an anonymous meeting to the minute.</param>
internal sealed record ReplayStep(long From, long Version, DateTimeOffset At, MeetingState Before, MeetingState After)
{
    public MeetingChanges? Changes => MeetingProjection.Changes(Before, After);
}

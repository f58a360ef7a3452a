using Collab.Domain.Text;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>How a meeting goes: lobby, stages, timer, close.</summary>
internal static class Course
{
    private static readonly TimeSpan ReopenWithin = TimeSpan.FromMinutes(10);

    public static Decision<MeetingEvent> Start(MeetingState s, MeetingFacts f)
    {
        if (s.Phase is not MeetingPhase.Lobby)
            return Decision<MeetingEvent>.Nothing;
        var first = Meeting.FirstStage(s.Agenda);
        return Entering(s, new MeetingStarted(first), first, f);
    }

    public static Decision<MeetingEvent> GoTo(MeetingState s, Stage stage, MeetingFacts f)
    {
        if (!s.Agenda.Exists(item => item.Stage == stage))
            return No.Unknown("stage on the agenda");
        return s.Stage == stage ? Decision<MeetingEvent>.Nothing : Entering(s, new StageEntered(stage), stage, f);
    }

    public static Decision<MeetingEvent> Settings(MeetingState s, ChangeSettings c)
    {
        if (c.Settings is null)
            return No.Malformed("There are no settings.");
        if (c.Settings.Anonymous != s.Settings.Anonymous && !s.Cards.IsEmpty)
            return No.AnonymityFixed;
        if (c.Settings.HideCards && !s.Settings.HideCards && Rounds.OnTopics(s) is not null)
            return No.RoundOpen;
        var title = Clean.Line(c.Title, 1, 80);
        if (title.Refusal is { } refusal)
            return refusal;
        return title.Value == s.Title && c.Settings == s.Settings ? Decision<MeetingEvent>.Nothing : new SettingsChanged(title.Value, c.Settings);
    }

    public static Decision<MeetingEvent> Agenda(MeetingState s, ChangeAgenda c)
    {
        if (CheckAgenda(c.Agenda) is { } refusal)
            return refusal;
        if (s.Phase is MeetingPhase.Live && c.Agenda.All(item => item.Stage != s.Stage))
            return No.Malformed("The stage the room is in stays on the agenda.");
        return c.Agenda.SequenceEqual(s.Agenda) ? Decision<MeetingEvent>.Nothing : new AgendaChanged(c.Agenda);
    }

    /// <summary>Whether an agenda can be held; also for plans.</summary>
    public static Refusal? CheckAgenda(IReadOnlyList<AgendaItem>? agenda)
    {
        if (agenda is null || agenda.All(item => item.Skipped))
            return new(RefusalCode.Empty, "An agenda has a stage that is not skipped.");
        if (agenda.DistinctBy(item => item.Stage).Count() != agenda.Count || agenda.Any(item => !Enum.IsDefined(item.Stage)))
            return No.Malformed("An agenda has every stage at most once.");
        return agenda.Any(item => item.Minutes is < 0 or > 120) ? No.Malformed("A stage takes 0 to 120 minutes.") : null;
    }

    public static Decision<MeetingEvent> StartTimer(int seconds, DateTimeOffset now) =>
        seconds is < 10 or > 7_200 ? No.Malformed("A timer runs 10 to 7,200 seconds.") : new TimerStarted(now, now.AddSeconds(seconds));

    public static Decision<MeetingEvent> ExtendTimer(MeetingState s, int seconds, DateTimeOffset now)
    {
        if (seconds is < 10 or > 3_600)
            return No.Malformed("A timer is extended by 10 to 3,600 seconds.");
        if (s.Timer is not { } timer)
            return No.Unknown("timer");
        return new TimerExtended((timer.EndsAt > now ? timer.EndsAt : now).AddSeconds(seconds));
    }

    public static Decision<MeetingEvent> Extend(MeetingState s, int minutes) =>
        minutes is < 1 or > 120 ? No.Malformed("A meeting is extended by 1 to 120 minutes.")
        : s.EndsAt is { } end ? new MeetingExtended(end.AddMinutes(minutes))
        : No.Unknown("planned end");

    public static Decision<MeetingEvent> Close(MeetingState s, MeetingFacts f)
    {
        if (s.Phase is MeetingPhase.Closed)
            return Decision<MeetingEvent>.Nothing;
        var rounds = Rounds.CloseAll(s.Rounds, f.Secrets);
        return rounds with
        {
            Events = [.. rounds.Events, new MeetingClosed()],
            DropKeys = [.. rounds.DropKeys, Meeting.AuthorsKey],
            DropAliases = s.JoinCode is { } code ? [f.Secrets.HashCode(code)] : [],
            DropImages = CardImages.Unused(s, f.Images.Keys),
        };
    }

    public static Decision<MeetingEvent> Reopen(MeetingState s, MeetingFacts f)
    {
        if (s.ClosedAt is not { } closedAt)
            return Decision<MeetingEvent>.Nothing;
        if (s.Imported || f.Now > closedAt + ReopenWithin)
            return No.ReopenTooLate;
        var code = Derived.JoinCode(f.Salt);
        return new Decision<MeetingEvent>([new MeetingReopened(code)])
        {
            Keys = [new(Meeting.AuthorsKey, f.Salt)],
            Aliases = [f.Secrets.HashCode(code)],
        };
    }

    private static Decision<MeetingEvent> Entering(MeetingState s, MeetingEvent entered, Stage stage, MeetingFacts f)
    {
        var asked = VotingMethods.AtTheClose.Name;
        var held = s.Rounds.Exists(round => round.Plan.Method == asked && round.Status is not RoundStatus.Cancelled);
        return stage is Stage.Close && !held ? Rounds.Opening(s, new RoundPlan(asked), null, f, entered) : entered;
    }
}

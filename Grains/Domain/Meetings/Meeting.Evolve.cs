using System.Collections.Immutable;
using Collab.Meetings;
using Collab.Voting;

namespace Collab.Domain.Meetings;

internal static partial class Meeting
{
    /// <summary>What an event makes of a state. Never refuses: what is stored has happened.</summary>
    /// <param name="version">The event's; what is created takes it as its order.</param>
    /// <param name="at">When it happened.</param>
    public static MeetingState Evolve(MeetingState s, MeetingEvent e, long version, DateTimeOffset at) => e switch
    {
        MeetingOpened x => Opened(s, x, at),
        MeetingImported x => Imported(x.Meeting),
        MeetingStarted x => s with { Phase = MeetingPhase.Live, Stage = x.Stage, StartedAt = at, StageSince = at, EndsAt = PlannedEnd(s, at), Timer = null, People = NobodyReady(s) },
        SettingsChanged x => WithSettings(s, x),
        AgendaChanged x => s with { Agenda = [.. x.Agenda], Stage = s.Phase is MeetingPhase.Lobby ? FirstStage(x.Agenda) : s.Stage },
        StageEntered x => s with { Stage = x.Stage, StageSince = at, Timer = null, People = NobodyReady(s) },
        TimerStarted x => s with { Timer = new(x.StartedAt, x.EndsAt) },
        TimerExtended x => s with { Timer = s.Timer is { } timer ? timer with { EndsAt = x.EndsAt } : null },
        TimerStopped => s with { Timer = null },
        MeetingExtended x => s with { EndsAt = x.EndsAt },
        DoorSet x => s with { Door = x.Door },
        MeetingClosed => s with { Phase = MeetingPhase.Closed, ClosedAt = at, JoinCode = null, Timer = null, Hands = [] },
        MeetingReopened x => s with { Phase = MeetingPhase.Live, ClosedAt = null, JoinCode = x.JoinCode },

        ParticipantJoined x => s with { People = s.People.SetItem(x.Person, new(x.Person, x.Name, x.Role, x.Guest, Waiting: x.Waiting)) },
        ParticipantAdmitted x => s.WithPerson(x.Person, person => person with { Waiting = false }),
        ParticipantRenamed x => s.WithPerson(x.Person, person => person with { Name = x.Name }),
        ParticipantForgotten x => s.WithPerson(x.Person, person => person with { Name = "" }),
        ParticipantRoleChanged x => s.WithPerson(x.Person, person => person with { Role = x.Role, Guest = false }),
        ParticipantRemoved x => s.WithPerson(x.Person, person => person with { Removal = x.Removal, Waiting = false, Ready = false, CoFacilitator = false })
            with { Hands = s.Hands.Remove(x.Person), JoinCode = x.JoinCode ?? s.JoinCode },
        FacilitatorChanged x => s.WithPerson(s.Facilitator, former => former with { CoFacilitator = former.In })
            .WithPerson(x.Person, next => next with { CoFacilitator = false }) with { Facilitator = x.Person },
        CoFacilitatorSet x => s.WithPerson(x.Person, person => person with { CoFacilitator = x.On }),
        ReadinessChanged x => s.WithPerson(x.Person, person => person with { Ready = x.Ready }),
        HandRaised x => s with { Hands = s.Hands.Add(x.Person) },
        HandLowered x => s with { Hands = s.Hands.Remove(x.Person) },
        PersonCheckedIn x => s with { CheckIns = s.CheckIns.SetItem(x.By.Key, new(x.By, x.Mood, x.Word)) },

        CardAdded x => (s with { Cards = s.Cards.SetItem(x.Card, new(x.Card, x.Column, x.Text, x.By, version)) }).Pictured(x.Card, x.Image),
        CardEdited x => s.WithCard(x.Card, card => card with { Text = x.Text, Edited = true }),
        CardImageSet x => s.Pictured(x.Card, x.Image),
        CardMoved x => s.WithCard(x.Card, card => card with { Column = x.Column }).Leaving(x.Card),
        CardDeleted x => s.WithCard(x.Card, card => card with { Deleted = true, DeletedBy = x.By }).Leaving(x.Card),
        CardRestored x => s.WithCard(x.Card, card => card with { Deleted = false, DeletedBy = null }),
        CardReacted x => s.WithCard(x.Card, card => card.Reacted(x.Reaction, x.On, x.By.Key)),
        CardsRevealed => s with { Revealed = true },
        CardsHidden => s with { Revealed = false },
        CardsLocked => s with { Locked = true },
        CardsUnlocked => s with { Locked = false },
        CardsGrouped x => s.Grouped(x, version),
        CardsUngrouped x => s.Ungrouped(x, version),
        GroupTitled x => s with { Groups = s.Groups.SetItem(x.Group, s.Groups[x.Group] with { Title = x.Title }) },
        StepUndone x => s.Undone(x.Step),

        RoundStarted x => s with
        {
            Rounds = s.Rounds.Add(new(x.Round, s.Rounds.Count + 1, x.Plan, x.Subject, x.Options, [.. x.Eligible], x.Deadline, x.Of)),
        },
        VoterAdmitted x => s.WithRound(x.Round, round => round with { Eligible = round.Eligible.Add(x.Person) }),
        RoundClosed x => s.WithRound(x.Round, round => round with { Status = RoundStatus.Closed, Result = x.Result }),
        RoundCancelled x => s.WithRound(x.Round, round => round with { Status = RoundStatus.Cancelled }),
        SpotlightSet x => s with { Spotlight = x.Spotlight },
        TopicDiscussed x => s with { Discussed = x.Discussed ? s.Discussed.Add(x.Topic) : s.Discussed.Remove(x.Topic) },
        CommentAdded x => s with { Comments = s.Comments.SetItem(x.Comment, new(x.Comment, x.Topic, x.Text, x.By, version)) },
        CommentDeleted x => s with { Comments = s.Comments.Remove(x.Comment) },
        ActionAgreed x => s with { Actions = s.Actions.Add(x.Action) },
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.GetType().Name, "Unknown event."),
    };

    /// <summary>The first stage that is not skipped.</summary>
    internal static Stage FirstStage(IReadOnlyList<AgendaItem> agenda) => agenda.FirstOrDefault(item => !item.Skipped)?.Stage ?? Stage.CheckIn;

    private static MeetingState Opened(MeetingState s, MeetingOpened x, DateTimeOffset at) => s with
    {
        Kind = x.Kind,
        Id = x.Id,
        Team = x.Team,
        Title = x.Title,
        Template = x.Template,
        Columns = [.. x.Columns],
        Settings = x.Settings,
        Agenda = [.. x.Agenda],
        Stage = FirstStage(x.Agenda),
        Revealed = !x.Settings.HideCards,
        Facilitator = x.Facilitator,
        JoinCode = x.JoinCode,
        CreatedAt = at,
    };

    private static MeetingState WithSettings(MeetingState s, SettingsChanged x) => s with
    {
        Title = x.Title,
        Settings = x.Settings,
        Revealed = x.Settings.HideCards == s.Settings.HideCards ? s.Revealed : !x.Settings.HideCards,
        // What was said under one promise is not shown under the other.
        CheckIns = x.Settings.Anonymous == s.Settings.Anonymous ? s.CheckIns : s.CheckIns.Clear(),
    };

    private static DateTimeOffset? PlannedEnd(MeetingState s, DateTimeOffset startedAt) =>
        s.Kind is MeetingKind.Poll ? null : startedAt.AddMinutes(s.Agenda.Sum(item => item.Skipped ? 0 : item.Minutes));

    private static ImmutableDictionary<Collab.People.PersonId, Participant> NobodyReady(MeetingState s) =>
        s.People.SetItems(s.People.Values.Where(person => person.Ready).Select(person => KeyValuePair.Create(person.Id, person with { Ready = false })));
}

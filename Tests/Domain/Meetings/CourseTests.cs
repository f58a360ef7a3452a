using Collab.Domain;
using Collab.Domain.Meetings;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using Collab.Voting;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class CourseTests
{
    private static readonly string Code = Derived.JoinCode(Salt);

    [Fact]
    public void Meeting_opens_with_columns_facilitator_key_and_join_code()
    {
        var opened = Meeting.Open(MeetingState.Initial, Plan(), Salt, new FakeSecrets());
        var s = After(opened.Events);
        Assert.Equal([Glad, Sad], s.Columns.Select(column => column.Id));
        Assert.Equal((Ada, "Ada", MeetingPhase.Lobby, Stage.CheckIn), (s.Facilitator, s.People[Ada].Name, s.Phase, s.Stage));
        Assert.Equal(new StoredKey(Meeting.AuthorsKey, Salt), Assert.Single(opened.Keys));
        Assert.Equal($"hash of {s.JoinCode}", Assert.Single(opened.Aliases));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", s.JoinCode);
    }

    [Fact]
    public void Opening_twice_does_nothing() => Assert.Empty(Meeting.Open(After(Lobby()), Plan(), Salt, new FakeSecrets()).Events);

    [Fact]
    public void Start_enters_the_first_stage_not_skipped()
    {
        var room = Given([.. Lobby(), new AgendaChanged([new(Stage.CheckIn, 5, Skipped: true), new(Stage.Reflect, 5)])])
            .When(Ada, new StartMeeting()).Then(new MeetingStarted(Stage.Reflect));
        room.When(Ada, new StartMeeting()).ThenNothing();
    }

    [Fact]
    public void Stages_go_forward_and_back_and_clear_ready_and_timer()
    {
        var room = Given([.. Reflecting(), new ReadinessChanged(Ben, true), new TimerStarted(Noon, Noon.AddMinutes(5))])
            .When(Ada, new GoToStage(Stage.CheckIn)).Then(new StageEntered(Stage.CheckIn));
        Assert.False(room.State.People[Ben].Ready);
        Assert.Null(room.State.Timer);
        room.When(Ada, new GoToStage(Stage.CheckIn)).ThenNothing();
    }

    [Fact]
    public void Stage_must_be_on_the_agenda() =>
        Given([.. Reflecting(), new AgendaChanged([new(Stage.Reflect, 5)])]).When(Ada, new GoToStage(Stage.Vote)).ThenRefused(RefusalCode.Unknown);

    [Fact]
    public void Lobby_has_no_stages_to_go_to() => Given(Lobby()).When(Ada, new GoToStage(Stage.Vote)).ThenRefused(RefusalCode.NotStarted);

    [Fact]
    public void Entering_close_starts_the_secret_roti_once()
    {
        IReadOnlyList<RoundOption> scale = [new("1", "1"), new("2", "2"), new("3", "3"), new("4", "4"), new("5", "5")];
        var room = Given(Reflecting()).When(Ada, new GoToStage(Stage.Close)).Then(
            new StageEntered(Stage.Close),
            new RoundStarted(new(Fresh), new("roti", Budget: 1, PerOption: 1), RoundSubject.Meeting, scale, [Ada, Ben, Cleo, Gus], null, null));
        room.When(Ada, new GoToStage(Stage.Reflect)).Then(new StageEntered(Stage.Reflect));
        room.When(Ada, new GoToStage(Stage.Close)).Then(new StageEntered(Stage.Close));
    }

    [Fact]
    public void Settings_change_until_a_card_exists()
    {
        Given(Reflecting()).When(Ada, new ChangeSettings("Retro", new(Anonymous: true))).Then(new SettingsChanged("Retro", new(Anonymous: true)));
        Given(Grouping()).When(Ada, new ChangeSettings("Retro", new(Anonymous: true))).ThenRefused(RefusalCode.AnonymityFixed);
        Given(Grouping(new(Anonymous: true))).When(Ada, new ChangeSettings("Retro", new())).ThenRefused(RefusalCode.AnonymityFixed);
        Given(Grouping()).When(Ada, new ChangeSettings("", new())).ThenRefused(RefusalCode.Empty);
        Given(Grouping()).When(Ada, new ChangeSettings("Sprint 12", new())).ThenNothing();
    }

    [Fact]
    public void Anonymity_is_fixed_by_a_deleted_card_too() =>
        Given([.. Grouping(), .. Enumerable.Range(1, 4).Select(i => new CardDeleted(Card(i), null))])
            .When(Ada, new ChangeSettings("Retro", new(Anonymous: true))).ThenRefused(RefusalCode.AnonymityFixed);

    [Fact]
    public void Turning_anonymous_drops_named_check_ins()
    {
        var s = After([.. Reflecting(), new PersonCheckedIn(new(Ben), 4, "fine"), new SettingsChanged("Retro", new(Anonymous: true))]);
        Assert.Empty(MeetingProjection.View(s).CheckIns);
    }

    [Fact]
    public void Agenda_is_checked()
    {
        var room = Given(Reflecting());
        room.When(Ada, new ChangeAgenda([])).ThenRefused(RefusalCode.Empty);
        room.When(Ada, new ChangeAgenda([new(Stage.Reflect, 5, Skipped: true)])).ThenRefused(RefusalCode.Empty);
        room.When(Ada, new ChangeAgenda([new(Stage.Reflect, 5), new(Stage.Reflect, 6)])).ThenRefused(RefusalCode.Malformed);
        room.When(Ada, new ChangeAgenda([new(Stage.Reflect, 121)])).ThenRefused(RefusalCode.Malformed);
        room.When(Ada, new ChangeAgenda([new(Stage.Vote, 5)])).ThenRefused(RefusalCode.Malformed);
        room.When(Ada, new ChangeAgenda([new(Stage.Vote, 5), new(Stage.Reflect, 9)])).Then(new AgendaChanged([new(Stage.Vote, 5), new(Stage.Reflect, 9)]));
    }

    [Fact]
    public void Timer_starts_extends_and_stops()
    {
        var room = Given(Reflecting()).When(Ada, new StartTimer(300)).Then(new TimerStarted(Noon, Noon.AddSeconds(300)));
        room.At(TimeSpan.FromSeconds(400)).When(Ada, new ExtendTimer(60)).Then(new TimerExtended(Noon.AddSeconds(460)));
        room.At(TimeSpan.FromSeconds(410)).When(Ada, new ExtendTimer(60)).Then(new TimerExtended(Noon.AddSeconds(520)));
        room.When(Ada, new StopTimer()).Then(new TimerStopped());
        room.When(Ada, new StopTimer()).ThenNothing();
        room.When(Ada, new ExtendTimer(60)).ThenRefused(RefusalCode.Unknown);
        room.When(Ada, new StartTimer(9)).ThenRefused(RefusalCode.Malformed);
        room.When(Ada, new ExtendTimer(3_601)).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Meeting_is_to_end_when_its_agenda_is_over_and_only_an_extension_moves_that()
    {
        var room = Given([.. Lobby(), new AgendaChanged([new(Stage.CheckIn, 5), new(Stage.ReviewActions, 5, Skipped: true), new(Stage.Reflect, 10)])]);
        Assert.Null(room.State.EndsAt);
        room.When(Ada, new StartMeeting()).Then(new MeetingStarted(Stage.CheckIn));
        Assert.Equal((Noon, Noon.AddMinutes(15)), (room.State.StageSince, room.State.EndsAt));
        room.At(TimeSpan.FromMinutes(8)).When(Ada, new GoToStage(Stage.Reflect)).Then(new StageEntered(Stage.Reflect));
        room.When(Ada, new ChangeAgenda([new(Stage.Reflect, 20)])).Then(new AgendaChanged([new(Stage.Reflect, 20)]));
        Assert.Equal((Noon.AddMinutes(8), Noon.AddMinutes(15)), (room.State.StageSince, room.State.EndsAt));
        room.When(Ada, new ExtendMeeting(3)).Then(new MeetingExtended(Noon.AddMinutes(18)));
        room.When(Ada, new ExtendMeeting(120)).Then(new MeetingExtended(Noon.AddMinutes(138)));
        room.When(Ada, new ExtendMeeting(0)).ThenRefused(RefusalCode.Malformed);
        room.When(Ada, new ExtendMeeting(121)).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Close_counts_open_rounds_and_forgets_key_and_code()
    {
        var room = Given(VotingOpen()).Cast(Ben, new Choice(Card(1).ToString(), 2)).When(Ada, new CloseMeeting());
        Assert.Equal([typeof(RoundClosed), typeof(MeetingClosed)], room.Decision.Events.Select(happened => happened.GetType()));
        Assert.Equal([$"round/{Round(1)}", Meeting.AuthorsKey], room.Decision.DropKeys);
        Assert.Equal([Round(1).Value], room.Decision.DropBallots);
        Assert.Equal($"hash of {Code}", Assert.Single(room.Decision.DropAliases));
    }

    [Fact]
    public void Closed_meeting_refuses_all_but_reopening()
    {
        MeetingEvent[] closed = [.. Grouping(), new MeetingClosed()];
        Given(closed).When(Ben, new AddCard(Glad, "late")).ThenRefused(RefusalCode.MeetingClosed);
        Given(closed).When(Ada, new CloseMeeting()).ThenNothing();
        Given(closed).When(Ben, new ReopenMeeting()).ThenRefused(RefusalCode.NotFacilitator);
        Given(closed).At(TimeSpan.FromMinutes(11)).When(Ada, new ReopenMeeting()).ThenRefused(RefusalCode.ReopenTooLate);
        var reopened = Given(closed).At(TimeSpan.FromMinutes(10)).When(Ada, new ReopenMeeting()).Then(new MeetingReopened(Code));
        Assert.Equal(Meeting.AuthorsKey, Assert.Single(reopened.Decision.Keys).Name);
        Assert.Equal($"hash of {Code}", Assert.Single(reopened.Decision.Aliases));
        reopened.When(Ada, new ReopenMeeting()).ThenNothing();
    }
}

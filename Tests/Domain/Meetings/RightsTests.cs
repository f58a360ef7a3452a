using System.Reflection;
using System.Text.Json.Serialization;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

/// <summary>What holds for every command, whatever it asks.</summary>
public sealed class RightsTests
{
    private static readonly MeetingCommand[] Everything =
    [
        new StartMeeting(), new ChangeSettings("x", new()), new ChangeAgenda([new(Stage.Reflect, 1)]), new GoToStage(Stage.Vote),
        new StartTimer(60), new ExtendTimer(60), new StopTimer(), new ExtendMeeting(5), new CheckIn(3, ""), new SetReady(true), new RaiseHand(true),
        new AddCard(Glad, "x"), new EditCard(Card(1), "x"), new SetCardImage(Card(1), null), new MoveCard(Card(1), Sad),
        new DeleteCard(Card(1)), new RestoreCard(Card(1)), new RevealCards(false), new LockCards(true), new GroupCards([Card(1), Card(2)]), new UngroupCards([Card(1)]),
        new TitleGroup(Group(1), "x"), new UndoStep(Step(1)), new StartRound(new("dots")), new CloseRound(Round(1)), new CancelRound(Round(1)), new AdmitVoter(Round(1), Gus),
        new SetSpotlight(null), new MarkDiscussed(Card(1).Value, true), new AddComment(Card(1).Value, "x"), new DeleteComment(new(Fresh)),
        new React(Card(1), "heart", true), new AgreeAction("x"), new HandOver(Ben), new SetCoFacilitator(Ben, true), new TakeOver(),
        new SetDoor(Door.Closed), new AdmitPerson(Ben), new RemoveParticipant(Ben, false), new CloseMeeting(), new ReopenMeeting(),
    ];

    [Fact]
    public void Every_command_is_here()
    {
        var declared = typeof(MeetingCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name);
        Assert.Equal(string.Join(' ', declared), string.Join(' ', Everything.Select(command => command.GetType().Name)));
    }

    [Fact]
    public void Stranger_may_nothing()
    {
        foreach (var command in Everything)
            Given(Grouping()).When(Stranger, command).ThenRefused(RefusalCode.NotMember);
    }

    [Fact]
    public void Observer_changes_nothing_but_their_own_hand_and_readiness()
    {
        foreach (var command in Everything.Where(command => command is not (SetReady or RaiseHand or TakeOver)))
        {
            var code = Given(Grouping()).When(Olga, command).Decision.Refusal?.Code;
            Assert.True(code is RefusalCode.NotAllowed or RefusalCode.NotFacilitator, $"{command.GetType().Name} gave {code ?? "no refusal"}.");
        }
    }

    [Fact]
    public void Facilitators_commands_are_refused_to_members()
    {
        foreach (var command in Everything.Where(command => Demand.Of(command).Right >= Right.Facilitating))
            Given(Grouping()).When(Ben, command).ThenRefused(RefusalCode.NotFacilitator);
    }

    [Fact]
    public void Closed_meeting_answers_every_command_with_closed()
    {
        foreach (var command in Everything.Where(command => command is not (CloseMeeting or ReopenMeeting)))
            Given([.. Grouping(), new MeetingClosed()]).When(Ada, command).ThenRefused(RefusalCode.MeetingClosed);
    }

    [Fact]
    public void Lobby_answers_what_needs_a_start_with_not_started()
    {
        foreach (var command in Everything.Where(command => Demand.Of(command).Live))
            Given(Lobby()).When(Ada, command).ThenRefused(RefusalCode.NotStarted);
    }
}

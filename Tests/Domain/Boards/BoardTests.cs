using Collab.Boards;
using Collab.Domain.Boards;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Rules = Collab.Domain.Boards.Board;

namespace Collab.Tests.Domain.Boards;

public sealed class BoardTests
{
    private static readonly PersonId Ada = PersonId.From(new("aaaaaaaa-0000-0000-0000-000000000000"));
    private static readonly ActionId First = ActionId.From(Scenario<BoardState, BoardEvent>.Fresh(1));
    private static readonly BoardRights Member = new(TeamRole.Member, OwnerIsMember: true);
    private static readonly DateOnly Friday = new(2026, 3, 6);
    private static readonly BoardEvent Fixed = new BoardEvent.ActionCreated(First, "Fix the build", Ada, Friday);

    [Fact]
    public void A_member_writes_an_action_down()
    {
        var scenario = Board().When((s, f) => Rules.Decide(s, new CreateAction(" Fix the build ", Ada, Friday), Member, f)).Then(Fixed);
        Assert.Equal(First.ToString(), scenario.Decision.Created);
        var action = Assert.Single(BoardProjection.View(scenario.State).Actions);
        Assert.Equal((ActionStatus.Open, 1L, null), (action.Status, action.Order, action.Origin));
    }

    [Theory]
    [InlineData(TeamRole.Observer, RefusalCode.NotAllowed)]
    [InlineData(null, RefusalCode.NotMember)]
    public void Observers_and_strangers_do_not_write(TeamRole? role, string code)
    {
        foreach (var command in new BoardCommand[] { new CreateAction("x"), new EditAction(First, "x", null, null), new SetActionStatus(First, ActionStatus.Done), new DeleteAction(First), new RestoreAction(First) })
            Board(Fixed).When((s, f) => Rules.Decide(s, command, new(role, true), f)).Refused(code);
    }

    [Fact]
    public void Text_has_one_to_three_hundred_characters()
    {
        Do(Board(), new CreateAction(" ")).Refused(RefusalCode.Empty);
        Do(Board(), new CreateAction(new('x', 301))).Refused(RefusalCode.TooLong);
        Do(Board(Fixed), new EditAction(First, "", null, null)).Refused(RefusalCode.Empty);
        Assert.Null(Do(Board(), new CreateAction(new('x', 300))).Decision.Refusal);
    }

    [Fact]
    public void An_owner_is_in_the_team_or_stays()
    {
        var stranger = new BoardRights(TeamRole.Member, OwnerIsMember: false);
        Board().When((s, f) => Rules.Decide(s, new CreateAction("x", Ada), stranger, f)).Refused(RefusalCode.Unknown);
        Board(Fixed).When((s, f) => Rules.Decide(s, new EditAction(First, "x", new(Guid.NewGuid()), null), stranger, f)).Refused(RefusalCode.Unknown);
        Board(Fixed).When((s, f) => Rules.Decide(s, new EditAction(First, "x", Ada, null), stranger, f)).Then(new BoardEvent.ActionEdited(First, "x", Ada, null));
    }

    [Fact]
    public void What_is_so_already_is_not_done_again()
    {
        Do(Board(Fixed), new EditAction(First, "Fix the build", Ada, Friday)).Then();
        Do(Board(Fixed), new SetActionStatus(First, ActionStatus.Open)).Then();
        Do(Board(Fixed), new RestoreAction(First)).Then();
        Do(Board(Fixed, new BoardEvent.ActionDeleted(First)), new DeleteAction(First)).Then();
    }

    [Fact]
    public void What_is_not_there_is_unknown()
    {
        foreach (var command in new BoardCommand[] { new EditAction(First, "x", null, null), new SetActionStatus(First, ActionStatus.Done), new DeleteAction(First), new RestoreAction(First) })
            Do(Board(), command).Refused(RefusalCode.Unknown);
        Do(Board(Fixed), new SetActionStatus(First, (ActionStatus)9)).Refused(RefusalCode.Malformed);
    }

    [Fact]
    public void A_deleted_action_comes_back_as_it_was()
    {
        var scenario = Board(Fixed);
        Do(scenario, new SetActionStatus(First, ActionStatus.Stuck)).Then(new BoardEvent.ActionStatusSet(First, ActionStatus.Stuck));
        Do(scenario, new DeleteAction(First)).Then(new BoardEvent.ActionDeleted(First));
        Assert.Empty(BoardProjection.View(scenario.State).Actions);
        Do(scenario, new EditAction(First, "x", null, null)).Refused(RefusalCode.Unknown);
        Do(scenario, new RestoreAction(First)).Then(new BoardEvent.ActionRestored(First));
        Assert.Equal(ActionStatus.Stuck, scenario.State.Actions[First].Status);
    }

    [Fact]
    public void What_a_meeting_agreed_arrives_once_even_after_it_was_deleted()
    {
        var (meeting, topic) = (MeetingId.From(Guid.NewGuid()), Guid.NewGuid());
        var agreed = new AgreedAction(First, "Fix the build", Ada, Friday, topic);
        var id = Rules.IdOf(meeting, First);
        var scenario = Board().When((s, _) => Rules.Agreed(s, meeting, agreed)).Then(new BoardEvent.ActionCreated(id, "Fix the build", Ada, Friday, meeting, topic));
        scenario.When((s, _) => Rules.Agreed(s, meeting, agreed)).Then();
        Do(scenario, new DeleteAction(id));
        scenario.When((s, _) => Rules.Agreed(s, meeting, agreed)).Then();
        Assert.NotEqual(id, Rules.IdOf(MeetingId.From(Guid.NewGuid()), First));
    }

    [Fact]
    public void The_id_of_an_agreed_action_never_changes() =>
        Assert.Equal("106ee3f25df4020b16c499584c6ea847", Rules.IdOf(MeetingId.From(new("0123456789abcdef0123456789abcdef")), First).ToString());

    private static Scenario<BoardState, BoardEvent> Board(params BoardEvent[] events) => new Scenario<BoardState, BoardEvent>(BoardState.Initial, Rules.Evolve).Given(events);

    private static Scenario<BoardState, BoardEvent> Do(Scenario<BoardState, BoardEvent> scenario, BoardCommand command) =>
        scenario.When((s, f) => Rules.Decide(s, command, Member, f));
}

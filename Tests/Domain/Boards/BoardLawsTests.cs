using Collab.Boards;
using Collab.Domain.Boards;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Rules = Collab.Domain.Boards.Board;

namespace Collab.Tests.Domain.Boards;

/// <summary>What holds for every board, tried on random lives of one.</summary>
public sealed class BoardLawsTests
{
    private static readonly ActionId Action = ActionId.From(new("44444444000000000000000000000000"));
    private static readonly MeetingId Meeting = MeetingId.From(new("22222222000000000000000000000000"));
    private static readonly PersonId Ada = PersonId.From(new("aaaaaaaa000000000000000000000000"));

    private static readonly (BoardEvent Event, string Name, string Json)[] Golden =
    [
        (new BoardEvent.ActionCreated(Action, "Fix", Ada, new(2026, 3, 6), Meeting, Meeting.Value), "action-created", """{"type":"action-created","action":"44444444000000000000000000000000","text":"Fix","owner":"aaaaaaaa000000000000000000000000","due":"2026-03-06","origin":"22222222000000000000000000000000","topic":"22222222000000000000000000000000"}"""),
        (new BoardEvent.ActionEdited(Action, "Fix", null, null), "action-edited", """{"type":"action-edited","action":"44444444000000000000000000000000","text":"Fix"}"""),
        (new BoardEvent.ActionStatusSet(Action, ActionStatus.InProgress), "action-status-set", """{"type":"action-status-set","action":"44444444000000000000000000000000","status":"in-progress"}"""),
        (new BoardEvent.ActionDeleted(Action), "action-deleted", """{"type":"action-deleted","action":"44444444000000000000000000000000"}"""),
        (new BoardEvent.ActionRestored(Action), "action-restored", """{"type":"action-restored","action":"44444444000000000000000000000000"}"""),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Golden.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Stored_form_stays(int number) => GoldenJson.Holds(Golden[number].Event, Golden[number].Name, Golden[number].Json);

    [Fact]
    public void Every_event_has_a_stored_form() => GoldenJson.Cover(Golden.Select(g => g.Event));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Changes_fold_to_the_view_and_replay_equals_the_live_state(int seed)
    {
        var random = new Random(seed);
        var scenario = new Scenario<BoardState, BoardEvent>(BoardState.Initial, Rules.Evolve);
        var client = new ClientFold(BoardProjection.View(scenario.State));
        for (var i = 0; i < 300; i++)
        {
            var before = scenario.State;
            scenario.After(TimeSpan.FromSeconds(random.Next(100))).When((s, f) => Any(s, f, random));
            client.Apply(BoardProjection.Changes(before, scenario.State));
            Assert.Equal(Canonical.Of(BoardProjection.View(scenario.State)), client.Canonically);
        }
        Assert.Equal(Canonical.Of(scenario.State), Canonical.Of(scenario.Replayed()));
        Assert.Equal(Canonical.Of(scenario.State), Canonical.Of(StreamJson.Parse<BoardState>(StreamJson.Bytes(scenario.State))));
    }

    private static Decision<BoardEvent> Any(BoardState state, Facts facts, Random random)
    {
        var some = state.Actions.Keys.Concat(state.Deleted.Keys).OrderBy(a => a.Value).Skip(random.Next(5)).FirstOrDefault();
        if (random.Next(7) == 0)
            return Rules.Agreed(state, Meeting, new(ActionId.From(Scenario<BoardState, BoardEvent>.Fresh(random.Next(5))), "Agreed", Ada, null, null));
        BoardCommand command = random.Next(6) switch
        {
            0 or 1 => new CreateAction($"Do {random.Next(9)}"),
            2 => new EditAction(some, $"Do {random.Next(9)}", Ada, null),
            3 => new SetActionStatus(some, (ActionStatus)random.Next(5)),
            4 => new DeleteAction(some),
            _ => new RestoreAction(some),
        };
        return Rules.Decide(state, command, new(TeamRole.Member, true), facts);
    }
}

using Collab.Boards;
using Collab.Streams;

namespace Collab.Domain.Boards;

internal static partial class Board
{
    public static BoardState Evolve(BoardState state, BoardEvent happened, EventInfo info) => happened switch
    {
        BoardEvent.ActionCreated e => state.With(
            new(e.Action, e.Text, e.Owner, e.Due, ActionStatus.Open, e.Origin, e.Topic, info.Version, info.At, info.At)),
        BoardEvent.ActionEdited e => state.With(state.Actions[e.Action] with { Text = e.Text, Owner = e.Owner, Due = e.Due, ChangedAt = info.At }),
        BoardEvent.ActionStatusSet e => state.With(state.Actions[e.Action] with { Status = e.Status, ChangedAt = info.At }),
        BoardEvent.ActionDeleted e => state with
        {
            Actions = state.Actions.Remove(e.Action),
            Deleted = state.Deleted.SetItem(e.Action, state.Actions[e.Action]),
        },
        BoardEvent.ActionRestored e => (state with { Deleted = state.Deleted.Remove(e.Action) }).With(state.Deleted[e.Action] with { ChangedAt = info.At }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
    };

    private static BoardState With(this BoardState state, ActionView action) => state with { Actions = state.Actions.SetItem(action.Id, action) };
}

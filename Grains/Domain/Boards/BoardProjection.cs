using Collab.Boards;
using Collab.Domain.Meetings;
using Collab.People;
using Collab.Teams;

namespace Collab.Domain.Boards;

/// <summary>What members see of a board.</summary>
internal static class BoardProjection
{
    public static BoardView View(BoardState state) => new([.. state.Actions.Values]);

    /// <summary>Null when nothing differs.</summary>
    public static BoardChanges? Changes(BoardState before, BoardState after) =>
        Diff.Of(before.Actions, after.Actions, false, a => a.Id.ToString(), a => a, a => a) is { } actions ? new(actions) : null;

    public static MyBoard Mine(PersonId person, TeamRole role) => new(person, role);
}

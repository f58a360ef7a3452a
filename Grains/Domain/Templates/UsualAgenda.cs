using Collab.Meetings;

namespace Collab.Domain.Templates;

/// <summary>The agenda of a retrospective of 60 minutes.</summary>
internal static class UsualAgenda
{
    public static readonly IReadOnlyList<AgendaItem> Items =
    [
        new(Stage.CheckIn, 5),
        new(Stage.ReviewActions, 5),
        new(Stage.Reflect, 5),
        new(Stage.Group, 5),
        new(Stage.Vote, 3),
        new(Stage.Discuss, 25),
        new(Stage.Actions, 7),
        new(Stage.Close, 5),
    ];
}

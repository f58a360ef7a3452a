using System.Collections.Immutable;
using Collab.Boards;

namespace Collab.Domain.Boards;

/// <summary>A team's actions. Deleted ones wait apart, so that they can be restored.</summary>
internal sealed record BoardState
{
    public static readonly BoardState Initial = new();

    public ImmutableDictionary<ActionId, ActionView> Actions { get; init; } = ImmutableDictionary<ActionId, ActionView>.Empty;

    public ImmutableDictionary<ActionId, ActionView> Deleted { get; init; } = ImmutableDictionary<ActionId, ActionView>.Empty;
}

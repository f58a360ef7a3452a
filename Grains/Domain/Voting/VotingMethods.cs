using System.Collections.Frozen;

namespace Collab.Domain.Voting;

/// <summary>The methods there are. A new one is a file beside this and a line here.</summary>
internal static class VotingMethods
{
    /// <summary>What the Close stage asks, by itself.</summary>
    public static readonly IVotingMethod AtTheClose = new Roti();

    public static readonly IReadOnlyList<IVotingMethod> All =
    [
        new Dots(),
        new SingleChoice(),
        new MultipleChoice(),
        new Points(),
        new Ranking(),
        new YesNo(),
        new RomanVote(),
        new FistOfFive(),
        new Scale(),
        new Consent(),
        new PlanningPoker(),
        new DelegationPoker(),
        AtTheClose,
    ];

    private static readonly FrozenDictionary<string, IVotingMethod> ByName = All.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <summary>Null when there is no method of that name.</summary>
    public static IVotingMethod? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}

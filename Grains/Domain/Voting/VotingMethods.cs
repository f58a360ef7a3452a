using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>The methods there are. A new one is a file beside this and a line here.</summary>
internal static class VotingMethods
{
    public static readonly IReadOnlyList<IVotingMethod> All =
    [
        new Dots(),
        new Roti(),
    ];

    /// <summary>Null when there is no method of that name.</summary>
    public static IVotingMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);

    /// <summary>Whether a ballot is sound at all, and keeps its method's limits.</summary>
    public static Refusal? Check(IVotingMethod method, RoundPlan plan, IReadOnlyList<RoundOption> options, Ballot ballot)
    {
        if (ballot.Choices is null || ballot.Choices.Count > 64)
            return new(RefusalCode.InvalidBallot, "A ballot has at most 64 choices.");
        if (ballot.Abstain)
            return ballot.Choices.Count == 0 ? null : new(RefusalCode.InvalidBallot, "Who abstains chooses nothing.");
        if (ballot.Choices.Any(choice => choice.Value <= 0))
            return new(RefusalCode.InvalidBallot, "A choice gives at least 1.");
        if (ballot.Choices.DistinctBy(choice => choice.Option, StringComparer.Ordinal).Count() != ballot.Choices.Count)
            return new(RefusalCode.InvalidBallot, "An option is named once.");
        var known = options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        return ballot.Choices.All(choice => choice.Option is not null && known.Contains(choice.Option))
            ? method.Check(plan, options, ballot)
            : new(RefusalCode.UnknownChoice, "That is not an option of this round.");
    }
}

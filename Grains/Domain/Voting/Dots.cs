using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Each voter spreads up to a budget of dots over the topics, and not more than so many on one.</summary>
internal sealed class Dots : IVotingMethod
{
    public string Name => "dots";

    public RoundSubject Subject => RoundSubject.Topics;

    public Refusal? Check(RoundPlan plan) =>
        plan.Budget is < 1 or > 12 ? new(RefusalCode.Malformed, "A budget is 1 to 12 dots.")
        : plan.PerOption < 1 || plan.PerOption > plan.Budget ? new(RefusalCode.Malformed, "Dots on one topic are 1 to the budget.")
        : null;

    public IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> topics) => topics;

    public Refusal? Check(RoundPlan plan, IReadOnlyList<RoundOption> options, Ballot ballot)
    {
        // Each value before the sum, so that the sum of at most 64 small values cannot overflow.
        if (ballot.Choices.Any(choice => choice.Value > plan.PerOption))
            return new(RefusalCode.OverLimit, $"At most {plan.PerOption} dots on one topic.");
        return ballot.Choices.Sum(choice => choice.Value) > plan.Budget
            ? new(RefusalCode.OverBudget, $"At most {plan.Budget} dots in all.")
            : null;
    }
}

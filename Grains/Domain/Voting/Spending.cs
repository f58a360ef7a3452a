using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>The usual limits of a ballot. By index, since these run once a ballot and an enumerator would be allocated each time.</summary>
internal static class Spending
{
    public static Refusal? Check(RoundPlan plan, Ballot ballot)
    {
        // Each value before the sum, so that the sum of at most 64 small values cannot overflow.
        for (var i = 0; i < ballot.Choices.Count; i++)
        {
            if (ballot.Choices[i].Value > plan.PerOption)
                return new(RefusalCode.OverLimit, $"At most {plan.PerOption} for one option.");
        }
        return Sum(ballot) > plan.Budget ? new(RefusalCode.OverBudget, $"At most {plan.Budget} in all.") : null;
    }

    public static int Sum(Ballot ballot)
    {
        var sum = 0;
        for (var i = 0; i < ballot.Choices.Count; i++)
            sum += ballot.Choices[i].Value;
        return sum;
    }
}

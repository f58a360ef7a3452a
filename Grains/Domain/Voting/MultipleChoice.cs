using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Every option a person approves of, up to a number of them (approval voting); the most votes win.</summary>
internal sealed class MultipleChoice : OnOptions, IVotingMethod
{
    public override string Name => "multiple-choice";

    public override RoundPlan Settle(RoundPlan plan, int offered) => plan with { Budget = Math.Min(plan.Budget, offered), PerOption = 1 };

    public Refusal? Check(RoundPlan plan) => plan.Budget is < 1 or > 64 ? new(RefusalCode.Malformed, "A person chooses 1 to 64 options.") : null;
}

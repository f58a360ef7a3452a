using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>One option a person; the most votes win, be it less than half (plurality).</summary>
internal sealed class SingleChoice : OnOptions
{
    public override string Name => "single-choice";

    public override RoundPlan Settle(RoundPlan plan, int offered) => plan with { Budget = 1, PerOption = 1 };
}

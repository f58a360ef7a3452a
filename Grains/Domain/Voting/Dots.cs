using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Each voter spreads up to a budget of dots over the options, and not more than so many on one.</summary>
internal sealed class Dots : OnOptions, IVotingMethod
{
    public override string Name => "dots";

    public override IReadOnlyList<RoundSubject> Subjects { get; } = [RoundSubject.Topics, RoundSubject.Actions, RoundSubject.Question];

    public override RoundPlan Settle(RoundPlan plan, int offered) => plan;

    public Refusal? Check(RoundPlan plan) =>
        plan.Budget is < 1 or > 12 ? new(RefusalCode.Malformed, "A budget is 1 to 12 dots.")
        : plan.PerOption < 1 || plan.PerOption > plan.Budget ? new(RefusalCode.Malformed, "Dots on one option are 1 to the budget.")
        : null;
}

using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Each voter spreads up to 100 points over the options as they like; the most points win.</summary>
internal sealed class Points : OnOptions
{
    private const int Purse = 100;

    public override string Name => "points";

    public override RoundPlan Settle(RoundPlan plan, int offered) => plan with { Budget = Purse, PerOption = Purse };
}

using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Delegation poker of Appelo's Management 3.0: seven levels from tell to delegate; who chose the lowest and the highest explain, until all agree.</summary>
public sealed class DelegationPokerTests
{
    private readonly Held _held = new(new("delegation-poker"));

    [Fact]
    public void Levels_are_seven() =>
        Assert.Equal(["Tell", "Sell", "Consult", "Agree", "Advise", "Inquire", "Delegate"], _held.Options.Select(option => _held.Method.Words[option.Id].En));

    [Fact]
    public void Same_level_is_consensus()
    {
        var outcome = _held.Outcome(Each("5 5 5"));
        Assert.Equal(RoundVerdict.Consensus, outcome.Verdict);
        Assert.Equal(["5"], outcome.Winners);
    }

    [Fact]
    public void Different_levels_show_how_far_apart_they_are()
    {
        var outcome = _held.Outcome(Each("3 5 7"));
        Assert.Equal(RoundVerdict.NoConsensus, outcome.Verdict);
        Assert.Equal((5, 5, 3, 7), (outcome.Mean, outcome.Median, outcome.Low, outcome.High));
        Assert.Equal(Math.Sqrt(8.0 / 3), outcome.Spread!.Value, 12);
    }
}

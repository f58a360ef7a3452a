using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>The Roman vote of Derby and Larsen, Agile Retrospectives: up supports, down is against, sideways goes along with the group.</summary>
public sealed class RomanVoteTests
{
    private readonly Held _held = new(new("roman"));

    [Theory]
    [InlineData("up up up side down", RoundVerdict.Passed)]
    [InlineData("up side side side", RoundVerdict.Passed)]
    [InlineData("up down down side", RoundVerdict.Rejected)]
    [InlineData("up down side side", RoundVerdict.Tied)]
    [InlineData("side side", RoundVerdict.Tied)]
    public void More_up_than_down_passes_and_sideways_goes_along(string votes, string verdict) => Assert.Equal(verdict, _held.Outcome(Each(votes)).Verdict);
}

using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>A majority vote as Robert's Rules of Order has it: more than half of the votes cast, abstentions not counted; a tie does not pass.</summary>
public sealed class YesNoTests
{
    private readonly Held _held = new(new("yes-no"));

    [Theory]
    [InlineData("yes yes no", RoundVerdict.Passed)]
    [InlineData("no yes no", RoundVerdict.Rejected)]
    [InlineData("no yes", RoundVerdict.Tied)]
    public void Passes_with_more_yes_than_no(string votes, string verdict)
    {
        var outcome = _held.Outcome([.. Each(votes), .. Times(5, new([], Abstain: true))]);
        Assert.Equal(verdict, outcome.Verdict);
        Assert.Empty(outcome.Winners);
        Assert.Null(outcome.Mean);
    }
}

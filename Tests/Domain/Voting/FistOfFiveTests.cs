using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Fist to five as the American Youth Foundation taught it: three or more fingers go along, fewer ask to talk on.</summary>
public sealed class FistOfFiveTests
{
    private readonly Held _held = new(new("fist-of-five"));

    [Theory]
    [InlineData("3 4 5 5", RoundVerdict.Passed)]
    [InlineData("3", RoundVerdict.Passed)]
    [InlineData("5 5 5 5 2", RoundVerdict.Rejected)]
    [InlineData("0 5", RoundVerdict.Rejected)]
    public void Passes_when_nobody_is_below_three(string votes, string verdict) => Assert.Equal(verdict, _held.Outcome(Each(votes)).Verdict);

    [Fact]
    public void Fist_itself_is_a_mark()
    {
        Assert.Equal(["0", "1", "2", "3", "4", "5"], _held.Options.Select(option => option.Id));
        Assert.Equal((2.5, 0, 5), (_held.Outcome(Each("0 5")).Mean, _held.Outcome(Each("0 5")).Low, _held.Outcome(Each("0 5")).High));
    }
}

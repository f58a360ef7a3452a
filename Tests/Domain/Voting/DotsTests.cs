using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Dot voting as facilitation handbooks and Wikipedia's "Dot-voting" describe it: everybody sticks a few dots, several on one thing if they like.</summary>
public sealed class DotsTests
{
    private readonly Held _held = new(new("dots"), "builds", "meetings", "lamp");

    [Fact]
    public void Dots_add_up_and_the_most_win()
    {
        Ballot[] ballots = [Of(("builds", 3), ("meetings", 2)), Of(("meetings", 1), ("lamp", 1)), Of(("builds", 2)), new([], Abstain: true)];
        Assert.Equal("5 3 1", _held.Totals(ballots));
        Assert.Equal([new("builds", 5, 2), new("meetings", 3, 2), new("lamp", 1, 1)], _held.Tally(ballots));
        var outcome = _held.Outcome(ballots);
        Assert.Equal(RoundVerdict.Won, outcome.Verdict);
        Assert.Equal(["builds"], outcome.Winners);
        Assert.Null(outcome.Mean);
    }

    [Fact]
    public void Equal_dots_are_a_tie_in_the_options_order()
    {
        var outcome = _held.Outcome(Of(("lamp", 2)), Of(("builds", 2)));
        Assert.Equal(RoundVerdict.Tied, outcome.Verdict);
        Assert.Equal(["builds", "lamp"], outcome.Winners);
    }

    [Fact]
    public void Budget_and_cap_hold()
    {
        Assert.Null(_held.Refused(Of(("builds", 3), ("lamp", 2))));
        Assert.Equal(RefusalCode.OverLimit, _held.Refused(Of(("builds", 4))));
        Assert.Equal(RefusalCode.OverBudget, _held.Refused(Of(("builds", 3), ("lamp", 3))));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 3)]
    [InlineData(5, 0)]
    [InlineData(2, 3)]
    public void Limits_of_a_plan_are_1_to_12(int budget, int perOption) =>
        Assert.Equal(RefusalCode.Malformed, new Held(new("dots", Budget: budget, PerOption: perOption), "a").Method.Check(new RoundPlan("dots", Budget: budget, PerOption: perOption))?.Code);
}

using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>
/// 100 points a voter, as in the "hundred dollar test" of requirements engineering (Leffingwell and Widrig, Managing Software Requirements): 60 + 0 + 30 on
/// the first wish, 40 + 50 + 30 on the second, 50 + 40 on the third.
/// </summary>
public sealed class PointsTests
{
    private readonly Held _held = new(new("points"), "search", "export", "themes");

    [Fact]
    public void Points_add_up_and_the_most_win()
    {
        Ballot[] ballots = [Of(("search", 60), ("export", 40)), Of(("export", 50), ("themes", 50)), Of(("search", 30), ("export", 30), ("themes", 40))];
        Assert.Equal("90 120 90", _held.Totals(ballots));
        Assert.Equal(["export"], _held.Outcome(ballots).Winners);
    }

    [Fact]
    public void A_hundred_are_there_to_spread_all_on_one_if_one_likes()
    {
        Assert.Equal((100, 100), (_held.Plan.Budget, _held.Plan.PerOption));
        Assert.Null(_held.Refused(Of(("search", 100))));
        Assert.Null(_held.Refused(Of(("search", 1))));
        Assert.Equal(RefusalCode.OverLimit, _held.Refused(Of(("search", 101))));
        Assert.Equal(RefusalCode.OverBudget, _held.Refused(Of(("search", 60), ("export", 41))));
    }
}

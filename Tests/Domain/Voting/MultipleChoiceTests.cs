using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Approval: in Wikipedia's example everybody approves of the two nearest cities, and Nashville wins with 68.</summary>
public sealed class MultipleChoiceTests
{
    private readonly Held _held = new(new("multiple-choice", Budget: 2), Tennessee.Cities);

    [Fact]
    public void Most_approvals_win()
    {
        var ballots = Tennessee.Vote(ranking => Of((ranking[0], 1), (ranking[1], 1)));
        Assert.Equal("42 68 58 32", _held.Totals(ballots));
        Assert.Equal(["nashville"], _held.Outcome(ballots).Winners);
    }

    [Fact]
    public void No_more_than_so_many_and_each_once()
    {
        Assert.Equal(RefusalCode.OverBudget, _held.Refused(Of(("memphis", 1), ("nashville", 1), ("knoxville", 1))));
        Assert.Equal(RefusalCode.OverLimit, _held.Refused(Of(("memphis", 2))));
    }

    [Fact]
    public void Budget_is_never_more_than_there_are_options()
    {
        Assert.Equal(4, new Held(new("multiple-choice"), Tennessee.Cities).Plan.Budget);
        Assert.Equal(RefusalCode.Malformed, _held.Method.Check(_held.Plan with { Budget = 0 })?.Code);
        Assert.Equal(RefusalCode.Malformed, _held.Method.Check(_held.Plan with { Budget = 65 })?.Code);
    }
}

using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Plurality: by Wikipedia's example Memphis wins with 42 of 100 votes, though 58 would rather have any other city.</summary>
public sealed class SingleChoiceTests
{
    private readonly Held _held = new(new("single-choice"), Tennessee.Cities);

    [Fact]
    public void Most_first_choices_win_without_a_majority()
    {
        var ballots = Tennessee.Vote(ranking => One(ranking[0]));
        Assert.Equal("42 26 15 17", _held.Totals(ballots));
        Assert.Equal(["memphis"], _held.Outcome(ballots).Winners);
    }

    [Fact]
    public void One_choice_a_person()
    {
        Assert.Equal((1, 1), (_held.Plan.Budget, _held.Plan.PerOption));
        Assert.Equal(RefusalCode.OverBudget, _held.Refused(Of(("memphis", 1), ("knoxville", 1))));
        Assert.Equal(RefusalCode.OverLimit, _held.Refused(Of(("memphis", 2))));
    }
}

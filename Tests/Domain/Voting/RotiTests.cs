using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Return on time invested, as in Derby and Larsen, Agile Retrospectives, here from 1 to 5: its mean is what teams compare.</summary>
public sealed class RotiTests
{
    private readonly Held _held = new(new("roti"));

    [Fact]
    public void Mean_tells_the_worth_of_the_time()
    {
        var outcome = _held.Outcome(Each("3 4 4 5"));
        Assert.Null(outcome.Verdict);
        Assert.Equal((4, 4, 3, 5), (outcome.Mean, outcome.Median, outcome.Low, outcome.High));
        Assert.Equal(Math.Sqrt(0.5), outcome.Spread);
    }

    [Fact]
    public void It_is_about_the_meeting_alone() => Assert.Equal([RoundSubject.Meeting], _held.Method.Subjects);
}

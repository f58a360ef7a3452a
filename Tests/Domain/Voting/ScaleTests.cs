using Collab.Streams;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>The figures of Wikipedia's example in "Standard deviation": 2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and the population standard deviation 2.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void Figures_are_those_of_the_population()
    {
        var outcome = new Held(new("scale", Variant: "10")).Outcome(Each("2 4 4 4 5 5 7 9"));
        Assert.Null(outcome.Verdict);
        Assert.Empty(outcome.Winners);
        Assert.Equal((5, 4.5, 2, 9, 2), (outcome.Mean, outcome.Median, outcome.Low, outcome.High, outcome.Spread));
    }

    [Fact]
    public void Median_of_an_odd_number_is_the_one_in_the_middle() => Assert.Equal(2, new Held(new("scale")).Outcome(Each("5 1 2")).Median);

    [Theory]
    [InlineData(null, 5)]
    [InlineData("5", 5)]
    [InlineData("10", 10)]
    public void Five_or_ten_marks(string? variant, int marks)
    {
        var held = new Held(new("scale", Variant: variant));
        Assert.Equal(Enumerable.Range(1, marks).Select(mark => $"{mark}"), held.Options.Select(option => option.Id));
        Assert.Equal(RefusalCode.UnknownChoice, held.Refused(One($"{marks + 1}")));
    }
}

using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>
/// Planning poker as Grenning described it and Cohn, Agile Estimating and Planning, plays it: whoever estimated 5, 3, 8 and 3 first talks about the highest and
/// the lowest, and plays again until all show the same.
/// </summary>
public sealed class PlanningPokerTests
{
    [Fact]
    public void First_hand_shows_the_spread_and_the_second_agrees()
    {
        var held = new Held(new("planning-poker"));
        var first = held.Outcome(Each("5 3 8 3"));
        Assert.Equal(RoundVerdict.NoConsensus, first.Verdict);
        Assert.Empty(first.Winners);
        Assert.Equal((4.75, 4, 3, 8), (first.Mean, first.Median, first.Low, first.High));
        Assert.Equal(Math.Sqrt(4.1875), first.Spread!.Value, 12);
        var second = held.Outcome(Each("5 5 5 5"));
        Assert.Equal(RoundVerdict.Consensus, second.Verdict);
        Assert.Equal(["5"], second.Winners);
        Assert.Equal(0, second.Spread);
    }

    [Theory]
    [InlineData("8 8 coffee", RoundVerdict.Consensus)]
    [InlineData("8 8 ?", RoundVerdict.NoConsensus)]
    [InlineData("? ?", RoundVerdict.NoConsensus)]
    [InlineData("coffee", RoundVerdict.NoConsensus)]
    public void Doubt_stands_against_consensus_and_a_break_does_not(string hand, string verdict) =>
        Assert.Equal(verdict, new Held(new("planning-poker", Variant: "full")).Outcome(Each(hand)).Verdict);

    [Fact]
    public void Only_numbers_have_figures()
    {
        var full = new Held(new("planning-poker", Variant: "full"));
        Assert.Equal((0.75, 0.5, 1), (full.Outcome(Each("half 1 ? coffee")).Mean, full.Outcome(Each("half 1")).Low, full.Outcome(Each("half 1")).High));
        Assert.Null(full.Outcome(Each("? coffee")).Mean);
        Assert.Null(new Held(new("planning-poker", Variant: "t-shirt")).Outcome(Each("M L")).Mean);
    }

    [Theory]
    [InlineData(null, "1 2 3 5 8 13 ?")]
    [InlineData("full", "0 ½ 1 2 3 5 8 13 20 40 100 ? ☕")]
    [InlineData("powers", "1 2 4 8 16 32 64 ?")]
    [InlineData("t-shirt", "XS S M L XL XXL ?")]
    public void Decks_have_these_faces(string? variant, string faces) =>
        Assert.Equal(faces, string.Join(' ', new Held(new("planning-poker", Variant: variant)).Options.Select(option => option.Label)));
}

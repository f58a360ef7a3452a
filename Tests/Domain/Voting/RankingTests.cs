using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>
/// Instant runoff on Wikipedia's example: Chattanooga leaves with 15, whose voters go on to Knoxville (17 + 15 = 32); Nashville leaves with 26, whose voters
/// find Chattanooga gone and go to Knoxville too, which beats Memphis by 58 to 42.
/// </summary>
public sealed class RankingTests
{
    private readonly Held _held = new(new("ranking"), Tennessee.Cities);

    [Fact]
    public void Lowest_leaves_until_somebody_has_more_than_half()
    {
        var ballots = Tennessee.Vote(Ranked);
        Assert.Equal("42 26 15 17", _held.Totals(ballots));
        var outcome = _held.Outcome(ballots);
        Assert.Equal(RoundVerdict.Won, outcome.Verdict);
        Assert.Equal(["knoxville"], outcome.Winners);
        Assert.Equal(
            ["memphis 42, nashville 26, chattanooga 15, knoxville 17 - chattanooga", "memphis 42, nashville 26, knoxville 32 - nashville", "memphis 42, knoxville 58 - "],
            outcome.Steps!.Select(Written));
    }

    [Fact]
    public void Votes_are_what_an_option_held_when_it_left()
    {
        var result = Result(Tennessee.Vote(Ranked));
        Assert.Equal(
            [("knoxville", 58), ("memphis", 42), ("nashville", 26), ("chattanooga", 15)],
            _held.Method.Votes(result).OrderByDescending(votes => votes.Total).Select(votes => (votes.Option, votes.Total)));
    }

    [Fact]
    public void Ballot_that_ranks_nobody_still_in_is_exhausted_and_half_of_the_rest_suffices()
    {
        var held = new Held(new("ranking"), "a", "b", "c");
        var outcome = held.Outcome([.. Times(4, Ranked("a")), .. Times(3, Ranked("b")), .. Times(2, Ranked("c"))]);
        Assert.Equal(["a 4, b 3, c 2 - c", "a 4, b 3 - "], outcome.Steps!.Select(Written));
        Assert.Equal([0, 2], outcome.Steps!.Select(step => step.Exhausted));
        Assert.Equal(["a"], outcome.Winners);
    }

    [Fact]
    public void Options_without_a_ballot_leave_together() =>
        Assert.Equal(
            ["memphis 2, nashville 2, chattanooga 0, knoxville 0 - chattanooga, knoxville", "memphis 2, nashville 2 - "],
            _held.Outcome([.. Times(2, Ranked("memphis")), .. Times(2, Ranked("nashville"))]).Steps!.Select(Written));

    [Fact]
    public void Equals_at_the_end_share_the_win()
    {
        var outcome = _held.Outcome(Ranked("nashville", "memphis"), Ranked("memphis", "nashville"));
        Assert.Equal(RoundVerdict.Tied, outcome.Verdict);
        Assert.Equal(["memphis", "nashville"], outcome.Winners);
    }

    [Fact]
    public void Among_equals_leaves_who_had_less_before()
    {
        // After d is out, b and c have 4 each; b had 3 before, c had 4.
        var held = new Held(new("ranking"), "a", "b", "c", "d");
        var outcome = held.Outcome([.. Times(6, Ranked("a")), .. Times(3, Ranked("b")), .. Times(4, Ranked("c")), Ranked("d", "b")]);
        Assert.Equal(["a 6, b 3, c 4, d 1 - d", "a 6, b 4, c 4 - b", "a 6, c 4 - "], outcome.Steps!.Select(Written));
    }

    [Fact]
    public void Among_those_who_were_always_equal_leaves_the_last()
    {
        var held = new Held(new("ranking"), "a", "b", "c");
        Assert.Equal(["c"], held.Outcome([.. Times(2, Ranked("a")), Ranked("b", "a"), Ranked("c", "a")]).Steps![0].Eliminated);
    }

    [Fact]
    public void Ranks_have_no_gap_and_stand_once()
    {
        Assert.Null(_held.Refused(Ranked("knoxville")));
        Assert.Null(_held.Refused(Of(("memphis", 2), ("knoxville", 1))));
        Assert.Equal(RefusalCode.InvalidBallot, _held.Refused(Of(("memphis", 1), ("knoxville", 1))));
        Assert.Equal(RefusalCode.InvalidBallot, _held.Refused(Of(("memphis", 1), ("knoxville", 3))));
        Assert.Equal(RefusalCode.InvalidBallot, _held.Refused(Of(("memphis", 2))));
    }

    [Fact]
    public void As_many_as_a_ballot_holds_can_be_ranked()
    {
        string[] many = [.. Enumerable.Range(0, 64).Select(i => $"o{i}")];
        var held = new Held(new("ranking"), many);
        Assert.Null(held.Method.Check(held.Plan));
        Assert.Null(held.Refused(Ranked(many)));
        Assert.Equal(64, held.Method.Used(Ranked(many)));
        Assert.Equal(RefusalCode.TooMany, held.Method.Check(held.Plan with { Budget = 65 })?.Code);
    }

    private static string Written(RunoffStep step) =>
        $"{string.Join(", ", step.Tally.Select(line => $"{line.Option} {line.Total}"))} - {string.Join(", ", step.Eliminated)}";

    private RoundResult Result(IEnumerable<Ballot> ballots) => new(_held.Tally([.. ballots]), 100, 100, 0, [], null, _held.Outcome(ballots));
}

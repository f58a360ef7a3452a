using Collab.Domain.Voting;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Tests.Domain.Voting;

/// <summary>What holds for every voting method; a new one is held to it by being registered.</summary>
public sealed class VotingLaws
{
    private static readonly IReadOnlyList<RoundOption> Topics = [new("a", "A"), new("b", "B"), new("c", "C")];

    public static TheoryData<string> Methods() => new(VotingMethods.All.Select(method => method.Name));

    [Fact]
    public void Names_are_unique_and_found()
    {
        Assert.Equal(VotingMethods.All.Count, VotingMethods.All.DistinctBy(method => method.Name).Count());
        Assert.All(VotingMethods.All, method => Assert.Same(method, VotingMethods.Find(method.Name)));
        Assert.Null(VotingMethods.Find("dice"));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Usual_plan_is_sound_and_has_options(string name)
    {
        var held = Held(name);
        Assert.Null(held.Method.Check(held.Plan));
        Assert.Equal(held.Options.Count, held.Options.DistinctBy(option => option.Id).Count());
        Assert.All(held.Options, option => Assert.InRange(option.Id.Length, 1, 40));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Empty_round_has_a_line_of_nothing_for_every_option(string name)
    {
        var held = Held(name);
        Assert.Equal(held.Options.Select(option => new OptionTally(option.Id, 0, 0)), held.Method.Tally(held.Options, []));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Order_of_ballots_is_irrelevant_and_ties_stand_in_the_options_order(string name)
    {
        var held = Held(name);
        var random = new Random(7);
        IReadOnlyList<Ballot> ballots = [.. Enumerable.Range(0, 50).Select(i => Sound(held, random))];
        var tally = held.Method.Tally(held.Options, ballots);
        for (var i = 0; i < 10; i++)
            Assert.Equal(tally, held.Method.Tally(held.Options, [.. ballots.OrderBy(_ => random.Next())]));
        Assert.True(held.Options.Select(option => option.Id).SequenceEqual(tally.Select(line => line.Option), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Sound_ballots_stay_within_the_budget(string name)
    {
        var held = Held(name);
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
            Assert.InRange(held.Method.Used(Sound(held, random)), 0, held.Plan.Budget);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Ballot_may_be_empty_or_abstain_and_counts_for_nothing(string name)
    {
        var held = Held(name);
        foreach (var ballot in new[] { Ballot.Empty, new Ballot([], Abstain: true) })
        {
            Assert.Null(Check(held, ballot));
            Assert.Equal(0, held.Method.Used(ballot));
            Assert.All(held.Method.Tally(held.Options, [ballot]), line => Assert.Equal((0, 0), (line.Total, line.Voters)));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Unsound_ballot_is_refused(string name)
    {
        var held = Held(name);
        var option = held.Options[0].Id;
        Assert.Equal(RefusalCode.UnknownChoice, Check(held, new([new("elsewhere", 1)])));
        Assert.Equal(RefusalCode.UnknownChoice, Check(held, new([new(null!, 1)])));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new([new(option, 1), new(option, 1)])));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new([new(option, 0)])));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new([new(option, -1)])));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new([new(option, 1)], Abstain: true)));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new(null!)));
        Assert.Equal(RefusalCode.InvalidBallot, Check(held, new([.. Enumerable.Repeat(new Choice(option, 1), 65)])));
        Assert.NotNull(Check(held, new([new(option, int.MaxValue)])));
    }

    private static string? Check(Round held, Ballot ballot) => VotingMethods.Check(held.Method, held.Plan, held.Options, ballot)?.Code;

    private static Ballot Sound(Round held, Random random)
    {
        var choices = held.Options.Where(_ => random.Next(2) == 0).Select(option => new Choice(option.Id, random.Next(1, held.Plan.PerOption + 1))).ToList();
        // Choices go until the rest is within the method's limits, whatever they are.
        while (Check(held, new(choices)) is not null)
            choices.RemoveAt(choices.Count - 1);
        return new(choices);
    }

    private static Round Held(string name)
    {
        var method = VotingMethods.Find(name)!;
        var plan = method.Settle(new(name));
        return new(method, plan, method.Options(plan, Topics));
    }

    private sealed record Round(IVotingMethod Method, RoundPlan Plan, IReadOnlyList<RoundOption> Options);
}

using System.Text;
using Collab.Domain.Voting;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Tests.Domain.Voting;

/// <summary>What holds for every voting method; a new one is held to it by being registered.</summary>
public sealed class VotingLaws
{
    private const int Seed = 7;

    private static readonly string[] Offered = ["a", "b", "c", "d"];

    /// <summary>Every method in every variant.</summary>
    public static TheoryData<string, string?> Methods()
    {
        var all = new TheoryData<string, string?>();
        foreach (var method in VotingMethods.All)
        {
            foreach (var variant in method.Variants.DefaultIfEmpty(null))
                all.Add(method.Name, variant);
        }
        return all;
    }

    [Fact]
    public void Names_are_unique_and_found()
    {
        Assert.Equal(VotingMethods.All.Count, VotingMethods.All.DistinctBy(method => method.Name).Count());
        Assert.All(VotingMethods.All, method => Assert.Same(method, VotingMethods.Find(method.Name)));
        Assert.Null(VotingMethods.Find("dice"));
        Assert.Null(VotingMethods.Find(null));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Usual_plan_is_sound_and_has_options(string name, string? variant)
    {
        var held = Of(name, variant);
        Assert.Null(held.Method.Check(held.Plan));
        Assert.NotEmpty(held.Method.Subjects);
        Assert.Equal(held.Plan, held.Method.Settle(held.Plan, Offered.Length));
        Assert.Equal(held.Options.Count, held.Options.DistinctBy(option => option.Id).Count());
        Assert.All(held.Options, option => Assert.InRange(option.Id.Length, 1, 40));
        Assert.All(held.Options, option => Assert.True(option.Label.Length > 0 || held.Method.Words[option.Id] is { En.Length: > 0, De.Length: > 0 }));
        // A word is said by whoever shows it, in the reader's language.
        Assert.All(held.Method.Words.Keys, word => Assert.Equal("", held.Options.Single(option => option.Id == word).Label));
        Assert.All(held.Method.HasOwnScale ? held.Options : [], option => Assert.DoesNotMatch("[a-z]", option.Label));
        Assert.Equal(held.Method.HasOwnScale, !held.Options.Select(option => option.Id).SequenceEqual(Offered));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Empty_round_has_a_line_of_nothing_for_every_option_and_decides_nothing(string name, string? variant)
    {
        var held = Of(name, variant);
        foreach (var ballots in new Ballot[][] { [], [Ballot.Empty, new([], Abstain: true)] })
        {
            Assert.Equal(held.Options.Select(option => new OptionTally(option.Id, 0, 0)), held.Tally(ballots));
            Assert.Equal(Written(new RoundOutcome(RoundVerdict.NoVotes, [])), Written(held.Outcome(ballots)));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Order_of_ballots_is_irrelevant_and_lines_stand_in_the_options_order(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        for (var round = 0; round < 20; round++)
        {
            // Few ballots make many ties.
            Ballot[] ballots = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Sound(held, random))];
            var (tally, outcome) = (held.Tally(ballots), Written(held.Outcome(ballots)));
            for (var i = 0; i < 5; i++)
            {
                random.Shuffle(ballots);
                Assert.Equal(tally, held.Tally(ballots));
                Assert.Equal(outcome, Written(held.Outcome(ballots)));
            }
            Assert.Equal(held.Options.Select(option => option.Id), tally.Select(line => line.Option));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Nothing_is_lost_or_made_in_counting(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        Ballot[] ballots = [.. Enumerable.Range(0, 60).Select(_ => Sound(held, random))];
        var tally = held.Tally(ballots);
        Assert.Equal(ballots.Sum(ballot => ballot.Choices.Count), tally.Sum(line => line.Voters));
        // Counted in two heaps or one by one, it is the same.
        var (one, other) = (held.Tally(ballots[..23]), held.Tally(ballots[23..]));
        Assert.Equal(tally, one.Zip(other, (a, b) => new OptionTally(a.Option, a.Total + b.Total, a.Voters + b.Voters)));
        Assert.Equal(tally.Sum(line => line.Total), ballots.Sum(ballot => held.Tally([ballot]).Sum(line => line.Total)));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Running_tally_is_what_the_latest_ballots_come_to(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        Ballot[] latest = [.. Enumerable.Range(0, 9).Select(_ => Sound(held, random))];
        var running = held.Rules.Tally(latest);
        for (var change = 0; change < 60; change++)
        {
            ref var changed = ref latest[random.Next(latest.Length)];
            running.Remove(changed);
            // Now and then everything is taken back.
            changed = change % 7 == 0 ? Ballot.Empty : Sound(held, random);
            running.Add(changed);
            Assert.Equal(held.Tally(latest), running.Lines);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Winners_are_options_and_lead_among_those_on_offer(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        for (var round = 0; round < 50; round++)
        {
            Ballot[] ballots = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Sound(held, random))];
            var outcome = held.Outcome(ballots);
            Assert.Subset(held.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal), outcome.Winners.ToHashSet(StringComparer.Ordinal));
            var votes = held.Method.Votes(new(held.Tally(ballots), 9, ballots.Length, 0, [], null, outcome)).ToDictionary(line => line.Option, line => line.Total, StringComparer.Ordinal);
            Assert.Equal(held.Options.Count, votes.Count);
            Assert.All(held.Method.HasOwnScale ? [] : outcome.Winners, winner => Assert.Equal(votes.Values.Max(), votes[winner]));
            Assert.True(outcome.Mean is null == outcome.Spread is null && !(outcome.Low > outcome.Median) && !(outcome.Median > outcome.High));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Sound_ballots_stay_within_the_budget(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        for (var i = 0; i < 100; i++)
        {
            var ballot = Sound(held, random);
            var used = held.Method.Used(ballot);
            Assert.InRange(used, 0, held.Plan.Budget);
            Assert.Equal(ballot.Abstain || used == held.Plan.Budget, held.Rules.IsComplete(ballot));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Ballot_may_be_empty_or_abstain_and_counts_for_nothing(string name, string? variant)
    {
        var held = Of(name, variant);
        foreach (var ballot in new[] { Ballot.Empty, new Ballot([], Abstain: true) })
        {
            Assert.Null(held.Refused(ballot));
            Assert.Equal(0, held.Method.Used(ballot));
            Assert.Equal(ballot.Abstain, held.Rules.IsComplete(ballot));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Unsound_ballot_is_refused(string name, string? variant)
    {
        var held = Of(name, variant);
        var option = held.Options[0].Id;
        Assert.Equal(RefusalCode.UnknownChoice, held.Refused(new([new("elsewhere", 1)])));
        Assert.Equal(RefusalCode.UnknownChoice, held.Refused(new([new(null!, 1)])));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([new(option, 1), new(option, 1)])));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([new(option, 0)])));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([new(option, -1)])));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([new(option, 1)], Abstain: true)));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([], Abstain: true, Reason: "Because")));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([new(option, 1)], Reason: "Because")));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new(null!)));
        Assert.Equal(RefusalCode.InvalidBallot, held.Refused(new([.. Enumerable.Repeat(new Choice(option, 1), 65)])));
        Assert.NotNull(held.Refused(new([new(option, int.MaxValue)])));
        Assert.NotNull(held.Refused(new([.. held.Options.Select(one => new Choice(one.Id, int.MaxValue))])));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Plans_ballots_and_results_are_stored_and_read_again(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        Ballot[] ballots = [.. Enumerable.Range(0, 9).Select(_ => Sound(held, random))];
        RoundResult result = new(held.Tally(ballots), 12, 9, 0, ["00ff"], null, held.Outcome(ballots));
        Assert.Equal(Written(held.Plan), Written(StreamJson.Parse<RoundPlan>(StreamJson.Bytes(held.Plan))));
        Assert.All(ballots, ballot => Assert.Equal(Written(ballot), Written(StreamJson.Parse<Ballot>(StreamJson.Bytes(ballot)))));
        Assert.Equal(Written(result), Written(StreamJson.Parse<RoundResult>(StreamJson.Bytes(result))));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Check_of_a_sound_ballot_allocates_nothing(string name, string? variant)
    {
        var held = Of(name, variant);
        var random = new Random(Seed);
        Ballot[] ballots = [.. Enumerable.Range(0, 50).Select(_ => Sound(held, random) with { Reason = null }).Where(ballot => held.Refused(ballot) is null)];
        foreach (var ballot in ballots)
            held.Rules.Check(ballot);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var ballot in ballots)
            _ = held.Rules.Check(ballot) is null && held.Rules.IsComplete(ballot);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Written<T>(T value) => Encoding.UTF8.GetString(StreamJson.Bytes(value));

    private static Held Of(string name, string? variant) => new(new(name, Variant: variant), Offered);

    /// <summary>A ballot that somebody may cast, found without knowing the method.</summary>
    private static Ballot Sound(Held held, Random random)
    {
        while (true)
        {
            var options = held.Options.ToArray();
            random.Shuffle(options);
            var chosen = random.Next(Math.Min(options.Length, held.Plan.Budget) + 1);
            var ballot = new Ballot(
                [.. options.Take(chosen).Select(option => new Choice(option.Id, random.Next(1, Math.Min(held.Plan.PerOption, 4) + 1)))],
                Reason: held.Method.TakesReasons && random.Next(2) == 0 ? $"Reason {random.Next(9)}" : null);
            if (held.Refused(ballot) is null)
                return ballot;
        }
    }
}

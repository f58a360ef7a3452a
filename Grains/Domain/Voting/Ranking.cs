using System.Numerics;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Each voter ranks the options, 1 the best, as many as they like; an instant runoff finds the winner.</summary>
internal sealed class Ranking : OnOptions, IVotingMethod
{
    /// <summary>As many as a ballot can rank.</summary>
    private const int OptionsMax = 64;

    private static readonly Refusal Gap = new(RefusalCode.InvalidBallot, "Ranks are 1, 2, 3, … without a gap, each given once.");

    public override string Name => "ranking";

    public override RoundPlan Settle(RoundPlan plan, int offered) => plan with { Budget = offered, PerOption = offered };

    public Refusal? Check(RoundPlan plan) =>
        plan.Budget > OptionsMax ? new(RefusalCode.TooMany, $"At most {OptionsMax} options can be ranked.") : null;

    /// <remarks>The options are distinct already, so n ranks from 1 to n, none twice, have no gap.</remarks>
    public Refusal? Check(RoundPlan plan, Ballot ballot)
    {
        var given = 0UL;
        for (var i = 0; i < ballot.Choices.Count; i++)
        {
            var rank = ballot.Choices[i].Value;
            if (rank > ballot.Choices.Count)
                return Gap;
            given |= 1UL << (rank - 1);
        }
        return BitOperations.PopCount(given) == ballot.Choices.Count ? null : Gap;
    }

    public int Used(Ballot ballot) => ballot.Choices.Count;

    /// <summary>Totals are first choices: the first count of the runoff, and all of it that can be told while ballots still come in.</summary>
    public int Worth(Choice choice) => choice.Value == 1 ? 1 : 0;

    public override RoundOutcome Outcome(Slate slate, IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots)
    {
        if (tally.All(line => line.Total == 0))
            return new(RoundVerdict.NoVotes, []);
        var (steps, winners) = Runoff.Count(slate, ballots);
        return Tallies.Winning(winners) with { Steps = steps };
    }

    /// <summary>The ballots an option held in its last count. Whoever leaves later never held fewer, so this ranks by how long they lasted.</summary>
    public IEnumerable<OptionTally> Votes(RoundResult result) =>
        result.Outcome?.Steps is { } steps
            ? steps.Reverse().SelectMany(step => step.Tally).DistinctBy(line => line.Option, StringComparer.Ordinal)
            : result.Tally;
}

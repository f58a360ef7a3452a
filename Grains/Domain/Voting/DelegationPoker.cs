using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Who should decide, from 1 (the leader tells) over 4 (all agree) to 7 (the team decides alone). Consensus is when all choose the same level.</summary>
internal sealed class DelegationPoker : OnScale
{
    private static readonly IReadOnlyList<RoundOption> Levels =
    [
        new("1", "Tell"), new("2", "Sell"), new("3", "Consult"), new("4", "Agree"), new("5", "Advise"), new("6", "Inquire"), new("7", "Delegate"),
    ];

    public override string Name => "delegation-poker";

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Levels;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots)
    {
        string[] chosen = [.. tally.Where(line => line.Total > 0).Select(line => line.Option)];
        return chosen is [var level] ? new(RoundVerdict.Consensus, [level]) : new(RoundVerdict.NoConsensus, []);
    }
}

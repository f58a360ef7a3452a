using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Who should decide, from 1 (the leader tells) over 4 (all agree) to 7 (the team decides alone). Consensus is when all choose the same level.</summary>
internal sealed class DelegationPoker : OnScale
{
    private static readonly WordScale Levels = new(
        ("1", "Tell", "Verkünden"), ("2", "Sell", "Verkaufen"), ("3", "Consult", "Befragen"), ("4", "Agree", "Einigen"), ("5", "Advise", "Beraten"),
        ("6", "Inquire", "Erkundigen"), ("7", "Delegate", "Delegieren"));

    public override string Name => "delegation-poker";

    public override IReadOnlyDictionary<string, InLanguages<string>> Words => Levels.Words;

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Levels.Options;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots)
    {
        string[] chosen = [.. tally.Where(line => line.Total > 0).Select(line => line.Option)];
        return chosen is [var level] ? new(RoundVerdict.Consensus, [level]) : new(RoundVerdict.NoConsensus, []);
    }
}

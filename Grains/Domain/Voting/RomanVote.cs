using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Thumb up (for it), sideways (goes along with the others) or down (against). Passes with more up than down; only sideways is a tie.</summary>
internal sealed class RomanVote : OnScale
{
    private static readonly WordScale Thumbs = new(("up", "Thumb up", "Daumen hoch"), ("side", "Thumb sideways", "Daumen quer"), ("down", "Thumb down", "Daumen runter"));

    public override string Name => "roman";

    public override IReadOnlyDictionary<string, InLanguages<string>> Words => Thumbs.Words;

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Thumbs.Options;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(Tallies.Majority(Tallies.Of(tally, "up"), Tallies.Of(tally, "down")), []);
}

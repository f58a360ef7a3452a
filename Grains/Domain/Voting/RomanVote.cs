using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Thumb up (for it), sideways (goes along with the others) or down (against). Passes with more up than down; only sideways is a tie.</summary>
internal sealed class RomanVote : OnScale
{
    private static readonly IReadOnlyList<RoundOption> Thumbs = [new("up", "Up"), new("side", "Sideways"), new("down", "Down")];

    public override string Name => "roman";

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Thumbs;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(Tallies.Majority(Tallies.Of(tally, "up"), Tallies.Of(tally, "down")), []);
}

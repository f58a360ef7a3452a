using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>0 blocks, 1 has major and 2 minor concerns, 3 can live with it, 4 supports it, 5 champions it. Passes when nobody is below 3.</summary>
internal sealed class FistOfFive : OnScale
{
    private const int Enough = 3;

    private static readonly IReadOnlyList<RoundOption> Fingers = Numbers(0, 5);

    public override string Name => "fist-of-five";

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Fingers;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(tally.Any(line => line.Total > 0 && MarkOf(line.Option) < Enough) ? RoundVerdict.Rejected : RoundVerdict.Passed, []);
}

using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>A mark from 1 to 5 or 1 to 10. Decides nothing: its figures are the result.</summary>
internal sealed class Scale : OnScale
{
    private static readonly IReadOnlyList<RoundOption> Five = Numbers(1, 5);
    private static readonly IReadOnlyList<RoundOption> Ten = Numbers(1, 10);

    public override string Name => "scale";

    public override IReadOnlyList<string> Variants { get; } = ["5", "10"];

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => variant == Variants[1] ? Ten : Five;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) => new(null, []);
}

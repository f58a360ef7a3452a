using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Return on time invested: one of 1 (worthless), 3 (balanced) to 5 (far more than the time it took). Decides nothing: its figures are the result.</summary>
internal sealed class Roti : OnScale
{
    private static readonly IReadOnlyList<RoundOption> Returns = Numbers(1, 5);

    public override string Name => "roti";

    public override IReadOnlyList<RoundSubject> Subjects { get; } = [RoundSubject.Meeting];

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Returns;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) => new(null, []);
}

using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Yes or no; who abstains is counted apart. Passes with more yes than no.</summary>
internal sealed class YesNo : OnScale
{
    private static readonly IReadOnlyList<RoundOption> Answers = [new("yes", "Yes"), new("no", "No")];

    public override string Name => "yes-no";

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Answers;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(Tallies.Majority(Tallies.Of(tally, "yes"), Tallies.Of(tally, "no")), []);
}

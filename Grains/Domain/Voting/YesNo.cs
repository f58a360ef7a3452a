using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Yes or no; who abstains is counted apart. Passes with more yes than no.</summary>
internal sealed class YesNo : OnScale
{
    private static readonly WordScale Answers = new(("yes", "Yes", "Ja"), ("no", "No", "Nein"));

    public override string Name => "yes-no";

    public override IReadOnlyDictionary<string, InLanguages<string>> Words => Answers.Words;

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Answers.Options;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(Tallies.Majority(Tallies.Of(tally, "yes"), Tallies.Of(tally, "no")), []);
}

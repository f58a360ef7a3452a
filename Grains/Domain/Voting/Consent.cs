using Collab.Domain.Text;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>No objection, a concern that is noted, or an objection, which says why. Passes when nobody objects.</summary>
internal sealed class Consent : OnScale, IVotingMethod
{
    private const int ReasonMax = 300;
    private const string Objection = "objection";

    private static readonly WordScale Stands = new(("none", "No objection", "Kein Einwand"), ("concern", "Concern", "Bedenken"), (Objection, "Objection", "Einwand"));
    private static readonly Refusal ReasonNeeded = new(RefusalCode.ReasonNeeded, "An objection says why.");
    private static readonly Refusal ReasonForNothing = new(RefusalCode.InvalidBallot, "A reason goes with a concern or an objection.");

    public override string Name => "consent";

    public override IReadOnlyDictionary<string, InLanguages<string>> Words => Stands.Words;

    public bool TakesReasons => true;

    public Refusal? Check(RoundPlan plan, Ballot ballot)
    {
        if (Spending.Check(plan, ballot) is { } refusal)
            return refusal;
        var stand = ballot.Choices.Count == 0 ? null : ballot.Choices[0].Option;
        if (ballot.Reason is null)
            return stand == Objection ? ReasonNeeded : null;
        return stand is null or "none" ? ReasonForNothing : Clean.Text(ballot.Reason, ReasonMax).Refusal;
    }

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Stands.Options;

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        new(Tallies.Of(tally, Objection) > 0 ? RoundVerdict.Objections : RoundVerdict.Passed, [])
        {
            Reasons = [.. ballots.Select(ballot => ballot.Reason).OfType<string>().Select(reason => Clean.Text(reason, ReasonMax).Value).Order(StringComparer.Ordinal)],
        };
}

using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>What the ballots of one round are held to, made once a round: a check allocates nothing unless it refuses.</summary>
internal sealed class BallotRules(RoundPlan plan, IReadOnlyList<RoundOption> options)
{
    private const int ChoicesMax = 64;

    private static readonly Refusal TooManyChoices = Invalid($"A ballot has at most {ChoicesMax} choices.");
    private static readonly Refusal ChoiceBesideAbstention = Invalid("Who abstains chooses nothing and gives no reason.");
    private static readonly Refusal NoReasons = Invalid("This method asks for no reasons.");
    private static readonly Refusal Nothing = Invalid("A choice gives at least 1.");
    private static readonly Refusal Twice = Invalid("An option is named once.");
    private static readonly Refusal UnknownChoice = new(RefusalCode.UnknownChoice, "That is not an option of this round.");

    public IVotingMethod Method { get; } =
        VotingMethods.Find(plan.Method) ?? throw new InvalidOperationException($"The round's method {plan.Method} is not registered.");

    public Slate Slate { get; } = new(options);

    /// <summary>
    /// Whether its voter has voted. A ballot that neither chooses nor abstains took everything back: its row keeps the order of the revisions, and no count knows it.
    /// </summary>
    public static bool Counts(Ballot ballot) => ballot.Abstain || ballot.Choices.Count > 0;

    /// <summary>Whether a ballot is sound at all, and keeps its method's limits.</summary>
    public Refusal? Check(Ballot ballot)
    {
        if (ballot.Choices is not { Count: <= ChoicesMax } choices)
            return TooManyChoices;
        if (ballot.Abstain)
            return choices.Count == 0 && ballot.Reason is null ? null : ChoiceBesideAbstention;
        if (ballot.Reason is not null && !Method.TakesReasons)
            return NoReasons;
        Span<int> places = stackalloc int[ChoicesMax];
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (choice.Value <= 0)
                return Nothing;
            var place = Slate.PlaceOf(choice.Option);
            if (place < 0)
                return UnknownChoice;
            if (places[..i].Contains(place))
                return Twice;
            places[i] = place;
        }
        return Method.Check(plan, ballot);
    }

    /// <summary>What each option was given.</summary>
    /// <param name="ballots">Sound ones.</param>
    public RunningTally Tally(IEnumerable<Ballot> ballots)
    {
        var tally = new RunningTally(this);
        foreach (var ballot in ballots)
            tally.Add(ballot);
        return tally;
    }

    /// <summary>Whether a voter has no more to say: the ballot abstains or uses its whole budget.</summary>
    public bool IsComplete(Ballot ballot) => ballot.Abstain || Method.Used(ballot) >= plan.Budget;

    private static Refusal Invalid(string message) => new(RefusalCode.InvalidBallot, message);
}

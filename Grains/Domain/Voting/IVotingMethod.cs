using System.Collections.Frozen;
using Collab.Domain.Text;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>
/// One way to vote; whatever differs between methods is said here and nowhere else. Pure: the same ballots in any order come to the same tally and
/// outcome. What a method does not say is the usual: a voter gives each option up to <see cref="RoundPlan.PerOption"/>, and up to
/// <see cref="RoundPlan.Budget"/> in all.
/// </summary>
internal interface IVotingMethod
{
    /// <summary>The name in plans, events and on the wire; stable.</summary>
    string Name { get; }

    /// <summary>What it can be held on, its usual subject first.</summary>
    IReadOnlyList<RoundSubject> Subjects { get; }

    /// <summary>True when it brings the options itself, false when they are what it is held on.</summary>
    bool HasOwnScale { get; }

    /// <summary>The scales or decks to choose from, the usual one first; none when there is but one.</summary>
    IReadOnlyList<string> Variants => [];

    /// <summary>
    /// What its own options are called, by their ids, where they are words and no marks. On the wire and in events such an option has no label: clients have words of
    /// their own, and exports take these.
    /// </summary>
    IReadOnlyDictionary<string, InLanguages<string>> Words => FrozenDictionary<string, InLanguages<string>>.Empty;

    /// <summary>Whether ballots may tell why.</summary>
    bool TakesReasons => false;

    /// <summary>The plan as it will be held, with what this method fixes filled in.</summary>
    /// <param name="offered">How many options the subject has.</param>
    RoundPlan Settle(RoundPlan plan, int offered);

    /// <summary>Whether a settled plan's limits make sense.</summary>
    Refusal? Check(RoundPlan plan) => null;

    /// <summary>What can be voted for.</summary>
    /// <param name="offered">What the subject has, in order.</param>
    IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> offered);

    /// <summary>Whether a ballot keeps the method's limits. <see cref="BallotRules"/> has seen to what holds for all methods. Runs once a ballot.</summary>
    Refusal? Check(RoundPlan plan, Ballot ballot) => Spending.Check(plan, ballot);

    /// <summary>What a ballot uses of the plan's budget.</summary>
    int Used(Ballot ballot) => Spending.Sum(ballot);

    /// <summary>What a choice adds to its option's total.</summary>
    int Worth(Choice choice) => choice.Value;

    /// <summary>What the ballots and their tally mean.</summary>
    RoundOutcome Outcome(Slate slate, IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots);

    /// <summary>The number by which topics are ranked after a round on them.</summary>
    IEnumerable<OptionTally> Votes(RoundResult result) => result.Tally;
}

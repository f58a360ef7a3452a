using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>One way to vote. Pure: the same ballots in any order come to the same tally.</summary>
internal interface IVotingMethod
{
    /// <summary>The name in plans, events and on the wire; stable.</summary>
    string Name { get; }

    /// <summary>What it is held on. One round a subject can be open.</summary>
    RoundSubject Subject { get; }

    /// <summary>The plan as it will be held, with what this method fixes filled in.</summary>
    RoundPlan Settle(RoundPlan plan) => plan;

    /// <summary>Whether a settled plan's limits make sense.</summary>
    Refusal? Check(RoundPlan plan) => null;

    /// <summary>What can be voted for.</summary>
    /// <param name="topics">The meeting's topics now, in order.</param>
    IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> topics);

    /// <summary>Whether a ballot keeps the method's limits. <see cref="VotingMethods.Check"/> has seen to what holds for all methods.</summary>
    Refusal? Check(RoundPlan plan, IReadOnlyList<RoundOption> options, Ballot ballot);

    /// <summary>What a ballot uses of the plan's budget.</summary>
    int Used(Ballot ballot) => ballot.Choices.Sum(choice => choice.Value);

    /// <summary>One line an option, in the options' order, also when nobody voted.</summary>
    IReadOnlyList<OptionTally> Tally(IReadOnlyList<RoundOption> options, IReadOnlyList<Ballot> ballots) => Tallies.Sum(options, ballots);
}

using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Return on time invested: one of 1 (worthless), 3 (balanced) to 5 (far more than the time it took).</summary>
internal sealed class Roti : IVotingMethod
{
    private static readonly IReadOnlyList<RoundOption> Scale = [.. "12345".Select(mark => new RoundOption(mark.ToString(), mark.ToString()))];

    public string Name => "roti";

    public RoundSubject Subject => RoundSubject.Meeting;

    public RoundPlan Settle(RoundPlan plan) => plan with { Budget = 1, PerOption = 1 };

    public IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> topics) => Scale;

    public Refusal? Check(RoundPlan plan, IReadOnlyList<RoundOption> options, Ballot ballot) =>
        ballot.Choices.Count > 1 || ballot.Choices.Any(choice => choice.Value != 1)
            ? new(RefusalCode.OverBudget, "One mark a person.")
            : null;
}

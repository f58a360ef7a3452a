using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Methods that choose among what is there: topics, actions, or a question's own choices.</summary>
internal abstract class OnOptions : IVotingMethod
{
    public abstract string Name { get; }

    public virtual IReadOnlyList<RoundSubject> Subjects { get; } = [RoundSubject.Question, RoundSubject.Topics, RoundSubject.Actions];

    public bool HasOwnScale => false;

    public abstract RoundPlan Settle(RoundPlan plan, int offered);

    public IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> offered) => offered;

    public virtual RoundOutcome Outcome(Slate slate, IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) => Tallies.Highest(tally);
}

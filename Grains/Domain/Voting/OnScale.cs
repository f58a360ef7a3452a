using System.Collections.Frozen;
using System.Globalization;
using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Methods with options of their own, of which a voter chooses one: a mark, a card of a deck, a word.</summary>
internal abstract class OnScale : IVotingMethod
{
    public abstract string Name { get; }

    public virtual IReadOnlyList<RoundSubject> Subjects { get; } = [RoundSubject.Question];

    public bool HasOwnScale => true;

    public virtual IReadOnlyList<string> Variants => [];

    public virtual IReadOnlyDictionary<string, InLanguages<string>> Words => FrozenDictionary<string, InLanguages<string>>.Empty;

    public RoundPlan Settle(RoundPlan plan, int offered) => plan with { Budget = 1, PerOption = 1 };

    public IReadOnlyList<RoundOption> Options(RoundPlan plan, IReadOnlyList<RoundOption> offered) => Marks(plan.Variant);

    public RoundOutcome Outcome(Slate slate, IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots) =>
        tally.All(line => line.Total == 0)
            ? new(RoundVerdict.NoVotes, [])
            : Figures.With(Judge(tally, ballots), tally, MarkOf);

    /// <summary>The options, in order.</summary>
    /// <param name="variant">One of <see cref="Variants"/>; null when there are none.</param>
    protected abstract IReadOnlyList<RoundOption> Marks(string? variant);

    /// <summary>The outcome without its figures, when somebody chose something.</summary>
    protected abstract RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots);

    /// <summary>The number an option stands for; null when it is none.</summary>
    protected virtual double? MarkOf(string option) =>
        int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : null;

    protected static IReadOnlyList<RoundOption> Numbers(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(mark => mark.ToString(CultureInfo.InvariantCulture)).Select(mark => new RoundOption(mark, mark))];
}

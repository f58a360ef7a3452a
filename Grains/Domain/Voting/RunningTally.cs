using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>What each option of a round was given by all ballots there are, kept as ballots come and are replaced: none is read twice.</summary>
internal sealed class RunningTally(BallotRules rules)
{
    private readonly int[] _totals = new int[rules.Slate.Options.Count];
    private readonly int[] _voters = new int[rules.Slate.Options.Count];

    /// <summary>What each option was given, in the options' order.</summary>
    public IReadOnlyList<int> Totals => _totals;

    /// <summary>By how many, likewise.</summary>
    public IReadOnlyList<int> Voters => _voters;

    /// <summary>One line an option, in the options' order, also when nobody voted.</summary>
    public IReadOnlyList<OptionTally> Lines => [.. rules.Slate.Options.Select((option, place) => new OptionTally(option.Id, _totals[place], _voters[place]))];

    public void Add(Ballot ballot) => Count(ballot, 1);

    public void Remove(Ballot ballot) => Count(ballot, -1);

    private void Count(Ballot ballot, int sign)
    {
        for (var i = 0; i < ballot.Choices.Count; i++)
        {
            var choice = ballot.Choices[i];
            var place = rules.Slate.PlaceOf(choice.Option);
            _totals[place] += sign * rules.Method.Worth(choice);
            _voters[place] += sign;
        }
    }
}

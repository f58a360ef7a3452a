using Collab.Bench.Hosting;
using Collab.Bench.UsualStack;

namespace Collab.Bench.Ceiling;

internal sealed record Progress(string Id, int Voted, int[] Totals, int[] Voters);

internal sealed record LiveState(IReadOnlyList<Progress> Rounds);

/// <summary>Of the shape of Collab's live part.</summary>
internal sealed record LiveBody(string Stream, long Sequence, LiveState State);

/// <summary>The one round's tally, in memory alone.</summary>
internal sealed class TallyBoard
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Ballot> _ballots = [];
    private readonly Dictionary<string, int> _positions = PlainServer.Options.Index().ToDictionary(o => o.Item, o => o.Index);
    private readonly int[] _totals = new int[PlainServer.Options.Length];
    private readonly int[] _voters = new int[PlainServer.Options.Length];
    private string _round = "";
    private long _sequence;
    private bool _changed;

    public void Take(string voter, CastRequest cast)
    {
        lock (_lock)
        {
            if (_round != cast.Round)
                Clear(cast.Round);
            if (_ballots.TryGetValue(voter, out var before))
                Add(before, -1);
            Add(_ballots[voter] = cast.Ballot, 1);
            _changed = true;
        }
    }

    /// <summary>What to send; null when nothing changed since the last call.</summary>
    public LiveBody? Changes()
    {
        lock (_lock)
        {
            if (!_changed)
                return null;
            _changed = false;
            return new("meeting/load", ++_sequence, new([new(_round, _ballots.Count, [.. _totals], [.. _voters])]));
        }
    }

    public Dictionary<string, int> Totals(string round)
    {
        lock (_lock)
            return round == _round ? PlainServer.Options.Index().ToDictionary(o => o.Item, o => _totals[o.Index]) : [];
    }

    private void Add(Ballot ballot, int sign)
    {
        foreach (var choice in ballot.Choices)
        {
            _totals[_positions[choice.Option]] += sign * choice.Value;
            _voters[_positions[choice.Option]] += sign;
        }
    }

    private void Clear(string round)
    {
        _round = round;
        _ballots.Clear();
        Array.Clear(_totals);
        Array.Clear(_voters);
    }
}

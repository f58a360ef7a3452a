using Collab.Domain.Voting;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Grains.Meetings;

/// <summary>A ballot and the row it is stored as.</summary>
internal sealed record BoxedBallot(StoredBallot Row, Ballot Ballot);

/// <summary>The ballots of one open round: what is stored, and what is on its way.</summary>
internal sealed class BallotBox
{
    private readonly Dictionary<VoterTag, BoxedBallot> _stored = [];
    private readonly Dictionary<VoterTag, BoxedBallot> _tentative = [];
    private RunningTally? _tally;

    /// <summary>How many of what is stored say something: who took everything back has not voted.</summary>
    public int Voted { get; private set; }

    /// <summary>What will count once all that is on its way is stored.</summary>
    public BoxedBallot? Latest(VoterTag voter) => _tentative.GetValueOrDefault(voter) ?? _stored.GetValueOrDefault(voter);

    public BoxedBallot? StoredOf(VoterTag voter) => _stored.GetValueOrDefault(voter);

    /// <summary>What each option has by what is stored: added up once, then kept.</summary>
    public RunningTally Tally(BallotRules rules) => _tally ??= rules.Tally(_stored.Values.Select(stored => stored.Ballot));

    public void Expect(VoterTag voter, BoxedBallot ballot) => _tentative[voter] = ballot;

    public void Keep(VoterTag voter, BoxedBallot ballot)
    {
        var before = StoredOf(voter);
        Voted += Weight(ballot) - Weight(before);
        if (before is not null)
            _tally?.Remove(before.Ballot);
        _tally?.Add(ballot.Ballot);
        _stored[voter] = ballot;
        if (_tentative.TryGetValue(voter, out var latest) && ReferenceEquals(latest, ballot))
            _tentative.Remove(voter);
    }

    private static int Weight(BoxedBallot? ballot) => ballot is not null && BallotRules.Counts(ballot.Ballot) ? 1 : 0;
}

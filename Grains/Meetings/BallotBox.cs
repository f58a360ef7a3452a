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

    /// <summary>What counts now.</summary>
    public IReadOnlyCollection<BoxedBallot> Stored => _stored.Values;

    /// <summary>How many of them say something: who took everything back has not voted.</summary>
    public int Voted { get; private set; }

    /// <summary>What will count once all that is on its way is stored.</summary>
    public BoxedBallot? Latest(VoterTag voter) => _tentative.GetValueOrDefault(voter) ?? _stored.GetValueOrDefault(voter);

    public BoxedBallot? StoredOf(VoterTag voter) => _stored.GetValueOrDefault(voter);

    public void Expect(VoterTag voter, BoxedBallot ballot) => _tentative[voter] = ballot;

    public void Keep(VoterTag voter, BoxedBallot ballot)
    {
        Voted += Weight(ballot) - Weight(StoredOf(voter));
        _stored[voter] = ballot;
        if (_tentative.TryGetValue(voter, out var latest) && ReferenceEquals(latest, ballot))
            _tentative.Remove(voter);
    }

    private static int Weight(BoxedBallot? ballot) => ballot is not null && BallotRules.Counts(ballot.Ballot) ? 1 : 0;
}

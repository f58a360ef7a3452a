using System.Collections.ObjectModel;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>What a decision rests on beside the state and the command.</summary>
/// <param name="Fresh">A random id for what the command makes.</param>
/// <param name="Salt">16 random bytes for a new key.</param>
/// <param name="FacilitatorGone">True once the facilitator's last connection has been gone for 60 s.</param>
internal sealed record MeetingFacts(Caller Caller, DateTimeOffset Now, Guid Fresh, byte[] Salt, bool FacilitatorGone, IMeetingSecrets Secrets)
{
    /// <summary>The stored pictures, those in flight included.</summary>
    public IReadOnlyDictionary<ImageId, CardImage> Images { get; init; } = ReadOnlyDictionary<ImageId, CardImage>.Empty;
}

/// <summary>What only the keys of the meeting can tell. Pure computations.</summary>
internal interface IMeetingSecrets
{
    /// <summary>Hexadecimal HMAC of person and entity under the meeting's key; asked in anonymous meetings alone. Empty once the key is gone.</summary>
    string AuthorTag(PersonId person, Guid entity);

    /// <summary>The round's stored ballots, those in flight included.</summary>
    IReadOnlyList<CountedBallot> Ballots(RoundId round);

    /// <summary>The round's ballot of one person, be it in flight; null when there is none.</summary>
    Ballot? BallotOf(RoundId round, PersonId person);

    /// <summary>The alias under which a join code is stored.</summary>
    string HashCode(string joinCode);
}

/// <summary>A stored ballot with its voter, which leaves the grain in rounds by name alone.</summary>
internal sealed record CountedBallot(PersonId Voter, Guid BallotId, Ballot Ballot);

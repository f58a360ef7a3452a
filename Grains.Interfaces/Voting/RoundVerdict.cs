namespace Collab.Voting;

/// <summary>Every verdict an outcome can have. Stable: clients translate them. docs/protocol.md says which method gives which.</summary>
public static class RoundVerdict
{
    /// <summary>Fewer than the plan's quorum cast a ballot: whatever the tally says, nothing is decided.</summary>
    public const string QuorumMissed = "quorum-missed";

    /// <summary>Nobody chose anything.</summary>
    public const string NoVotes = "no-votes";

    /// <summary>One option came first.</summary>
    public const string Won = "won";

    /// <summary>Several options share the first place, or as many are for it as against it.</summary>
    public const string Tied = "tied";

    public const string Passed = "passed";
    public const string Rejected = "rejected";

    /// <summary>Somebody objects.</summary>
    public const string Objections = "objections";

    /// <summary>All chose the same.</summary>
    public const string Consensus = "consensus";
    public const string NoConsensus = "no-consensus";
}

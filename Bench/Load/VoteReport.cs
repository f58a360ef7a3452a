namespace Collab.Bench.Load;

/// <summary>One measurement of a closed loop of voters.</summary>
/// <param name="VotesPerSecond">Acknowledged ballots.</param>
/// <param name="DeliveriesPerSecond">Hub messages received by all voters that were not answers.</param>
/// <param name="P50Ms">Cast to acknowledgement; likewise the next two.</param>
/// <param name="GeneratorCpu">This program's share of one core.</param>
/// <param name="ServerCpuSecondsPer1000">CPU seconds of the server a thousand votes; null when its process is not told.</param>
/// <param name="CommitsPerVote">Writing transactions of PostgreSQL a vote; null when no database is told.</param>
/// <param name="Limits">The server's limits that were raised for this, as they were set.</param>
/// <param name="Violations">What was lost, counted twice or over budget; empty when all is right.</param>
internal sealed record VoteReport(
    string Target,
    int Voters,
    double Seconds,
    long Votes,
    double VotesPerSecond,
    double DeliveriesPerSecond,
    double P50Ms,
    double P99Ms,
    double P999Ms,
    double GeneratorCpu,
    double? ServerCpuSecondsPer1000,
    double? CommitsPerVote,
    int Temporary,
    IReadOnlyList<string> Limits,
    IReadOnlyList<string> Violations);

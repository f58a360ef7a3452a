namespace Collab.Bench.Load;

/// <summary>One measurement of voters at work. Figures whose source is not told are null.</summary>
/// <param name="Loop"><c>closed</c>: each voter keeps one ballot in flight. <c>open</c>: at <paramref name="Rate"/> whatever the server does.</param>
/// <param name="Rate">Votes a second that were to be cast; null in a closed loop.</param>
/// <param name="Votes">Acknowledged in the measured time.</param>
/// <param name="DeliveriesPerSecond">Hub messages received by all voters that were not answers.</param>
/// <param name="FramesPerSecond">The same, as one client receives them.</param>
/// <param name="P50Ms">Cast to acknowledgement, from when the vote was to be cast; likewise the next two.</param>
/// <param name="SeenP50Ms">Cast to the first frame after which a client's view counts the vote, over all clients; likewise the next two. Null in a secret round.</param>
/// <param name="GeneratorCpu">This program's share of one core.</param>
/// <param name="ServerCpuSecondsPer1000">CPU seconds of the server a thousand votes.</param>
/// <param name="ServerCpuByFifth">The same in each fifth of the measured time: whether votes cost more as the round ages.</param>
/// <param name="CommitsPerVote">Writing transactions of PostgreSQL a vote.</param>
/// <param name="RoundTripsPerVote">All its transactions a vote: no commit of a batch of votes takes more than one statement, which is one of them.</param>
/// <param name="ServerMb">The server's resident memory at the end, in MiB.</param>
/// <param name="HighestServerMb">The highest at the beginning and after each fifth.</param>
/// <param name="ReadersCut">How often the server cut off a reader that had stopped, and that came back to stop again.</param>
/// <param name="NeverCast">Votes that were due but found their voter still waiting at the end; counted as if answered then.</param>
/// <param name="Limits">The server's limits that were raised for this, as they were set.</param>
/// <param name="Violations">What was lost, counted twice or shown wrong; empty when all is right.</param>
internal sealed record VoteReport(
    string Target,
    string? Storage,
    string? Visibility,
    string Loop,
    double? Rate,
    int Rooms,
    int Voters,
    double Seconds,
    long Votes,
    double VotesPerSecond,
    double DeliveriesPerSecond,
    double FramesPerSecond,
    double P50Ms,
    double P99Ms,
    double P999Ms,
    double? SeenP50Ms,
    double? SeenP99Ms,
    double? SeenP999Ms,
    double GeneratorCpu,
    double? ServerCpuSecondsPer1000,
    double? DatabaseCpuSecondsPer1000,
    double? ServerCpuSecondsPerMillionDeliveries,
    double? DatabaseCpuSecondsPerMillionDeliveries,
    IReadOnlyList<double>? ServerCpuByFifth,
    double? CommitsPerVote,
    double? RoundTripsPerVote,
    double? ServerMb,
    double? HighestServerMb,
    int? ReadersCut,
    int Temporary,
    int NeverCast,
    IReadOnlyList<string> Limits,
    IReadOnlyList<string> Violations);

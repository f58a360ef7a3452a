using Collab.Bench.Hosting;
using Collab.Bench.Load;
using Collab.Bench.UsualStack;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Bench;

/// <summary>The generator against a SignalR hub that is not ours: the bytes on the wire are SignalR's own.</summary>
public sealed class UsualStackTests
{
    [Fact]
    public async Task Every_acknowledged_ballot_is_counted_and_every_vote_reaches_every_voter()
    {
        const int Voters = 8;
        var postgres = await PostgresServer.Shared;
        var database = await postgres.CreateDatabase();
        var port = FreePort.Next();
        await using var server = await UsualServer.StartAsync(port, database);
        await using var probe = new Probe(server: null, database: null, postgres: null);
        var plan = new VotePlan("usual", Voters, Warmup: TimeSpan.FromMilliseconds(100), Measured: TimeSpan.FromMilliseconds(500), Seed: 1);

        var report = await VoteRun.RunAsync(() => new HubTarget(new($"http://127.0.0.1:{port}"), sendsTally: false), probe, plan, CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.True(report.Votes > 0, "no vote was acknowledged");
        Assert.True(report.DeliveriesPerSecond > report.VotesPerSecond, "votes did not reach the others");
        Assert.NotNull(report.SeenP50Ms);
    }
}

using Collab.Bench.Ceiling;
using Collab.Bench.Hosting;
using Collab.Bench.Idle;
using Collab.Bench.Load;
using Collab.Bench.Storms;
using Collab.Tests.Support;
using SiloProcess = Collab.Tests.Support.SiloProcess;

namespace Collab.Tests.Bench;

/// <summary>Each scenario once, small and short, on a real silo.</summary>
public sealed class LoadRunTests(LoadRunTests.InMemory memory) : IClassFixture<LoadRunTests.InMemory>
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(100);
    /// <summary>PostgreSQL tells of a transaction up to a second after it.</summary>
    private static readonly TimeSpan StatisticsAreLate = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(600);

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Collab__Limits__CommandsPerSecond"] = "100000",
        ["Collab__Limits__CommandsBurst"] = "100000",
        ["Collab__Limits__JoinsBurst"] = "100000",
        ["Collab__Secret"] = new('5', 64),
    };

    [Fact]
    public async Task A_closed_loop_on_PostgreSQL_adds_up_in_the_rows_and_at_every_client()
    {
        var database = await (await PostgresServer.Shared).CreateDatabase();
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path, "--postgres", database], Settings);
        await using var probe = new Probe(silo.ProcessId, database: null, database);

        var report = await VoteRun.RunAsync(
            () => new CollabTarget(silo.Address, stored: StoredBallots.InPostgres(database)), probe, new("collab", 12, Instant, StatisticsAreLate, Seed: 1), CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.InRange(report.P50Ms, 0.001, report.P99Ms);
        Assert.InRange(report.SeenP50Ms!.Value, 0.001, report.SeenP99Ms!.Value);
        Assert.InRange(report.RoundTripsPerVote!.Value, 0.001, 1.5);
        Assert.True(report.ServerMb > 1, "the server's memory was not read");
    }

    [Fact]
    public async Task An_open_loop_on_SQLite_casts_as_many_as_it_says_and_everybody_sees_each()
    {
        const int Rate = 100;
        const int Voters = 10;
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path], Settings);
        await using var probe = new Probe(silo.ProcessId, database: null, postgres: null);

        var report = await VoteRun.RunAsync(
            () => new CollabTarget(silo.Address, stored: StoredBallots.InSqlite(Path.Combine(data.Path, "collab.db"))),
            probe,
            new("collab", Voters, Instant, TimeSpan.FromSeconds(1), Seed: 2, Rate: Rate),
            CancellationToken.None);

        Assert.Empty(report.Violations);
        // A busy machine may catch up with the time before; a closed loop would cast many times as many.
        Assert.InRange(report.Votes, report.Seconds * Rate / 3, report.Seconds * Rate * 3);
        Assert.NotNull(report.SeenP999Ms);
    }

    [Fact]
    public async Task A_secret_round_shows_no_tally_and_adds_up_at_its_close()
    {
        var silo = memory.Silo;
        await using var probe = new Probe(server: null, database: null, postgres: null);

        var report = await VoteRun.RunAsync(
            () => new CollabTarget(silo.Address, secret: true), probe, new("collab", 5, Instant, Moment, Seed: 3, Rooms: 3, Visibility: "secret"), CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.Null(report.SeenP50Ms);
        Assert.True(report.Votes > 0, "no vote was acknowledged");
    }

    [Fact]
    public async Task The_ceiling_adds_up_too()
    {
        var port = FreePort.Next();
        await using var server = await CeilingServer.StartAsync(port);
        await using var probe = new Probe(server: null, database: null, postgres: null);

        var report = await VoteRun.RunAsync(
            () => new HubTarget(new($"http://127.0.0.1:{port}"), sendsTally: true), probe, new("ceiling", 8, Instant, Moment, Seed: 4), CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.InRange(report.FramesPerSecond, 1, 60);
    }

    [Fact]
    public async Task Readers_that_stop_leave_the_count_right()
    {
        var silo = memory.Silo;
        await using var probe = new Probe(silo.ProcessId, database: null, postgres: null);

        var report = await VoteRun.RunAsync(
            () => new CollabTarget(silo.Address), probe, new("collab", 6, Instant, Moment, Seed: 5, Rate: 50, Readers: 2, StopReaders: true), CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.Equal(0, report.ReadersCut);
    }

    [Fact]
    public async Task After_a_storm_all_are_back_by_what_they_missed()
    {
        const int Clients = 20;
        const int Missed = 5;
        var silo = memory.Silo;
        await using var probe = new Probe(silo.ProcessId, database: null, postgres: null);

        var report = await StormCommand.RunAsync(new(silo.Address), probe, Clients, times: 2, Missed, CancellationToken.None);

        Assert.Empty(report.Violations);
        Assert.Equal(2, report.Storms.Count);
        Assert.All(report.Storms, storm => Assert.Equal((Clients, 0), (storm.Resumed, storm.Reloaded)));
        Assert.All(report.Storms, storm => Assert.True(storm.Missed > Missed, "nothing happened while they came back"));
    }

    [Fact]
    public async Task Idle_connections_are_pinged_and_idle_meetings_remembered()
    {
        var silo = memory.Silo;
        await using var probe = new Probe(silo.ProcessId, database: null, postgres: null);
        await using var fleet = await Fleet.FoundAsync(silo.Address, people: 3, CancellationToken.None);
        var meeting = Assert.Single(await fleet.MeetAsync(1, cards: 4, CancellationToken.None));

        var connections = await IdleRun.ConnectionsAsync(
            "collab", [.. Enumerable.Range(0, 6).Select(i => fleet.Seat(i, meeting))], probe, TimeSpan.FromSeconds(1), CancellationToken.None);
        var meetings = await IdleRun.MeetingsAsync(silo.Address, meetings: 3, people: 2, cards: 2, probe, Instant, CancellationToken.None);

        Assert.Equal(6, connections.Connections);
        Assert.True(connections.ServerMb > 1 && meetings.ServerMb > 1, "the server's memory was not read");
    }

    /// <summary>A silo that keeps nothing, for the scenarios that do not mind where things are kept.</summary>
    public sealed class InMemory : IAsyncLifetime
    {
        internal SiloProcess Silo { get; private set; } = null!;

        public async Task InitializeAsync() => Silo = await SiloProcess.StartAsync(["--Collab:Storage:Memory=true"], Settings);

        public async Task DisposeAsync() => await Silo.DisposeAsync();
    }
}

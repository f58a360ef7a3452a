using System.Diagnostics;
using Collab.Silo.Storage;
using Collab.Silo.Storage.Postgres;
using Collab.Streams;
using Collab.Tests.Support;
using Npgsql;
using Xunit;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>What PostgreSQL must do beyond the contract, and what happens when it does not.</summary>
public sealed class PostgresOutageTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task A_server_that_crashes_and_returns_has_everything_that_was_acknowledged()
    {
        await using var server = await PostgresServer.Create();
        var stream = NewStream();
        var options = new StorageOptions { Postgres = await server.CreateDatabase() };
        await using var source = PostgresDataSource.Create(options);
        var store = new PostgresEventStore(source, options);
        await store.Open(Never);
        var taken = await store.TakeOver(stream, 0, Never);
        for (var version = 0; version < 50; version++)
            Assert.True(await store.Commit(stream, taken.Epoch, version, Events(version + 1), Never));

        await server.Stop();
        var since = Stopwatch.StartNew();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Commit(stream, taken.Epoch, 50, Events(51), Never));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Ping(Never));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 9);

        await server.Start();
        taken = await Eventually.Result(() => store.TakeOver(stream, 0, Never), TimeSpan.FromSeconds(20), "The store did not come back");
        Assert.Equal(50, taken.Version);
        Assert.True(await store.Commit(stream, taken.Epoch, 50, Events(51), Never));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_in_time_and_what_it_still_does_is_fenced()
    {
        var options = new StorageOptions { Postgres = await (await PostgresServer.Shared).CreateDatabase(), TimeoutSeconds = 1 };
        await using var source = PostgresDataSource.Create(options);
        var store = new PostgresEventStore(source, options);
        await store.Open(Never);
        var stream = NewStream();
        await store.TakeOver(stream, 0, Never);

        await using (var other = await source.OpenConnectionAsync())
        {
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand($"SELECT 1 FROM streams WHERE stream = '{stream}' FOR UPDATE", other);
            await hold.ExecuteScalarAsync();
            var since = Stopwatch.StartNew();
            await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Commit(stream, 1, 0, Events(1), Never));
            Assert.InRange(since.Elapsed.TotalSeconds, 0.5, 4);
        }

        // The commit that was given up may have gone through by now, or not: taking over settles it either way.
        var taken = await Eventually.Result(() => store.TakeOver(stream, 0, Never), TimeSpan.FromSeconds(10), "The store did not come back");
        Assert.Equal(taken.Version, taken.Events.Count);
        Assert.False(await store.Commit(stream, 1, taken.Version, Events(taken.Version + 1), Never));
        Assert.True(await store.Commit(stream, taken.Epoch, taken.Version, Events(taken.Version + 1), Never));
    }

    [Fact]
    public async Task A_commit_is_on_disk_when_it_is_acknowledged()
    {
        // A server of its own: nobody else's commits flush the log for this one.
        await using var server = await PostgresServer.Create();
        var options = new StorageOptions { Postgres = await server.CreateDatabase() };
        await using var source = PostgresDataSource.Create(options);
        var store = new PostgresEventStore(source, options);
        await store.Open(Never);
        var stream = NewStream();
        await store.TakeOver(stream, 0, Never);
        await using var connection = await source.OpenConnectionAsync();
        await using var inserted = new NpgsqlCommand("SELECT pg_current_wal_insert_lsn()::text", connection);
        for (var version = 0; version < 50; version++)
        {
            var before = (string)(await inserted.ExecuteScalarAsync())!;
            Assert.True(await store.Commit(stream, 1, version, Events(version + 1), Never));
            await using var flushed = new NpgsqlCommand($"SELECT pg_current_wal_flush_lsn() - '{before}'::pg_lsn", connection);
            var bytes = (decimal)(await flushed.ExecuteScalarAsync())!;
            Assert.True(bytes > 150, $"{bytes} bytes of log after the commit began are on disk, less than the commit itself.");
        }
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("synchronous_commit")]
    public async Task A_server_that_may_lose_what_it_acknowledged_is_refused_unless_allowed(string setting)
    {
        await using var server = await PostgresServer.Create();
        await server.Stop();
        await server.Start($"{setting}=off");
        var options = new StorageOptions { Postgres = await server.CreateDatabase() };
        await using var source = PostgresDataSource.Create(options);

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => new PostgresEventStore(source, options).Open(Never));

        Assert.Contains($"{setting}=off", refused.Message, StringComparison.Ordinal);
        options.AllowUnsafe = true;
        await new PostgresEventStore(source, options).Open(Never);
    }

    [Fact]
    public async Task Silos_that_start_at_once_prepare_the_database_once()
    {
        var options = new StorageOptions { Postgres = await (await PostgresServer.Shared).CreateDatabase() };
        await using var source = PostgresDataSource.Create(options);
        var stores = Enumerable.Range(0, 4).Select(_ => new PostgresEventStore(source, options)).ToArray();

        await Task.WhenAll(stores.Select(store => store.Open(Never)));

        Assert.Single(stores.Select(store => store.Lineage).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        var options = new StorageOptions { Postgres = await (await PostgresServer.Shared).CreateDatabase() };
        await using var source = PostgresDataSource.Create(options);
        await new PostgresEventStore(source, options).Open(Never);
        await PostgresServer.Execute(options.Postgres, "UPDATE meta SET value = '999' WHERE name = 'schema'");

        await Assert.ThrowsAsync<StorageRefusedException>(() => new PostgresEventStore(source, options).Open(Never));
    }
}

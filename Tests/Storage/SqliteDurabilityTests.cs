using System.Text.RegularExpressions;
using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Collab.Tests.Support;
using Xunit;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>What the embedded database promises beyond the contract.</summary>
public sealed partial class SqliteDurabilityTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private StorageOptions Options => new() { DataDirectory = _directory.Path };

    private static CancellationToken Never => CancellationToken.None;

    public void Dispose() => _directory.Dispose();

    /// <summary>The system calls of the real program: what it told its caller came after the fsync of the log's last byte.</summary>
    [Fact]
    public async Task The_log_is_on_disk_before_a_write_is_acknowledged()
    {
        var trace = _directory.File("trace");
        var (exitCode, output, errors) = await SiloProcess.Run(
            ["renew-lineage", "--data", _directory.Path],
            "strace", "-f", "-y", "-o", trace, "-e", "trace=pwrite64,write,fsync,fdatasync");
        Assert.True(exitCode == 0, $"strace or the program failed (apt-get install strace): {errors}");
        Assert.Contains("Clients start afresh", output, StringComparison.Ordinal);

        var calls = await File.ReadAllLinesAsync(trace);
        var acknowledged = Array.FindIndex(calls, call => call.Contains("Clients start af", StringComparison.Ordinal));
        var written = Array.FindLastIndex(calls, acknowledged, call => LogWrite().IsMatch(call));
        var synced = Array.FindLastIndex(calls, acknowledged, call => LogSync().IsMatch(call));
        Assert.True(written >= 0, "The write does not stand in the log.");
        Assert.True(written < synced && synced < acknowledged, $"Written in call {written}, synced in {synced}, acknowledged in {acknowledged}.");
    }

    [Fact]
    public async Task Commits_that_wait_together_are_one_transaction_and_a_fenced_one_among_them_harms_nobody()
    {
        using var store = await Open();
        using var writer = new SqliteWriter(Options.Directory.Database, TimeSpan.FromSeconds(20));
        var streams = Enumerable.Range(0, 40).Select(_ => NewStream().ToString()).ToArray();
        foreach (var stream in streams)
            await writer.Write(session => session.TakeOver(stream), Never);

        // While the first is held, the others queue up: they can only be written together.
        using var held = new ManualResetEventSlim();
        var first = writer.Write(_ => held.Wait(TimeSpan.FromSeconds(10)), Never);
        var logBefore = new FileInfo(Options.Directory.Database + "-wal").Length;
        var commits = streams.Select((stream, i) => writer.Write(
            session => session.Commit(stream, epoch: i % 4 == 0 ? 7 : 1, 0, Events(1) with { Commands = [Command("a", 1)] }), Never)).ToArray();
        var repeated = writer.Write(
            session => session.Commit(streams[1], 1, 1, Events(2) with { Keys = [new("half", [1])], Commands = [Command("b", 2), Command("a", 2)] }), Never);
        held.Set();
        Assert.True(await first);

        Assert.Equal(streams.Select((_, i) => i % 4 != 0), await Task.WhenAll(commits));
        await Assert.ThrowsAsync<CommandRepeatedException>(() => repeated);
        Assert.Single(await store.Read(Key(streams[1]), 0, 9, Never));
        Assert.Empty(await store.Read(Key(streams[0]), 0, 9, Never));
        Assert.Empty((await store.TakeOver(Key(streams[1]), 0, Never)).Keys);
        // One transaction writes each changed page once: 30 of them would have written each many times.
        Assert.InRange(new FileInfo(Options.Directory.Database + "-wal").Length - logBefore, 0, 100 * 4096);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_left_behind_as_soon_as_there_is_room()
    {
        using var store = await Open();
        using var writer = new SqliteWriter(Options.Directory.Database, TimeSpan.FromSeconds(20));
        var stream = NewStream().ToString();
        await writer.Write(session => session.TakeOver(stream), Never);
        await writer.Write(
            session =>
            {
                session.Execute("PRAGMA max_page_count = 1");
                return true;
            },
            Never);

        var big = Events(1) with { Events = [Event(1, new string('x', 1_000_000))] };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => writer.Write(session => session.Commit(stream, 1, 0, big), Never));
        Assert.Empty(await store.Read(Key(stream), 0, 9, Never));

        Assert.True(await writer.Write(session => session.Commit(stream, 1, 0, big), Never));
    }

    [Fact]
    public async Task A_locked_database_is_told_in_time_and_service_resumes_by_itself()
    {
        using var store = await Open();
        var stream = NewStream();
        await store.TakeOver(stream, 0, Never);
        using (var other = SqliteFile.Open(Options.Directory.Database))
        {
            other.Execute("BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Commit(stream, 1, 0, Events(1), Never)).WaitAsync(TimeSpan.FromSeconds(5));
            other.Execute("ROLLBACK");
        }

        var taken = await Eventually.Result(() => store.TakeOver(stream, 0, Never), TimeSpan.FromSeconds(10), "The store did not come back");
        Assert.True(await store.Commit(stream, taken.Epoch, taken.Version, Events(taken.Version + 1), Never));
    }

    [Fact]
    public async Task A_second_process_on_the_same_directory_is_refused_with_a_clear_message()
    {
        using var store = await Open();

        var (exitCode, _, errors) = await SiloProcess.Run(["--data", _directory.Path, "--port", "0"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("in use by another Collab process", errors, StringComparison.Ordinal);
        var inside = await Assert.ThrowsAsync<StorageRefusedException>(() => Open());
        Assert.Contains(_directory.Path, inside.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        using (await Open())
        {
        }
        using (var database = SqliteFile.Open(Options.Directory.Database))
            database.Execute("PRAGMA user_version = 999");

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(Open);
        Assert.Contains("schema 999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        var stream = NewStream();
        string lineage;
        using (var store = await Open())
        {
            lineage = store.Lineage;
            await store.TakeOver(stream, 0, Never);
            Assert.True(await store.Commit(stream, 1, 0, Events(1, 3), Never));
        }

        using var again = await Open();
        Assert.Equal(lineage, again.Lineage);
        Assert.Equal((2, 3), (await again.TakeOver(stream, 0, Never)) switch { var t => (t.Epoch, t.Version) });
    }

    private static StreamKey Key(string stream) => StreamKey.TryParse(stream, out var key) ? key : throw new ArgumentException(stream, nameof(stream));

    private async Task<SqliteEventStore> Open()
    {
        var store = new SqliteEventStore(Options);
        try
        {
            await store.Open(Never);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    [GeneratedRegex(@"pwrite64\(\d+<[^>]*collab\.db-wal>", RegexOptions.None, 1000)]
    private static partial Regex LogWrite();

    [GeneratedRegex(@"f(data)?sync\(\d+<[^>]*collab\.db-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LogSync();
}

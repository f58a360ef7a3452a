using System.Text;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>What was erased from events is in none of SQLite's files, also when other erasures had its rows moved before.</summary>
public sealed class EventErasureTests : IDisposable
{
    private const int Streams = 30;
    private const int EventsEach = 60;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Of_many_streams_nothing_stays_that_was_deleted_or_redacted()
    {
        using var store = new SqliteEventStore(new() { DataDirectory = _directory.Path });
        await store.Open(CancellationToken.None);
        var streams = Enumerable.Range(0, Streams).Select(_ => NewStream()).ToArray();
        foreach (var stream in streams)
            await store.TakeOver(stream, 0, CancellationToken.None);
        // They come in turns, as live meetings write, with texts of one line and of many pages.
        var random = new Random(20260601);
        for (var version = 1; version <= EventsEach; version++)
        {
            foreach (var (number, stream) in streams.Index())
                Assert.True(await store.Commit(stream, 1, version - 1, Nothing with { Events = [Event(version, Words(number, version, random))] }, CancellationToken.None));
        }
        Assert.Equal(Streams * EventsEach, Found(streams).Count);

        // Each erasure gives rows of others a reason to move, and what those leave behind must be gone once they are erased themselves.
        foreach (var stream in streams.Where((_, i) => i % 3 == 0))
            Assert.True(await store.Delete(stream, 1, CancellationToken.None));
        foreach (var stream in streams.Where((_, i) => i % 3 == 1))
        {
            var shorter = Enumerable.Range(1, EventsEach).Select(version => Event(version, "-")).ToArray();
            Assert.True(await store.Redact(stream, 1, shorter, CancellationToken.None));
        }
        Assert.Equal(Streams / 3 * EventsEach, Found(streams).Count);

        foreach (var stream in streams.Where((_, i) => i % 3 == 2))
            Assert.True(await store.Delete(stream, 1, CancellationToken.None));
        Assert.Empty(Found(streams));
        Assert.Equal("-", (await store.Read(streams[1], 0, 1, CancellationToken.None))[0].Text());
    }

    [Fact]
    public async Task The_room_of_what_was_deleted_is_given_back_at_the_next_start()
    {
        var (deleted, kept) = (NewStream(), NewStream());
        using (var store = new SqliteEventStore(new() { DataDirectory = _directory.Path }))
        {
            await store.Open(CancellationToken.None);
            foreach (var stream in new[] { deleted, kept })
            {
                await store.TakeOver(stream, 0, CancellationToken.None);
                await store.Commit(stream, 1, 0, Nothing with { Events = [Event(1, $"\"{new string('#', 400_000)}\"")] }, CancellationToken.None);
            }
            Assert.True(await store.Delete(deleted, 1, CancellationToken.None));
        }
        using (var store = new SqliteEventStore(new() { DataDirectory = _directory.Path }))
        {
            await store.Open(CancellationToken.None);
            Assert.InRange(new FileInfo(Path.Combine(_directory.Path, "collab.db")).Length, 400_000, 600_000);
            Assert.Equal(400_002, (await store.Read(kept, 0, 1, CancellationToken.None))[0].Data.Length);
            Assert.Equal(-1, (await store.TakeOver(deleted, 0, CancellationToken.None)).Version);
        }
    }

    private static string Words(int number, int version, Random random) =>
        $"\"{Mark(number, version)}{new string('#', random.Next(10) == 0 ? random.Next(9_000) : random.Next(400))}\"";

    private static string Mark(int number, int version) => $"words-{number}-{version}-of-somebody";

    private List<string> Found(StreamKey[] streams)
    {
        var files = string.Concat(_directory.Contents("collab.db*").Select(Encoding.Latin1.GetString));
        return [.. streams.Index().SelectMany(s => Enumerable.Range(1, EventsEach).Select(version => Mark(s.Index, version))).Where(mark => files.Contains(mark, StringComparison.Ordinal))];
    }
}

using System.Security.Cryptography;
using System.Text;
using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Collab.Tests.Support;
using Xunit;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>After a round is closed, no byte of its ballots or of its salt is left in any of SQLite's files.</summary>
public sealed class BallotErasureTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Closing_a_round_leaves_nothing_of_its_ballots_in_the_files()
    {
        // Seeded, so that a page that keeps a stale cell is found again.
        var random = new Random(20260504);
        var (stream, closing, open) = (NewStream(), Guid.NewGuid(), Guid.NewGuid());
        var salt = RandomNumberGenerator.GetBytes(32);
        using var store = new SqliteEventStore(new() { DataDirectory = _directory.Path });
        await store.Open(CancellationToken.None);
        await store.TakeOver(stream, 0, CancellationToken.None);
        await store.Commit(stream, 1, 0, Nothing with { Keys = [new("round", salt)] }, CancellationToken.None);
        List<StoredBallot> cast = [];
        for (var i = 0; i < 300; i++)
        {
            // Voters come in any order, vote again and vote at different length: pages split, and cells move within them.
            var round = i % 3 == 0 ? open : closing;
            var ballots = Enumerable.Range(0, 10).Select(_ => random.Next(500)).Distinct()
                .Select(voter => Ballot(round, $"{round}{voter}", i, $"ballot-{i}-{voter}-{new string('#', random.Next(1, 200))}")).ToArray();
            Assert.True(await store.Commit(stream, 1, 0, Nothing with { Ballots = ballots }, CancellationToken.None));
            cast.AddRange(ballots.Where(ballot => ballot.Round == closing));
        }
        Assert.NotEmpty(Found(cast, salt));

        Assert.True(await store.Commit(stream, 1, 0, Events(1) with { DropBallots = [closing], DropKeys = ["round"] }, CancellationToken.None));

        Assert.Empty(Found(cast, salt));
        Assert.NotEmpty((await store.TakeOver(stream, 0, CancellationToken.None)).Ballots);
    }

    [Fact]
    public async Task A_reader_in_the_way_only_delays_the_erasure()
    {
        var (stream, round) = (NewStream(), Guid.NewGuid());
        var ballot = Ballot(round, "a", 1, "the ballot of a");
        using var store = new SqliteEventStore(new() { DataDirectory = _directory.Path });
        await store.Open(CancellationToken.None);
        await store.TakeOver(stream, 0, CancellationToken.None);
        await store.Commit(stream, 1, 0, Nothing with { Ballots = [ballot] }, CancellationToken.None);
        using (var reader = SqliteFile.Open(Path.Combine(_directory.Path, "collab.db")))
        {
            reader.Execute("BEGIN");
            reader.Scalar("SELECT count(*) FROM ballots");
            Assert.True(await store.Commit(stream, 1, 0, Events(1) with { DropBallots = [round] }, CancellationToken.None));
            Assert.NotEmpty(Found([ballot], []));
        }

        await Eventually.Holds(() => Task.FromResult(Found([ballot], []).Count == 0), TimeSpan.FromSeconds(10), "The ballot stayed in the files");
    }

    [Fact]
    public async Task Redaction_and_deletion_leave_nothing_in_the_files()
    {
        using var store = new SqliteEventStore(new() { DataDirectory = _directory.Path });
        await store.Open(CancellationToken.None);
        var (redacted, deleted) = (NewStream(), NewStream());
        foreach (var (stream, text) in new[] { (redacted, "a name to forget"), (deleted, "a meeting to delete") })
        {
            await store.TakeOver(stream, 0, CancellationToken.None);
            await store.Commit(stream, 1, 0, Nothing with { Events = [Event(1, text)] }, CancellationToken.None);
            Assert.True(Holds(Encoding.UTF8.GetBytes(text)));
        }

        Assert.True(await store.Redact(redacted, 1, [Event(1, "-")], CancellationToken.None));
        Assert.True(await store.Delete(deleted, 1, CancellationToken.None));

        Assert.False(Holds("a name to forget"u8.ToArray()));
        Assert.False(Holds("a meeting to delete"u8.ToArray()));
    }

    private List<string> Found(IEnumerable<StoredBallot> cast, byte[] salt)
    {
        var files = Contents;
        bool In(ReadOnlySpan<byte> bytes)
        {
            foreach (var file in files)
            {
                if (file.AsSpan().IndexOf(bytes) >= 0)
                    return true;
            }
            return false;
        }
        List<string> found = [];
        foreach (var ballot in cast)
        {
            if (In(ballot.VoterTag) || In(ballot.BallotId.ToByteArray(bigEndian: true)) || In(ballot.Data.AsSpan(0, Math.Min(ballot.Data.Length, 20))))
                found.Add(Encoding.UTF8.GetString(ballot.Data));
        }
        if (salt.Length > 0 && In(salt))
            found.Add("the salt");
        return found;
    }

    private bool Holds(byte[] bytes) => Contents.Any(file => file.AsSpan().IndexOf(bytes) >= 0);

    private byte[][] Contents => _directory.Contents("collab.db*");
}

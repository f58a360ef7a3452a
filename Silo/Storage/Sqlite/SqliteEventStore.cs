using Collab.Streams;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Streams in one file below the data directory. Writes go through <see cref="SqliteWriter"/>, reads have connections of their own.</summary>
internal sealed class SqliteEventStore(StorageOptions options) : IDatabase, IDisposable
{
    private readonly DataDirectory _directory = options.Directory;
    private FileStream? _lock;
    private SqliteWriter? _writer;

    public string Lineage { get; private set; } = "";

    private SqliteWriter Writer => _writer ?? throw new InvalidOperationException("The database is not open.");

    public async Task Open(CancellationToken cancel)
    {
        _lock = _directory.Lock();
        using (var database = SqliteFile.Open(_directory.Database))
        {
            database.Execute("PRAGMA journal_mode = WAL");
            SqliteSchema.Apply(database, "collab-");
            GiveBack(database);
        }
        using (var snapshots = SqliteFile.Open(_directory.Snapshots))
            SqliteSchema.Apply(snapshots, "snapshots-");
        _writer = new SqliteWriter(_directory.Database, options.Timeout);
        Lineage = await Read(ReadLineage, cancel);
    }

    public async Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel)
    {
        var name = stream.ToString();
        var epoch = await Writer.Write(session => session.TakeOver(name), cancel);
        // Older activations are fenced now. Should a newer one be writing already, one transaction still reads a state
        // that was committed, and this epoch's first commit finds itself fenced.
        return await Read(connection => SqliteTakeover.Read(connection, name, epoch, afterVersion), cancel);
    }

    public Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel)
    {
        var name = stream.ToString();
        return Writer.Write(session => session.Commit(name, epoch, version, batch), cancel, scrub: batch.DropBallots.Count + batch.DropKeys.Count + batch.DropImages.Count > 0);
    }

    public Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel) => Read(
        connection => connection.Query(
            SqliteRows.Command, "SELECT hash, version, created FROM commands WHERE stream = ?1 AND hash = ?2", stream.ToString(), hash).SingleOrDefault(),
        cancel);

    public Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel) =>
        Read<IReadOnlyList<StoredEvent>>(
            connection => connection.Query(
                SqliteRows.Event,
                $"SELECT version, type, at, data FROM events WHERE stream = ?1 AND version > ?2 AND {SqliteRows.NotDeleted} ORDER BY version LIMIT ?3",
                stream.ToString(),
                afterVersion,
                limit),
            cancel);

    public Task<StoredImage?> ReadImage(StreamKey stream, Guid image, CancellationToken cancel) => Read(
        connection => connection.Query(
            SqliteRows.Image,
            "SELECT image, width, height, media_type, data FROM images WHERE stream = ?1 AND image = ?2",
            stream.ToString(),
            SqliteRows.Blob(image)).SingleOrDefault(),
        cancel);

    public Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        var name = stream.ToString();
        return Writer.Write(session => session.Redact(name, epoch, events), cancel, scrub: true);
    }

    public Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel)
    {
        var name = stream.ToString();
        return Writer.Write(session => session.Delete(name, epoch), cancel, scrub: true);
    }

    public Task<StreamKey?> Resolve(string alias, CancellationToken cancel) => Read(
        connection => connection.Query(row => row.GetString(0), "SELECT stream FROM aliases WHERE alias = ?1", alias) is [var name]
            && StreamKey.TryParse(name, out var stream) ? stream : (StreamKey?)null,
        cancel);

    /// <summary>Takes the write lock, so that a writer that cannot work is noticed.</summary>
    public Task Ping(CancellationToken cancel) => Writer.Write(_ => true, cancel);

    public async Task RenewLineage(CancellationToken cancel)
    {
        await Writer.Write(
            session =>
            {
                session.Execute("UPDATE meta SET value = lower(hex(randomblob(16))) WHERE name = 'lineage'");
                return true;
            },
            cancel);
        Lineage = await Read(ReadLineage, cancel);
    }

    public IReadOnlyList<string> ReadProtectionKeys()
    {
        using var connection = SqliteFile.Open(_directory.Database, pooled: true);
        return connection.Query(row => row.GetString(0), "SELECT xml FROM protection_keys ORDER BY id");
    }

    public void StoreProtectionKey(string id, string xml) => Writer.Write(
        session =>
        {
            session.Execute("INSERT INTO protection_keys (id, xml) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET xml = ?2", id, xml);
            return true;
        },
        CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Writes what is queued, and lets go of the files. May be called again.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
        SqliteFile.CloseAll(_directory.Database);
        _lock?.Dispose();
    }

    /// <summary>Gives the room of deleted streams back. Before anybody waits, since the rows of all others move; the file is written anew, so that no copy of them stays.</summary>
    private static void GiveBack(SqliteConnection database)
    {
        database.Execute("DELETE FROM events WHERE stream IN (SELECT stream FROM streams WHERE version < 0)");
        if (database.Scalar("SELECT changes()") is > 0L)
            database.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string ReadLineage(SqliteConnection connection) =>
        connection.Query(row => row.GetString(0), "SELECT value FROM meta WHERE name = 'lineage'").Single();

    /// <summary>The driver blocks, so reading happens off the caller's thread.</summary>
    private Task<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancel) => Task.Run(
        () =>
        {
            try
            {
                using var connection = SqliteFile.Open(_directory.Database, pooled: true);
                return read(connection);
            }
            catch (SqliteException fault) when (SqliteFaults.IsOutage(fault))
            {
                throw SqliteFaults.Outage(fault);
            }
        },
        cancel);
}

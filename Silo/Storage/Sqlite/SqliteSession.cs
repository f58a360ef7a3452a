using Collab.Streams;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>The writer's connection and its statements. Every method runs inside the writer's transaction.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>Without events, whose rows stay where they are until the next start.</summary>
    private static readonly string[] StreamTables = ["commands", "ballots", "keys", "aliases", "images"];

    /// <summary>What they lose must leave no trace.</summary>
    private static readonly string[] ErasedTables = ["ballots", "keys"];

    private readonly SqliteConnection _connection;
    private readonly List<SqliteStatement> _statements = [];
    private readonly SqliteStatement _begin, _commit, _save, _undo, _release, _checkpoint;
    private readonly SqliteStatement _own, _move, _tombstone, _holds;
    private readonly SqliteStatement _event, _command, _ballot, _key, _alias, _image, _redact, _length, _blank;
    private readonly SqliteStatement _dropKey, _dropBallots, _dropAlias, _dropImage;
    private readonly SqliteStatement[] _forget, _rewrite;

    public SqliteSession(string path)
    {
        // The busy time-out bounds how long a truncating checkpoint waits for readers.
        _connection = SqliteFile.Open(path, pragmas: "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 200; PRAGMA temp_store = MEMORY;");
        foreach (var table in ErasedTables)
            Execute($"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table} WHERE FALSE");
        _begin = Statement("BEGIN IMMEDIATE");
        _commit = Statement("COMMIT");
        _save = Statement("SAVEPOINT one");
        _undo = Statement("ROLLBACK TO one");
        _release = Statement("RELEASE one");
        _checkpoint = Statement("PRAGMA wal_checkpoint(TRUNCATE)");

        _own = Statement(
            "INSERT INTO streams (stream, epoch, version) VALUES (?1, 1, 0) ON CONFLICT (stream) DO UPDATE SET epoch = epoch + 1 RETURNING epoch", 1);
        _move = Statement("UPDATE streams SET version = ?4 WHERE stream = ?1 AND epoch = ?2 AND version = ?3 AND version >= 0", 4);
        _holds = Statement("SELECT 1 FROM streams WHERE stream = ?1 AND epoch = ?2", 2);
        _tombstone = Statement("UPDATE streams SET version = -1 WHERE stream = ?1 AND epoch = ?2", 2);

        _event = Statement("INSERT INTO events (stream, version, type, at, data) VALUES (?1, ?2, ?3, ?4, ?5)", 5);
        _command = Statement("INSERT INTO commands (stream, hash, version, created) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", 4);
        _ballot = Statement(
            """
            INSERT INTO ballots (stream, round, voter_tag, revision, ballot_id, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (stream, round, voter_tag) DO UPDATE SET revision = ?4, ballot_id = ?5, data = ?6
            """, 6);
        _key = Statement("INSERT INTO keys (stream, name, salt) VALUES (?1, ?2, ?3) ON CONFLICT (stream, name) DO UPDATE SET salt = ?3", 3);
        _alias = Statement("INSERT INTO aliases (alias, stream) VALUES (?2, ?1) ON CONFLICT (alias) DO UPDATE SET stream = ?1", 2);
        _image = Statement(
            "INSERT INTO images (stream, image, width, height, media_type, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (stream, image) DO NOTHING", 6);
        // Of the same length, so that SQLite overwrites the row where it stands: a row that changes its length moves others, whose copies stay in the gaps of pages.
        _redact = Statement("UPDATE events SET data = ?3 WHERE stream = ?1 AND version = ?2", 3);
        _length = Statement("SELECT length(data) FROM events WHERE stream = ?1 AND version = ?2", 2);
        _blank = Statement("UPDATE events SET data = zeroblob(length(data)) WHERE stream = ?1", 1);
        _dropKey = Statement("DELETE FROM keys WHERE stream = ?1 AND name = ?2", 2);
        _dropBallots = Statement("DELETE FROM ballots WHERE stream = ?1 AND round = ?2", 2);
        _dropAlias = Statement("DELETE FROM aliases WHERE stream = ?1 AND alias = ?2", 2);
        _dropImage = Statement("DELETE FROM images WHERE stream = ?1 AND image = ?2", 2);
        _forget = [.. StreamTables.Select(table => Statement($"DELETE FROM {table} WHERE stream = ?1", 1))];
        _rewrite =
        [
            .. ErasedTables.SelectMany(table => new[]
            {
                Statement($"INSERT INTO temp.kept_{table} SELECT * FROM main.{table}"),
                Statement($"DELETE FROM main.{table}"),
                Statement($"INSERT INTO main.{table} SELECT * FROM temp.kept_{table} ORDER BY 1, 2, 3"),
                Statement($"DELETE FROM temp.kept_{table}"),
            }),
        ];
    }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>Runs one write so that its failure undoes it alone.</summary>
    public void Separately(Action write)
    {
        _save.Run();
        try
        {
            write();
        }
        catch (Exception fault) when (!SqliteFaults.IsOutage(fault))
        {
            _undo.Run();
            throw;
        }
        finally
        {
            _release.Run();
        }
    }

    /// <summary>Moves the log into the database file and truncates it, so that no page of before stays on disk.</summary>
    /// <returns>False when a reader was in the way.</returns>
    public bool Checkpoint()
    {
        using var row = _checkpoint.Read();
        return row.Read() && row.GetInt32(0) == 0;
    }

    public long TakeOver(string stream)
    {
        using var row = _own.Read(stream);
        row.Read();
        return row.GetInt64(0);
    }

    /// <exception cref="CommandRepeatedException">A command of the batch has taken effect before.</exception>
    public bool Commit(string stream, long epoch, long version, StreamBatch batch)
    {
        if (_move.Run(stream, epoch, version, version + batch.Events.Count) == 0)
            return false;
        foreach (var e in batch.Events)
            _event.Run(stream, e.Version, e.Type, e.At.UtcTicks, e.Data);
        foreach (var command in batch.Commands)
        {
            if (_command.Run(stream, command.Hash, command.Version, command.Created) == 0)
                throw new CommandRepeatedException();
        }
        foreach (var b in batch.Ballots)
            _ballot.Run(stream, SqliteRows.Blob(b.Round), b.VoterTag, b.Revision, SqliteRows.Blob(b.BallotId), b.Data);
        foreach (var key in batch.Keys)
            _key.Run(stream, key.Name, key.Salt);
        foreach (var alias in batch.Aliases)
            _alias.Run(stream, alias);
        foreach (var name in batch.DropKeys)
            _dropKey.Run(stream, name);
        foreach (var round in batch.DropBallots)
            _dropBallots.Run(stream, SqliteRows.Blob(round));
        if (batch.DropKeys.Count + batch.DropBallots.Count > 0)
            Rewrite();
        foreach (var alias in batch.DropAliases)
            _dropAlias.Run(stream, alias);
        foreach (var image in batch.Images)
            _image.Run(stream, SqliteRows.Blob(image.Size.Image), image.Size.Width, image.Size.Height, image.MediaType, image.Data);
        foreach (var image in batch.DropImages)
            _dropImage.Run(stream, SqliteRows.Blob(image));
        return true;
    }

    public bool Redact(string stream, long epoch, IReadOnlyList<StoredEvent> events)
    {
        using (var held = _holds.Read(stream, epoch))
        {
            if (!held.HasRows)
                return false;
        }
        foreach (var e in events)
            _redact.Run(stream, e.Version, SqliteRows.Padded(e.Data, LengthOf(stream, e.Version)));
        return true;
    }

    public bool Delete(string stream, long epoch)
    {
        if (_tombstone.Run(stream, epoch) == 0)
            return false;
        _blank.Run(stream);
        foreach (var table in _forget)
            table.Run(stream);
        Rewrite();
        return true;
    }

    private int LengthOf(string stream, long version)
    {
        using var row = _length.Read(stream, version);
        return row.Read() ? row.GetInt32(0) : 0;
    }

    /// <summary>
    /// SQLite overwrites the row that it deletes, but not the copies that stay in a page's gap when its rows were moved to other pages. A table that is emptied
    /// gives its pages back, and those it overwrites whole; so both are emptied and filled again. They hold what open rounds and meetings need, and no more.
    /// </summary>
    private void Rewrite()
    {
        foreach (var statement in _rewrite)
            statement.Run();
    }

    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new SqliteStatement(_connection, sql, values.Length);
        statement.Run(values);
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private SqliteStatement Statement(string sql, int parameters = 0)
    {
        var statement = new SqliteStatement(_connection, sql, parameters);
        _statements.Add(statement);
        return statement;
    }
}

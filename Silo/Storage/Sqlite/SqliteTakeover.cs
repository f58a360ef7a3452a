using Collab.Streams;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Reads what a new activation starts from, all of it as of one moment.</summary>
internal static class SqliteTakeover
{
    public static Takeover Read(SqliteConnection connection, string stream, long epoch, long afterVersion)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return new Takeover(
            epoch,
            connection.Query(row => row.GetInt64(0), "SELECT version FROM streams WHERE stream = ?1", stream).Single(),
            connection.Query(
                SqliteRows.Event,
                $"SELECT version, type, at, data FROM events WHERE stream = ?1 AND version > ?2 AND {SqliteRows.NotDeleted} ORDER BY version",
                stream,
                afterVersion),
            connection.Query(SqliteRows.Ballot, "SELECT round, voter_tag, revision, ballot_id, data FROM ballots WHERE stream = ?1", stream),
            connection.Query(SqliteRows.Key, "SELECT name, salt FROM keys WHERE stream = ?1", stream),
            connection.Query(
                SqliteRows.Command,
                """
                SELECT hash, version, created FROM (
                    SELECT hash, version, created FROM commands WHERE stream = ?1 ORDER BY version DESC LIMIT 1000)
                ORDER BY version
                """,
                stream),
            connection.Query(SqliteRows.ImageSize, "SELECT image, width, height FROM images WHERE stream = ?1", stream));
    }
}

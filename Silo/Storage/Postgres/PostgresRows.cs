using Collab.Streams;
using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>What PostgreSQL's rows mean.</summary>
internal static class PostgresRows
{
    public static StoredEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), row.GetFieldValue<byte[]>(3));

    public static StoredBallot Ballot(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2), row.GetGuid(3), row.GetFieldValue<byte[]>(4));

    public static StoredKey Key(NpgsqlDataReader row) => new(row.GetString(0), row.GetFieldValue<byte[]>(1));

    public static StoredCommand Command(NpgsqlDataReader row) => new(
        row.GetFieldValue<byte[]>(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2));

    public static ImageSize ImageSize(NpgsqlDataReader row) => new(row.GetGuid(0), row.GetInt32(1), row.GetInt32(2));

    public static StoredImage Image(NpgsqlDataReader row) => new(ImageSize(row), row.GetString(3), row.GetFieldValue<byte[]>(4));

    public static async Task<List<T>> All<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(cancel))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>The rows of a batch's next statement.</summary>
    public static async Task<List<T>> Next<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await reader.NextResultAsync(cancel);
        return await reader.All(row, cancel);
    }
}

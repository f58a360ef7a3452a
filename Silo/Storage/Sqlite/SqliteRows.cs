using Collab.Streams;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>What the rows of the embedded database mean.</summary>
internal static class SqliteRows
{
    /// <summary>Of a deleted stream the blanked rows of events stay until the next start.</summary>
    public const string NotDeleted = "version <= (SELECT version FROM streams WHERE stream = ?1)";

    public static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>What replaces an event's data, with blanks up to the former length: JSON does not end with any of its own.</summary>
    public static byte[] Padded(byte[] data, int length)
    {
        if (data.Length >= length)
            return data;
        var padded = new byte[length];
        data.CopyTo(padded, 0);
        padded.AsSpan(data.Length).Fill((byte)' ');
        return padded;
    }

    public static StoredEvent Event(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), Unpadded(row.GetFieldValue<byte[]>(3)));

    private static byte[] Unpadded(byte[] data) => data is [.., (byte)' '] ? data.AsSpan().TrimEnd((byte)' ').ToArray() : data;

    public static StoredBallot Ballot(SqliteDataReader row) => new(
        new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true),
        row.GetFieldValue<byte[]>(1),
        row.GetInt32(2),
        new Guid(row.GetFieldValue<byte[]>(3), bigEndian: true),
        row.GetFieldValue<byte[]>(4));

    public static StoredKey Key(SqliteDataReader row) => new(row.GetString(0), row.GetFieldValue<byte[]>(1));

    public static StoredCommand Command(SqliteDataReader row) => new(
        row.GetFieldValue<byte[]>(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2));

    public static ImageSize ImageSize(SqliteDataReader row) => new(new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetInt32(1), row.GetInt32(2));

    public static StoredImage Image(SqliteDataReader row) => new(ImageSize(row), row.GetString(3), row.GetFieldValue<byte[]>(4));

    public static List<T> Query<T>(this SqliteConnection connection, Func<SqliteDataReader, T> row, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new SqliteStatement(connection, sql, values.Length);
        using var reader = statement.Read(values);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}

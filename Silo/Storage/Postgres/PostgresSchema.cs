using System.Globalization;
using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>Moves the database forward to the newest schema, one silo at a time.</summary>
internal static class PostgresSchema
{
    /// <summary>The advisory lock's number: any, but always the same. "collab" in ASCII.</summary>
    private const long LockNumber = 0x636f6c6c6162;

    public static async Task Apply(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.Run($"SELECT pg_advisory_xact_lock({LockNumber})", cancel);
        await connection.Run(
            "CREATE TABLE IF NOT EXISTS meta (name text NOT NULL PRIMARY KEY, value text NOT NULL); INSERT INTO meta VALUES ('schema', '0') ON CONFLICT DO NOTHING",
            cancel);
        var version = int.Parse((string)(await connection.Run("SELECT value FROM meta WHERE name = 'schema'", cancel))!, CultureInfo.InvariantCulture);
        foreach (var script in SqlScripts.After(version, "Postgres."))
            await connection.Run($"{script.Sql}; UPDATE meta SET value = '{script.Version}' WHERE name = 'schema'", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <exception cref="StorageRefusedException">The server acknowledges what a power cut may lose.</exception>
    public static async Task RefuseUnsafe(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
        {
            if (await connection.Run($"SELECT current_setting('{setting}')", cancel) is "off")
                throw new StorageRefusedException(
                    $"PostgreSQL runs with {setting}=off and may lose what Collab has acknowledged. Turn it on, or set Collab__Storage__AllowUnsafe=true.");
        }
    }

    private static async Task<object?> Run(this NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        // Scripts say @Name to Orleans, inside strings; none takes a parameter itself.
        return await command.ExecuteScalarAsync(cancel);
    }
}

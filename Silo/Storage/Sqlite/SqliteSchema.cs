using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Moves a file forward to the newest schema. Its version stands in the file's own header.</summary>
internal static class SqliteSchema
{
    /// <param name="prefix"><c>collab-</c> or <c>snapshots-</c>.</param>
    public static void Apply(SqliteConnection connection, string prefix)
    {
        // The write lock is taken before the version is read, so that two programs cannot both find the same scripts missing.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        foreach (var script in SqlScripts.After(version, $"Sqlite.{prefix}"))
            connection.Execute($"{script.Sql}; PRAGMA user_version = {script.Version.ToString(CultureInfo.InvariantCulture)};");
        transaction.Commit();
    }
}

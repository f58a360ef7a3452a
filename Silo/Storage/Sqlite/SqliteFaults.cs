using Collab.Streams;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Tells a database that cannot serve now (full disk, broken file system, locked file) from a mistake of ours.</summary>
internal static class SqliteFaults
{
    // Result codes, sqlite.org/rescode.html.
    private const int Error = 1, TooBig = 18, Constraint = 19, Mismatch = 20, Misuse = 21, Range = 25;

    public static bool IsOutage(Exception fault) =>
        fault is SqliteException sqlite && sqlite.SqliteErrorCode is not (Error or TooBig or Constraint or Mismatch or Misuse or Range);

    public static StorageUnavailableException Outage(Exception fault) => new($"The embedded database failed: {fault.Message}", fault);
}

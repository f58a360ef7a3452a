using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Gives Orleans' grain storage connections that overwrite what they delete: a snapshot holds what people wrote.</summary>
internal sealed class SnapshotSource(StorageOptions options) : DbDataSource
{
    private readonly string _path = options.Directory.Snapshots;

    public override string ConnectionString => $"Data Source={_path}";

    // Asked for once, to learn the type.
    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection() => SqliteFile.Open(_path, pooled: true);

    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) => new(OpenDbConnection());

    protected override void Dispose(bool disposing)
    {
        SqliteFile.CloseAll(_path);
        base.Dispose(disposing);
    }
}

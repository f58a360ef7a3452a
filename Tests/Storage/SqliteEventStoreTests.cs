using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Tests.Support;

namespace Collab.Tests.Storage;

public sealed class SqliteEventStoreTests : EventStoreContract, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteEventStore? _store;

    public void Dispose()
    {
        _store?.Dispose();
        _directory.Dispose();
    }

    private protected override async Task<IDatabase> Open()
    {
        _store = new SqliteEventStore(new StorageOptions { DataDirectory = _directory.Path });
        await _store.Open(CancellationToken.None);
        return _store;
    }
}

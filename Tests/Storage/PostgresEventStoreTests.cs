using Collab.Silo.Storage;
using Collab.Silo.Storage.Postgres;
using Collab.Tests.Support;
using Npgsql;

namespace Collab.Tests.Storage;

public sealed class PostgresEventStoreTests : EventStoreContract
{
    private NpgsqlDataSource? _source;

    public override async Task DisposeAsync() => await (_source?.DisposeAsync() ?? default);

    private protected override async Task<IDatabase> Open()
    {
        var options = new StorageOptions { Postgres = await (await PostgresServer.Shared).CreateDatabase() };
        _source = PostgresDataSource.Create(options);
        var store = new PostgresEventStore(_source, options);
        await store.Open(CancellationToken.None);
        return store;
    }
}

using Collab.Silo.Storage;
using Collab.Silo.Storage.Memory;

namespace Collab.Tests.Storage;

public sealed class MemoryEventStoreTests : EventStoreContract
{
    private protected override Task<IDatabase> Open() => Task.FromResult<IDatabase>(new MemoryEventStore());
}

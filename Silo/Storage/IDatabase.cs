using Collab.Streams;

namespace Collab.Silo.Storage;

/// <summary>A database as the silo that runs on it sees it.</summary>
internal interface IDatabase : IEventStore
{
    /// <summary>Applies the scripts that this database has not seen yet, under a lock. Called once, before anything else.</summary>
    /// <exception cref="StorageRefusedException">The database may not be used as it is.</exception>
    Task Open(CancellationToken cancel);

    /// <summary>Makes every client take a fresh snapshot, because versions may mean something else now. No silo may be running.</summary>
    Task RenewLineage(CancellationToken cancel);

    /// <summary>The stored data-protection keys, as XML. Blocks, as its only caller is synchronous.</summary>
    IReadOnlyList<string> ReadProtectionKeys();

    /// <summary>Stores a data-protection key under its id. Blocks, as its only caller is synchronous.</summary>
    void StoreProtectionKey(string id, string xml);
}

/// <summary>The silo must not start, or a command must not run, on this storage. The message tells the operator what to do.</summary>
internal sealed class StorageRefusedException(string message, Exception? inner = null) : Exception(message, inner);

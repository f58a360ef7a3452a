using System.Collections.Concurrent;
using Collab.Streams;

namespace Collab.Silo.Storage.Memory;

/// <summary>Keeps streams until the process ends: the ceiling that the databases are measured against, never for use.</summary>
internal sealed class MemoryEventStore : IDatabase
{
    private readonly ConcurrentDictionary<StreamKey, StreamInMemory> _streams = new();
    private readonly ConcurrentDictionary<string, StreamKey> _aliases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _protectionKeys = new(StringComparer.Ordinal);

    public string Lineage { get; private set; } = Guid.NewGuid().ToString("N");

    public Task Open(CancellationToken cancel) => Task.CompletedTask;

    public Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel) => At(stream, s => s.TakeOver(afterVersion));

    public Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel) => At(stream, s =>
    {
        if (!s.Commit(epoch, version, batch))
            return false;
        foreach (var alias in batch.Aliases)
            _aliases[alias] = stream;
        Forget(stream, batch.DropAliases);
        return true;
    });

    public Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel) => At(stream, s => s.Find(hash));

    public Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel) =>
        At<IReadOnlyList<StoredEvent>>(stream, s => [.. s.After(afterVersion).Take(limit)]);

    public Task<StoredImage?> ReadImage(StreamKey stream, Guid image, CancellationToken cancel) => At(stream, s => s.Image(image));

    public Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel) =>
        At(stream, s => s.Redact(epoch, events));

    public Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel) => At(stream, s =>
    {
        if (!s.Delete(epoch))
            return false;
        Forget(stream, _aliases.Keys);
        return true;
    });

    public Task<StreamKey?> Resolve(string alias, CancellationToken cancel) =>
        Task.FromResult<StreamKey?>(_aliases.TryGetValue(alias, out var stream) ? stream : null);

    public Task Ping(CancellationToken cancel) => Task.CompletedTask;

    public Task RenewLineage(CancellationToken cancel)
    {
        Lineage = Guid.NewGuid().ToString("N");
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> ReadProtectionKeys() => [.. _protectionKeys.Values];

    public void StoreProtectionKey(string id, string xml) => _protectionKeys[id] = xml;

    private void Forget(StreamKey stream, IEnumerable<string> aliases)
    {
        foreach (var alias in aliases)
            _aliases.TryRemove(new(alias, stream));
    }

    private Task<T> At<T>(StreamKey key, Func<StreamInMemory, T> act)
    {
        var stream = _streams.GetOrAdd(key, static _ => new());
        lock (stream)
            return Task.FromResult(act(stream));
    }
}

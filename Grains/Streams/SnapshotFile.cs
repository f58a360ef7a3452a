using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Streams;

/// <summary>
/// One stream's snapshot. Reads and writes run off the grain's thread, since SQLite's driver blocks; a failed or conflicting write is
/// logged and forgotten.
/// </summary>
internal sealed partial class SnapshotFile<TState>(IGrainStorage storage, GrainId grain, string lineage, int schema, ILogger log) where TState : class
{
    private const string Name = "snapshot";

    private readonly GrainState<StreamSnapshot> _stored = new() { State = new() };
    private Task _writing = Task.CompletedTask;
    private long _version;

    /// <summary>The last snapshot that fits; null when there is none.</summary>
    public async Task<(TState State, long Version)?> Read()
    {
        try
        {
            await Task.Run(() => storage.ReadStateAsync(Name, grain, _stored));
            var found = _stored.State!;
            if (!_stored.RecordExists || found.Schema != schema || found.Lineage != lineage)
                return null;
            _version = found.Version;
            return (StreamJson.Parse<TState>(found.State), found.Version);
        }
#pragma warning disable CA1031 // A cache that cannot be read is a cache miss.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogUnreadable(log, grain, fault);
            return null;
        }
    }

    /// <summary>Writes in the background when enough has happened since the last one.</summary>
    public void Offer(TState state, long version, int everyEvents)
    {
        if (version - _version < everyEvents || !_writing.IsCompleted)
            return;
        _version = version;
        _writing = Task.Run(() => Write(state, version));
    }

    public Task Drain() => _writing;

    /// <summary>Drops the snapshot, so that nothing forgotten survives in it.</summary>
    public async Task Clear()
    {
        await _writing;
        _version = 0;
        await Task.Run(() => storage.ClearStateAsync(Name, grain, _stored));
    }

    private async Task Write(TState state, long version)
    {
        try
        {
            _stored.State = new() { Version = version, Schema = schema, Lineage = lineage, State = StreamJson.Bytes(state) };
            await storage.WriteStateAsync(Name, grain, _stored);
        }
#pragma warning disable CA1031 // The events are the truth; the next snapshot may succeed.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotWritten(log, grain, version, fault);
        }
    }
}

using System.Collections.Concurrent;
using Orleans.Storage;

namespace Collab.Tests.Support;

/// <summary>Where a test cluster keeps its snapshots, so that a test can see and delete them.</summary>
internal sealed class SnapshotShelf : IGrainStorage
{
    private readonly ConcurrentDictionary<GrainId, object> _states = [];

    public bool Holds(IAddressable grain) => _states.ContainsKey(grain.GetGrainId());

    public void Empty() => _states.Clear();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.RecordExists = _states.TryGetValue(grainId, out var state);
        if (grainState.RecordExists)
            grainState.State = (T)state!;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _states[grainId] = grainState.State!;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _states.TryRemove(grainId, out _);
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }
}

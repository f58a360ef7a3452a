using System.Collections.Concurrent;

namespace Collab.Silo.Hubs;

/// <summary>References to grains that were asked for lately. Making one costs as much as casting a vote: Orleans reads its interface's attributes and builds its copiers each time.</summary>
internal sealed class KnownGrains(IGrainFactory grains)
{
    /// <summary>Clients name the keys, so there may be any number of them.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(Type Interface, Guid Key), IGrainWithGuidKey> _known = new();

    public TGrain Get<TGrain>(Guid key) where TGrain : IGrainWithGuidKey
    {
        if (_known.TryGetValue((typeof(TGrain), key), out var known))
            return (TGrain)known;
        if (_known.Count >= Most)
            _known.Clear();
        var grain = grains.GetGrain<TGrain>(key);
        _known[(typeof(TGrain), key)] = grain;
        return grain;
    }
}

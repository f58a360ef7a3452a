using Collab.People;
using Collab.Streams;
using Microsoft.Extensions.Caching.Memory;

namespace Collab.Silo.Auth;

/// <summary>Whether a device may still act for its person; asks the person, and remembers a yes for two minutes.</summary>
internal sealed class DeviceGate(IGrainFactory grains, IMemoryCache cache)
{
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(2);

    /// <param name="fresh">True to ask the person whatever is remembered.</param>
    public async ValueTask<bool> MayActAsync(Caller caller, bool fresh)
    {
        if (!fresh && cache.TryGetValue(caller, out _))
            return true;
        var may = await grains.GetGrain<IPersonGrain>(caller.Person.Value).HasDevice(caller.Device);
        if (may)
            cache.Set(caller, true, Trust);
        else
            Forget(caller);
        return may;
    }

    public void Forget(Caller caller) => cache.Remove(caller);
}

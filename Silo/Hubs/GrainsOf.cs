namespace Collab.Silo.Hubs;

/// <summary>Grains of one interface by their keys. The factory reads the interface's attributes at every call, which costs more than casting a vote; this reads them once.</summary>
internal sealed class GrainsOf<TGrain> where TGrain : IGrainWithGuidKey
{
    private readonly IGrainFactory _grains;
    private readonly GrainReference _any;

    public GrainsOf(IGrainFactory grains)
    {
        _grains = grains;
        _any = (GrainReference)(object)grains.GetGrain<TGrain>(Guid.Empty);
    }

    public TGrain this[Guid key] => (TGrain)_grains.GetGrain(GrainId.Create(_any.GrainId.Type, GrainIdKeyExtensions.CreateGuidKey(key)), _any.InterfaceType);
}

namespace Collab.Streams;

/// <summary>A cache of committed state in Orleans' grain storage. Deleting it changes nothing but the time of the next activation.</summary>
[GenerateSerializer, Alias("stream-snapshot")]
internal sealed class StreamSnapshot
{
    [Id(0)]
    public long Version { get; set; }

    /// <summary>The shape of <see cref="State"/>; another one is ignored.</summary>
    [Id(1)]
    public int Schema { get; set; }

    /// <summary>The store's lineage; a snapshot from before a restore is ignored.</summary>
    [Id(2)]
    public string Lineage { get; set; } = "";

    /// <summary>UTF-8 JSON.</summary>
    [Id(3)]
    public byte[] State { get; set; } = [];
}

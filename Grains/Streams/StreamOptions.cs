using System.ComponentModel.DataAnnotations;

namespace Collab.Streams;

/// <summary>How streams are kept and followed. Section <c>Collab:Streams</c>.</summary>
internal sealed class StreamOptions
{
    /// <summary>Events between two snapshots; default 1,000.</summary>
    [Range(10, 100_000)]
    public int EventsPerSnapshot { get; set; } = 1_000;

    /// <summary>How long a command waits for storage before it is refused as temporary, in milliseconds; default 5,000.</summary>
    [Range(500, 60_000)]
    public int CommandPatienceMs { get; set; } = 5_000;

    /// <summary>How long one call to the database may take before its outcome counts as unknown, in milliseconds; default 2,000.</summary>
    [Range(100, 30_000)]
    public int StorageCallMs { get; set; } = 2_000;

    /// <summary>Update frames that a stream keeps for resuming clients; default 1,024.</summary>
    [Range(16, 100_000)]
    public int RingFrames { get; set; } = 1_024;

    /// <summary>Bytes of such frames that a stream keeps; default 1 MiB. Who missed more gets a view, which is shorter then.</summary>
    [Range(65_536, 268_435_456)]
    public int RingBytes { get; set; } = 1_048_576;

    /// <summary>Deliveries (frames × followers) a second up to which every commit is published at once; default 25,000.</summary>
    [Range(100, 10_000_000)]
    public int DeliveriesAtOnce { get; set; } = 25_000;

    /// <summary>Frames a second above that, up to 500 followers; default 30.</summary>
    [Range(1, 1_000)]
    public int FramesPerSecond { get; set; } = 30;

    /// <summary>Frames a second above 500 followers; default 20.</summary>
    [Range(1, 1_000)]
    public int FramesPerSecondInCrowds { get; set; } = 20;

    /// <summary>Frames a second in a poll above 25 followers, most of whom read by phone; default 4.</summary>
    [Range(1, 1_000)]
    public int FramesPerSecondInPolls { get; set; } = 4;

    /// <summary>How long somebody may be disconnected and was never gone, in milliseconds; default 10,000.</summary>
    [Range(0, 600_000)]
    public int PresenceGraceMs { get; set; } = 10_000;
}

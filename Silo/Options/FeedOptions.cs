using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Options;

/// <summary>How updates reach connections. Section <c>Collab:Feeds</c>.</summary>
internal sealed class FeedOptions
{
    public const string Section = "Collab:Feeds";

    /// <summary>Update frames kept a stream for readers that lag. Default 1,024.</summary>
    [Range(16, 65_536)]
    public int RingFrames { get; set; } = 1_024;

    /// <summary>Bytes of such frames kept a stream. Default 1 MiB.</summary>
    [Range(65_536, 268_435_456)]
    public int RingBytes { get; set; } = 1_048_576;

    /// <summary>Bytes waiting for one connection's socket before its reader lags. Default 64 KiB.</summary>
    [Range(4_096, 1_048_576)]
    public int BufferBytes { get; set; } = 65_536;

    /// <summary>Seconds one write may take before its connection is cut. Default 10.</summary>
    [Range(1, 120)]
    public int WriteTimeoutSeconds { get; set; } = 10;

    /// <summary>Seconds between two reports to a stream, which is also how long a stream that moved to another silo may have nobody to tell. Default 2.</summary>
    [Range(1, 5)]
    public int ReportSeconds { get; set; } = 2;

    /// <summary>Streams that one connection may follow at once. Default 16.</summary>
    [Range(1, 256)]
    public int StreamsPerConnection { get; set; } = 16;
}

using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>How far one connection has been told of one stream. Its feed's lock guards it.</summary>
internal sealed class FeedCursor(StreamFeed feed, FeedConnection connection)
{
    public StreamFeed Feed => feed;

    public FeedConnection Connection => connection;

    /// <summary>True until the answer to Follow is written: nothing may overtake it.</summary>
    public bool Held { get; set; } = true;

    /// <summary>The version the client shows once all that was written has arrived.</summary>
    public long Version { get; set; }

    /// <summary>The number of the live frame last written.</summary>
    public long Live { get; set; }

    /// <summary>The person's own frame, not yet written; the latest wins.</summary>
    public SerializedHubMessage? Mine { get; set; }

    /// <summary>The last message of this stream: why the connection no longer follows it.</summary>
    public SerializedHubMessage? Farewell { get; set; }
}

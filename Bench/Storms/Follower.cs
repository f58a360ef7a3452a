using System.Text;
using Collab.Bench.Load;

namespace Collab.Bench.Storms;

/// <summary>One client that follows a stream and minds only where it is in it.</summary>
internal sealed class Follower(Seat seat) : RawHubConnection(seat)
{
    public long Version { get; private set; } = -1;

    /// <summary>What to tell when coming back, with the version.</summary>
    public string Lineage { get; private set; } = "";

    /// <summary>True when the answer brought a whole view instead of what was missed.</summary>
    public bool GotView { get; private set; }

    /// <summary>Updates that did not fit to the one before, and calls to follow again.</summary>
    public int Gaps { get; private set; }

    protected override void Greeted(ReadOnlySpan<byte> message)
    {
        Version = Number(message, "\"version\":"u8);
        GotView = message.IndexOf("\"view\":{"u8) >= 0;
        var name = "\"lineage\":\""u8;
        var rest = message[(message.IndexOf(name) + name.Length)..];
        Lineage = Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    protected override void Delivered(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("{\"type\":1,\"target\":\"resync\""u8))
            Gaps++;
        if (!message.StartsWith("{\"type\":1,\"target\":\"update\""u8))
            return;
        var (from, version) = (Number(message, "\"from\":"u8), Number(message, "\"version\":"u8));
        if (version <= Version)
            return;
        if (from > Version)
            Gaps++;
        Version = version;
    }

    protected override void Completed(ReadOnlySpan<byte> message)
    {
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Collab.Bench.Load;

/// <summary>A client's WebSocket frames that carry SignalR's JSON hub protocol.</summary>
internal static class HubFrames
{
    /// <summary>Ends every hub message.</summary>
    public const byte Separator = 0x1e;

    /// <summary>Where <see cref="Finish"/> wants the payload to begin.</summary>
    public const int PayloadAt = 8;

    public static readonly byte[] Handshake = Text("""{"protocol":"json","version":1}""");

    public static readonly byte[] Ping = Text("""{"type":6}""");

    public static byte[] Invocation(string id, string method, string argument) =>
        Text($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{argument}}]}""");

    /// <summary>Puts the header before a payload of up to 65,535 bytes at <see cref="PayloadAt"/>.</summary>
    /// <returns>The whole frame.</returns>
    public static ReadOnlySpan<byte> Finish(Span<byte> buffer, int payload)
    {
        // The mask key is zero, which leaves the payload as it is. Browsers must not choose it; a load generator may.
        const int MaskBytes = 4;
        const byte FinalText = 0x81;
        const byte Masked = 0x80;
        var short_ = payload < 126;
        var frame = buffer[(short_ ? PayloadAt - MaskBytes - 2 : 0)..(PayloadAt + payload)];
        frame[0] = FinalText;
        frame[1] = (byte)(Masked | (short_ ? payload : 126));
        if (!short_)
            BinaryPrimitives.WriteUInt16BigEndian(frame[2..], checked((ushort)payload));
        buffer[(PayloadAt - MaskBytes)..PayloadAt].Clear();
        return frame;
    }

    private static byte[] Text(string message)
    {
        var buffer = new byte[PayloadAt + Encoding.UTF8.GetByteCount(message) + 1];
        Encoding.UTF8.GetBytes(message, buffer.AsSpan(PayloadAt));
        buffer[^1] = Separator;
        return Finish(buffer, buffer.Length - PayloadAt).ToArray();
    }
}

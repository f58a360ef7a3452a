using System.Text;
using System.Text.Json;
using Collab.Streams;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Collab.Silo.Hubs;

/// <summary>Turns a body into the one SignalR message that every connection is sent.</summary>
internal static class HubFrame
{
    public const string Protocol = "json";

    private const byte RecordSeparator = 0x1e;

    public static SerializedHubMessage Update(byte[] body) => Of("""{"type":1,"target":"update","arguments":["""u8, body);

    public static SerializedHubMessage Live(byte[] body) => Of("""{"type":1,"target":"live","arguments":["""u8, body);

    public static SerializedHubMessage Mine(byte[] body) => Of("""{"type":1,"target":"mine","arguments":["""u8, body);

    public static SerializedHubMessage Resync(StreamKey stream) =>
        Of("""{"type":1,"target":"resync","arguments":["""u8, Encoding.UTF8.GetBytes($$"""{"stream":"{{stream}}"}"""));

    public static SerializedHubMessage Gone(StreamKey stream, Refusal refusal) =>
        Of("""{"type":1,"target":"gone","arguments":["""u8, JsonSerializer.SerializeToUtf8Bytes(new GoneBody(stream, refusal), WireJson.Default.GoneBody));

    private static SerializedHubMessage Of(ReadOnlySpan<byte> head, byte[] body)
    {
        var message = new byte[head.Length + body.Length + 3];
        head.CopyTo(message);
        body.CopyTo(message, head.Length);
        message[^3] = (byte)']';
        message[^2] = (byte)'}';
        message[^1] = RecordSeparator;
        return new([new SerializedMessage(Protocol, message)]);
    }
}

/// <summary>The body of the client's "gone" message.</summary>
internal sealed record GoneBody(StreamKey Stream, Refusal Refusal);

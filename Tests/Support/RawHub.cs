using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Collab.Tests.Support;

/// <summary>A hub connection by its frames, as docs/protocol.md writes them: for what a well-behaved client never sends, and for the bytes that came.</summary>
internal sealed class RawHub : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly List<string> _unread = [];
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _partial = new();
    private int _invocations;

    /// <summary>Every message that came, in order, but pings.</summary>
    public List<string> Received { get; } = [];

    /// <param name="origin">As a browser would send it; null for none.</param>
    /// <param name="cookie">The value of a <c>Cookie</c> header.</param>
    public static async Task<RawHub> ConnectAsync(Uri server, string? origin, string? cookie)
    {
        var hub = new RawHub();
        if (origin is not null)
            hub._socket.Options.SetRequestHeader("Origin", origin);
        if (cookie is not null)
            hub._socket.Options.SetRequestHeader("Cookie", cookie);
        await hub._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        await hub.SendAsync("""{"protocol":"json","version":1}""");
        await hub.ReadAsync(message => message.Count == 0, "the handshake");
        return hub;
    }

    public async Task SendAsync(string message) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message + RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Invokes a method and reads up to its answer.</summary>
    /// <returns>The result.</returns>
    public async Task<JsonObject> InvokeAsync(string method, string request)
    {
        var id = (++_invocations).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{request}}]}""");
        var answer = await ReadAsync(message => message["invocationId"]?.GetValue<string>() == id, $"the answer of {method}");
        return answer["result"]?.AsObject() ?? throw new InvalidOperationException($"{method} failed: {answer["error"]}");
    }

    /// <summary>The next message of a target; others wait.</summary>
    /// <returns>Its body.</returns>
    public async Task<JsonObject> ReadAsync(string target) =>
        (await ReadAsync(message => message["target"]?.GetValue<string>() == target, $"a message {target}"))["arguments"]![0]!.AsObject();

    /// <summary>The next message of one of the targets; others wait.</summary>
    public async Task<(string Target, JsonObject Body)> ReadAsync(params string[] targets)
    {
        var message = await ReadAsync(message => targets.Contains(message["target"]?.GetValue<string>()), $"a message {string.Join(" or ", targets)}");
        return (message["target"]!.GetValue<string>(), message["arguments"]![0]!.AsObject());
    }

    /// <summary>Reads until the server ends the connection.</summary>
    public async Task ReadToEndAsync()
    {
        try
        {
            while (true)
            {
                using var patience = new CancellationTokenSource(Patience);
                await ReceiveAsync("the end", patience.Token);
            }
        }
        catch (EndOfStreamException)
        {
            // That is what was waited for.
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonObject> ReadAsync(Predicate<JsonObject> wanted, string what)
    {
        // For the whole wait: pings go on coming when nothing else does.
        using var patience = new CancellationTokenSource(Patience);
        for (var next = 0; ; next++)
        {
            while (next == _unread.Count)
                await ReceiveAsync(what, patience.Token);
            var message = JsonNode.Parse(_unread[next])!.AsObject();
            if (!wanted(message))
                continue;
            _unread.RemoveAt(next);
            return message;
        }
    }

    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    private async Task ReceiveAsync(string what, CancellationToken patience)
    {
        var buffer = new byte[16_384];
        try
        {
            var read = await _socket.ReceiveAsync(buffer, patience);
            if (read.MessageType is WebSocketMessageType.Close)
                throw new EndOfStreamException("The server closed the connection.");
            Take(buffer.AsSpan(0, read.Count));
        }
        catch (WebSocketException fault)
        {
            throw new EndOfStreamException("The server cut the connection.", fault);
        }
        catch (OperationCanceledException fault)
        {
            throw new TimeoutException($"{what} did not come within {Patience.TotalSeconds} s. Last came: {string.Join('\n', Received.TakeLast(3))}", fault);
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        // A character may be split between two frames.
        var text = new char[_utf8.GetCharCount(bytes, flush: false)];
        _utf8.GetChars(bytes, text, flush: false);
        foreach (var character in text)
        {
            if (character != RecordSeparator)
            {
                _partial.Append(character);
                continue;
            }

            var message = _partial.ToString();
            _partial.Clear();
            if (message is """{"type":6}""")
                continue;
            Received.Add(message);
            _unread.Add(message);
        }
    }
}

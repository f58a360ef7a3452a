using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Collab.Bench.Load;

/// <summary>Where and as whom to connect.</summary>
/// <param name="Path">Of the hub, with its query.</param>
/// <param name="Cookie">The header's value; empty for none.</param>
/// <param name="Hello">Sent once connected and awaited: an invocation's method and its argument; null for nothing.</param>
/// <param name="ReceiveBytes">What the kernel may keep for a slow reader; null for its default.</param>
internal sealed record Seat(Uri Server, string Path, string Cookie, (string Method, string Argument)? Hello = null, int? ReceiveBytes = null);

/// <summary>
/// One hub connection by hand: a socket, frames and spans. Receiving runs on whichever thread the socket completes on, with
/// <c>DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1</c> on the one thread that polls all sockets.
/// </summary>
internal abstract class RawHubConnection : IDisposable
{
    private const long PingAfterMs = 4_000;
    private const string HelloId = "hello";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly FrameReader _frames;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Seat _seat;
    private readonly Lock _sending = new();
    private bool _shaken;
    private long _sentAt;

    protected RawHubConnection(Seat seat)
    {
        _seat = seat;
        if (seat.ReceiveBytes is { } bytes)
            Narrow(bytes);
        _frames = new(Take);
    }

    /// <summary>Hub messages that were not answers.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Received since the handshake.</summary>
    public long Bytes { get; private set; }

    /// <summary>Completes when the server took the handshake and answered the hello.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Connects, then receives until the connection ends or the token is cancelled.</summary>
    /// <exception cref="IOException">The server ended the connection.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await UpgradeAsync(cancel);
            Send(HubFrames.Handshake);
            while (!_frames.IsClosed)
            {
                await ReadingAsync(cancel);
                var received = await _socket.ReceiveAsync(_frames.Room(), cancel);
                if (received == 0)
                    break;
                Bytes += received;
                _frames.Received(received);
                if (Environment.TickCount64 - _sentAt > PingAfterMs)
                    Send(HubFrames.Ping);
                Received();
            }
            throw new IOException("The server ended the connection.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _ready.TrySetException(e);
            throw;
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>An answer to an invocation.</summary>
    protected abstract void Completed(ReadOnlySpan<byte> message);

    /// <summary>The answer to the hello.</summary>
    protected virtual void Greeted(ReadOnlySpan<byte> message)
    {
    }

    /// <summary>A message that is no answer.</summary>
    protected virtual void Delivered(ReadOnlySpan<byte> message)
    {
    }

    /// <summary>Completes when the next bytes are to be read.</summary>
    protected virtual ValueTask ReadingAsync(CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>Runs after each receive.</summary>
    protected virtual void Received()
    {
    }

    protected void Send(ReadOnlySpan<byte> frame)
    {
        // Pings and ballots may come from two threads, and a frame may take two calls.
        lock (_sending)
        {
            _sentAt = Environment.TickCount64;
            while (!frame.IsEmpty)
                frame = frame[_socket.Send(frame)..];
        }
    }

    /// <summary>The number after a name such as <c>"revision":</c>.</summary>
    /// <returns>-1 when it is not there.</returns>
    protected static int Number(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
    {
        var at = message.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(message[(at + name.Length)..], out int number, out _) ? number : -1;
    }

    /// <summary>Takes as little unread as the kernel lets it, in segments of a real network: those of the loopback are so large that the server's kernel would keep megabytes.</summary>
    private void Narrow(int receiveBytes)
    {
        const int Tcp = 6;
        const int MaximumSegment = 2;
        const int Ethernet = 1_448;
        _socket.ReceiveBufferSize = receiveBytes;
        if (OperatingSystem.IsLinux())
            _socket.SetRawSocketOption(Tcp, MaximumSegment, BitConverter.GetBytes(Ethernet));
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        if (!_shaken)
        {
            if (!message.SequenceEqual("{}"u8))
                throw new IOException($"The handshake failed: {Encoding.UTF8.GetString(message)}");
            _shaken = true;
            if (_seat.Hello is { } hello)
                Send(HubFrames.Invocation(HelloId, hello.Method, hello.Argument));
            else
                _ready.TrySetResult();
            return;
        }
        // SignalR's JSON protocol writes the type first.
        switch (message.Length > 8 && message.StartsWith("{\"type\":"u8) ? message[8] : 0)
        {
            case (byte)'1':
                Deliveries++;
                Delivered(message);
                break;
            case (byte)'3' when !_ready.Task.IsCompleted:
                if (message.IndexOf("\"refusal\""u8) >= 0 || message.IndexOf("\"error\""u8) >= 0)
                    throw new IOException($"The hello was refused: {Encoding.UTF8.GetString(message)}");
                Greeted(message);
                _ready.TrySetResult();
                break;
            case (byte)'3':
                Completed(message);
                break;
            case (byte)'6':
                break;
            default:
                throw new IOException($"Not a message to a client: {Encoding.UTF8.GetString(message)}");
        }
    }

    private async Task UpgradeAsync(CancellationToken cancel)
    {
        await _socket.ConnectAsync(IPAddress.Parse(_seat.Server.Host), _seat.Server.Port, cancel);
        var cookie = _seat.Cookie.Length > 0 ? $"Cookie: {_seat.Cookie}\r\n" : "";
        var key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        var request = $"GET {_seat.Path} HTTP/1.1\r\nHost: {_seat.Server.Authority}\r\nOrigin: {_seat.Server.GetLeftPart(UriPartial.Authority)}\r\n{cookie}"
            + $"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request), cancel);
        // The server says nothing of its own before the handshake, so no byte after the headers is lost here.
        var answer = new byte[4_096];
        var length = 0;
        while (answer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var received = await _socket.ReceiveAsync(answer.AsMemory(length), cancel);
            if (received == 0 || length + received == answer.Length)
                throw new IOException($"No upgrade: {Encoding.ASCII.GetString(answer, 0, length)}");
            length += received;
        }
        if (!answer.AsSpan().StartsWith("HTTP/1.1 101"u8))
            throw new IOException($"No upgrade: {Encoding.ASCII.GetString(answer, 0, length)}");
    }
}

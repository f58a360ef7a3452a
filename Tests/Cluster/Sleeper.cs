using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Collab.Tests.Cluster;

/// <summary>A client that follows a stream, never reads a byte, and still says that it is alive.</summary>
internal sealed class Sleeper : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _gone = new();

    private Sleeper(Uri server, string cookie)
    {
        _socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        _socket.Options.SetRequestHeader("Cookie", cookie);
    }

    /// <summary>Completes when the server has cut it off, with how long it let it sleep.</summary>
    public Task<TimeSpan> Cut { get; private set; } = Task.FromResult(TimeSpan.Zero);

    public static async Task<Sleeper> FollowAsync(Uri server, string cookie, string stream)
    {
        var sleeper = new Sleeper(server, cookie);
        using var handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync };
        using var invoker = new HttpMessageInvoker(handler);
        await sleeper._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, invoker, CancellationToken.None);
        await sleeper.SendAsync("""{"protocol":"json","version":1}""");
        await sleeper.SendAsync($$"""{"type":1,"invocationId":"1","target":"Follow","arguments":[{"stream":"{{stream}}"}]}""");
        sleeper.Cut = sleeper.PingAsync();
        return sleeper;
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _socket.Abort();
        await Cut;
        _socket.Dispose();
        _gone.Dispose();
    }

    /// <summary>A socket that takes as little as the kernel lets it.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 2_048 };
        await socket.ConnectAsync(context.DnsEndPoint, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task<TimeSpan> PingAsync()
    {
        var asleep = Stopwatch.StartNew();
        try
        {
            using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
            while (await pace.WaitForNextTickAsync(_gone.Token))
                await SendAsync("""{"type":6}""");
        }
        catch (Exception end) when (end is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // That is what it waits for.
        }
        return asleep.Elapsed;
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);
}

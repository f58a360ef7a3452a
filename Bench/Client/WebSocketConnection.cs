using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Collab.Bench.Client;

/// <summary>Carries a WebSocket's bytes to and from the pipes that SignalR's client reads and writes.</summary>
internal sealed class WebSocketConnection : ConnectionContext
{
    // No pause threshold: a whole view may be larger than the default, and the reader needs all of it at once.
    private static readonly PipeOptions Unpaused = new(pauseWriterThreshold: 0, useSynchronizationContext: false);

    private readonly ClientWebSocket _socket;
    private readonly Pipe _incoming = new(Unpaused);
    private readonly Pipe _outgoing = new(Unpaused);
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _pumps;

    public WebSocketConnection(ClientWebSocket socket)
    {
        _socket = socket;
        Transport = new Duplex(_incoming.Reader, _outgoing.Writer);
        _pumps = Task.WhenAll(ReceiveAsync(), SendAsync());
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    /// <summary>Cuts the connection as a dead network does: without a close frame.</summary>
    public override void Abort()
    {
        _closed.Cancel();
        _socket.Abort();
    }

    public override async ValueTask DisposeAsync()
    {
        Abort();
        await Transport.Output.CompleteAsync();
        await Transport.Input.CompleteAsync();
        await _pumps;
        _socket.Dispose();
        _closed.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReceiveAsync()
    {
        Exception? fault = null;
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(_incoming.Writer.GetMemory(4096), _closed.Token);
                if (received.MessageType is WebSocketMessageType.Close)
                    break;
                _incoming.Writer.Advance(received.Count);
                var flushed = await _incoming.Writer.FlushAsync(_closed.Token);
                if (flushed.IsCompleted)
                    break;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            fault = new IOException("The WebSocket ended without a close frame.", e);
        }
        await _incoming.Writer.CompleteAsync(fault);
    }

    private async Task SendAsync()
    {
        try
        {
            while (true)
            {
                var read = await _outgoing.Reader.ReadAsync(_closed.Token);
                if (!read.Buffer.IsEmpty)
                    await _socket.SendAsync(read.Buffer.ToArray(), WebSocketMessageType.Text, endOfMessage: true, _closed.Token);
                _outgoing.Reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The reading side tells SignalR; here there is nobody left to send to.
        }
        await _outgoing.Reader.CompleteAsync();
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Bench.Client;

/// <summary>One connection to the hub, as docs/protocol.md describes it. It does not reconnect: <see cref="PersonClient"/> does.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private static readonly string[] Targets = ["update", "live", "mine", "gone", "resync"];

    private readonly HubConnection _connection;
    private readonly CapturingFactory _factory;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HubClient(Uri server, CookieContainer cookies, Action<string, JsonObject> receive)
    {
        _factory = new(new(cookies));
        _connection = new(
            _factory,
            new JsonHubProtocol(),
            new UriEndPoint(new(server, "/hub")),
            new ServiceCollection().BuildServiceProvider(),
            NullLoggerFactory.Instance)
        {
            KeepAliveInterval = TimeSpan.FromSeconds(5),
            ServerTimeout = TimeSpan.FromSeconds(12),
        };
        foreach (var target in Targets)
            _connection.On<JsonObject>(target, body => receive(target, body));
        _connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Completes once the connection is gone, for whatever reason.</summary>
    public Task Closed => _closed.Task;

    /// <param name="receive">Gets each message of the server in order: its target and its one argument.</param>
    public static async Task<HubClient> ConnectAsync(Uri server, CookieContainer cookies, Action<string, JsonObject> receive, CancellationToken cancel)
    {
        var client = new HubClient(server, cookies, receive);
        try
        {
            await client._connection.StartAsync(cancel);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">The server refused the invocation as such.</exception>
    /// <exception cref="IOException">The connection broke; whether the server saw the invocation is not known.</exception>
    public async Task<JsonObject> InvokeAsync(string method, JsonObject request, CancellationToken cancel)
    {
        try
        {
            return await _connection.InvokeAsync<JsonObject>(method, request, cancel);
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException or TimeoutException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw new IOException($"The connection was gone before {method} was answered.", e);
        }
    }

    /// <summary>Cuts the connection without a goodbye.</summary>
    public void Abort() => _factory.Last?.Abort();

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private sealed class CapturingFactory(WebSocketConnectionFactory inner) : IConnectionFactory
    {
        public ConnectionContext? Last { get; private set; }

        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
            Last = await inner.ConnectAsync(endpoint, cancellationToken);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Collab.Tests.Support;

/// <summary>The way between one device and a silo, with an address of its own. While it is cut, what was connected is broken and nothing new connects.</summary>
internal sealed class Tunnel : IAsyncDisposable
{
    private readonly int _far;
    private readonly ConcurrentDictionary<TcpClient, Task> _pairs = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task _accepting;

    public Tunnel(SiloProcess silo)
    {
        _far = silo.Address.Port;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync(_listener);
    }

    public Uri Address { get; }

    public async Task CutAsync()
    {
        _listener.Stop();
        foreach (var near in _pairs.Keys)
            near.Close();
        await Task.WhenAll(_pairs.Values);
        await _accepting;
    }

    public void Mend()
    {
        _listener = new(IPAddress.Loopback, Address.Port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            TcpClient near;
            try
            {
                near = await listener.AcceptTcpClientAsync();
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
            _pairs[near] = CarryAsync(near);
        }
    }

    /// <summary>Carries both ways until either end is gone.</summary>
    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _far);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception gone) when (gone is SocketException or IOException or InvalidOperationException)
        {
            // The silo is not there: the near end learns it by being closed.
        }
        near.Close();
        _pairs.TryRemove(near, out _);
    }
}

using System.Net;
using System.Net.Sockets;

namespace Collab.Bench.Hosting;

internal static class FreePort
{
    /// <summary>A port of the loopback that nobody listens on now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

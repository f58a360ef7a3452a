using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Collab.Silo.Storage;

namespace Collab.Silo.Hosting;

/// <summary>
/// A free port between silos, the same again after a restart: the others then know at once that the silo at this address is a new one.
/// At another address they would wait for the dead one to answer.
/// </summary>
internal static class SiloPort
{
    public static int Choose(IPAddress address, DataDirectory data)
    {
        data.Create();
        if (File.Exists(data.SiloPort) && int.TryParse(File.ReadAllText(data.SiloPort), CultureInfo.InvariantCulture, out var last)
            && TryListen(address, last) is { } again)
            return again;
        var port = TryListen(address, 0) ?? throw new InvalidOperationException($"No port is free at {address}.");
        File.WriteAllText(data.SiloPort, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    /// <param name="port">0 for any.</param>
    /// <returns>Null when it is taken.</returns>
    private static int? TryListen(IPAddress address, int port)
    {
        try
        {
            using var probe = new TcpListener(address, port);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

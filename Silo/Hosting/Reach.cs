using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Collab.Silo.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Hosting;

/// <summary>At which address this server answers, and whether others can open it.</summary>
internal sealed class Reach(IServer server, IOptions<ServerOptions> options)
{
    /// <summary>What to give to others: the public address, or this machine's in its network; null when only this machine can open Collab.</summary>
    public Uri? PublicUrl => options.Value.PublicUrl ?? (FindNetworkAddress() is { } address ? UrlOf(address) : null);

    /// <summary>What to open on this machine.</summary>
    public Uri LocalUrl => UrlOf(Listens is { } any && (any.Equals(IPAddress.Any) || any.Equals(IPAddress.IPv6Any)) ? IPAddress.Loopback : Listens);

    /// <summary>A link to give to somebody.</summary>
    public Uri LinkTo(string path) => new(PublicUrl ?? LocalUrl, path);

    private IPAddress Listens => options.Value.Lan ? IPAddress.Any : IPAddress.Parse(options.Value.Listen);

    private Uri UrlOf(IPAddress address)
    {
        // The port that was bound, since 0 asks for any.
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return new UriBuilder(Uri.UriSchemeHttp, address.ToString(), bound is null ? options.Value.Port : new Uri(bound).Port).Uri;
    }

    private IPAddress? FindNetworkAddress()
    {
        if (IPAddress.IsLoopback(Listens))
            return null;
        if (!Listens.Equals(IPAddress.Any) && !Listens.Equals(IPAddress.IPv6Any))
            return Listens;
        return NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(card => card.GetIPProperties())
            // The card that leads out is the one that phones share; virtual ones have no gateway.
            .OrderByDescending(properties => properties.GatewayAddresses.Count)
            .SelectMany(properties => properties.UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
    }
}

using System.Net;
using Collab.Domain.Teams;
using Collab.Grains.Meetings;
using Collab.Silo.Options;
using Collab.Silo.Storage;
using Collab.Streams;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Collab.Silo.Hosting;

/// <summary>The Orleans silo in this process. Alone with SQLite, on loopback and without a gateway; one of many with PostgreSQL.</summary>
internal static class Cluster
{
    // Other silos take over a dead one's meetings after some 5 s; a wrong guess costs a reload, since storage fences the old activation.
    private const int MissedProbes = 2;
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    // A grain refuses by itself when storage kept it waiting for 5 s; this is for a silo that does not answer at all.
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(6);

    public static void AddCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ClusterSettings>(ClusterSettings.Section);
        builder.Services.AddSettings<StreamOptions>("Collab:Streams");
        builder.Services.AddSettings<ImageOptions>(ImageOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IEntropy, Entropy>();
        builder.Services.AddOptions<EndpointOptions>().Configure<IOptions<ClusterSettings>, IOptions<StorageOptions>>((endpoint, cluster, storage) =>
        {
            endpoint.AdvertisedIPAddress = IPAddress.Parse(cluster.Value.Address);
            endpoint.SiloPort = cluster.Value.SiloPort is 0
                ? SiloPort.Choose(endpoint.AdvertisedIPAddress, storage.Value.Directory)
                : cluster.Value.SiloPort;
            endpoint.GatewayPort = 0;
        });
        builder.Host.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = "collab");
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = ProbeTimeout;
                membership.NumMissedProbesLimit = MissedProbes;
            });
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = CallTimeout);
        });
    }
}

using Collab.Silo.Hosting;
using Collab.Silo.Storage.Memory;
using Collab.Streams;
using Collab.Tests.Domain;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Collab.Tests.Support;

/// <summary>A cluster of two silos in this process, on one store that can be made to fail; in memory unless told otherwise.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster;

    public ClusterFixture() : this(new MemoryEventStore(), _ => { })
    {
    }

    internal ClusterFixture(IEventStore store, Action<StreamOptions> configure)
    {
        Store = new(store);
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.ConfigureSilo((_, silo) => silo
            .ConfigureServices(services => services
                .AddSingleton<TimeProvider>(Clock)
                .AddKeyedSingleton<IGrainStorage>("snapshots", Snapshots)
                .AddSingleton<IEventStore>(Store)
                .AddSingleton<IServerSecret>(Secret)
                .AddSingleton<IEntropy, Entropy>()
                .AddOptions<StreamOptions>().Configure(configure)));
        _cluster = builder.Build();
    }

    public IGrainFactory Grains => _cluster.Client;

    internal FaultyStore Store { get; }

    internal SnapshotShelf Snapshots { get; } = new();

    internal ShiftedClock Clock { get; } = new();

    internal FixedSecret Secret { get; } = new();

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Ends an activation, so that the next call starts from what is stored.</summary>
    public static async Task Deactivate(IAddressable grain) => await grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
}

/// <summary>Tests that share the cluster; each brings its own teams and people.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<ClusterFixture>
{
    public const string Name = "cluster";
}

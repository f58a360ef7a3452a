using Collab.Silo.Auth;
using Collab.Silo.Options;
using Collab.Silo.Storage.Memory;
using Collab.Silo.Storage.Postgres;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Serialization;
using Orleans.Storage;

namespace Collab.Silo.Storage;

/// <summary>Chooses the database and gives it to the silo.</summary>
internal static class StorageSetup
{
    /// <summary>Where grains keep snapshots.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>
    /// Registers the event store, the grain storage <see cref="Snapshots"/>, the server secret and, with PostgreSQL, the cluster's membership.
    /// Which database is decided now, from the configuration as it stands.
    /// </summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<StorageOptions>(StorageOptions.Section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value);
        services.AddSingleton<IEventStore>(provider => provider.GetRequiredService<IDatabase>());
        services.AddSingleton<IServerSecret>(provider =>
            ServerSecret.Load(provider.GetRequiredService<IConfiguration>()[ServerSecret.Setting], provider.GetRequiredService<StorageOptions>()));
        services.AddHostedService<StorageStart>();

        var chosen = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        if (chosen.Memory)
            builder.AddMemory();
        else if (chosen.Postgres is not null)
            builder.AddPostgres();
        else
            builder.AddSqlite();
    }

    private static void AddMemory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IDatabase, MemoryEventStore>();
        builder.Host.UseOrleans(silo => silo.UseLocalCluster().AddMemoryGrainStorage(Snapshots));
    }

    private static void AddSqlite(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IDatabase, SqliteEventStore>();
        builder.Services.AddSingleton<SnapshotSource>();
        builder.Host.UseOrleans(silo => silo.UseLocalCluster().AddAdoNetGrainStorage(Snapshots, storage => storage.Configure<SnapshotSource, Serializer>((options, source, serializer) =>
        {
            // By this name Orleans loads Microsoft.Data.Sqlite.
            options.Invariant = "System.Data.SQLite";
            options.DataSource = source;
            options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
        })));
    }

    private static void AddPostgres(this WebApplicationBuilder builder)
    {
        const string Npgsql = "Npgsql";
        builder.Services.AddSingleton(provider => PostgresDataSource.Create(provider.GetRequiredService<StorageOptions>()));
        builder.Services.AddSingleton<IDatabase, PostgresEventStore>();
        builder.Host.UseOrleans(silo => silo
            .UseAdoNetClustering(membership => membership.Configure<NpgsqlDataSource>((options, source) => (options.Invariant, options.DataSource) = (Npgsql, source)))
            .AddAdoNetGrainStorage(Snapshots, storage => storage.Configure<NpgsqlDataSource, Serializer>((options, source, serializer) =>
            {
                options.Invariant = Npgsql;
                options.DataSource = source;
                options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
            })));
    }

    /// <summary>One silo that is its own membership: there is nobody to share the embedded database with.</summary>
    private static ISiloBuilder UseLocalCluster(this ISiloBuilder silo) => silo.UseDevelopmentClustering(primarySiloEndpoint: null);
}

using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>The one source of connections, also given to Orleans.</summary>
internal static class PostgresDataSource
{
    public static NpgsqlDataSource Create(StorageOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Postgres)
        {
            ApplicationName = "collab",
            Timeout = options.TimeoutSeconds,
            CommandTimeout = options.TimeoutSeconds,
            // A statement that timed out is not waited for: the connection is dropped, and the next epoch fences what it may still do.
            CancellationTimeout = -1,
            // Every statement is prepared from its second use on, once a connection, and planned once.
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            // No statement changes a connection's settings, so nothing is there to reset.
            NoResetOnClose = true,
            Timezone = "UTC",
        };
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan".TrimStart();
        return NpgsqlDataSource.Create(settings);
    }
}

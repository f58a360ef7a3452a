using Collab.Silo.Hosting;
using Collab.Silo.Storage.Postgres;
using Collab.Silo.Storage.Sqlite;

namespace Collab.Silo.Storage;

/// <summary>What an operator does to the storage from the command line, instead of starting a silo.</summary>
internal static class StorageCommands
{
    private const string Overwrite = "--overwrite";

    /// <summary>Carries out <c>backup FILE</c>, <c>restore FILE [--overwrite]</c> or <c>renew-lineage</c>, with the arguments of <c>./run</c> after it.</summary>
    /// <returns>The exit code: 0 done, 1 refused or failed, 2 misused. Null when the arguments name no such command.</returns>
    public static async Task<int?> Run(string[] args)
    {
        if (args is not ["backup" or "restore" or "renew-lineage", ..])
            return null;
        var rest = args[0] is "renew-lineage" ? args[1..] : args[Math.Min(2, args.Length)..];
        if ((args[0] is not "renew-lineage" && args.Length < 2) || Arguments.Check([.. rest.Where(arg => arg != Overwrite)]) is { })
        {
            await Console.Error.WriteLineAsync("Usage: backup FILE | restore FILE [--overwrite] | renew-lineage, then [--data DIR | --postgres CONNECTION_STRING]");
            return 2;
        }
        try
        {
            await Run(args, Settings([.. rest.Where(arg => arg != Overwrite)]), overwrite: rest.Contains(Overwrite));
            return 0;
        }
        catch (Exception fault) when (fault is StorageRefusedException or Streams.StorageUnavailableException or IOException or UnauthorizedAccessException
            or Npgsql.NpgsqlException or Microsoft.Data.Sqlite.SqliteException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task Run(string[] args, StorageOptions options, bool overwrite)
    {
        if (args[0] is "renew-lineage")
        {
            await RenewLineage(options);
            return;
        }
        if (options.Postgres is not null)
            throw new StorageRefusedException(
                $"PostgreSQL is backed up with pg_dump and restored with pg_restore. Afterwards run `./run renew-lineage --postgres …`, with every silo stopped.");
        if (args[0] is "backup")
            Backup.Create(options, args[1]);
        else
            await Backup.Restore(options, args[1], overwrite);
        await Console.Out.WriteLineAsync(args[0] is "backup"
            ? $"Wrote {args[1]}. It holds {(File.Exists(options.Directory.Secret) ? "the data and the secret" : "the data; the secret is in Collab__Secret")}."
            : $"Restored {options.Directory.Path}.");
    }

    private static async Task RenewLineage(StorageOptions options)
    {
        if (options.Postgres is null)
        {
            using var store = new SqliteEventStore(options);
            await RenewLineage(store);
            return;
        }
        await using var source = PostgresDataSource.Create(options);
        await RenewLineage(new PostgresEventStore(source, options));
    }

    /// <summary>Told while the database is still open: it is the write that makes it true, not the closing of the files.</summary>
    private static async Task RenewLineage(IDatabase database)
    {
        await database.Open(CancellationToken.None);
        await database.RenewLineage(CancellationToken.None);
        await Console.Out.WriteLineAsync("Clients start afresh from now on.");
    }

    private static StorageOptions Settings(string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddArguments(args);
        return configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
    }
}

using System.IO.Compression;
using Collab.Silo.Storage.Sqlite;

namespace Collab.Silo.Storage;

/// <summary>The data directory as one zip file: the database as of one moment, and the secret without which it is worth nothing.</summary>
internal static class Backup
{
    private const string Database = "collab.db", Secret = "secret";

    /// <summary>Writes a backup, also while the silo runs. The file is readable by its owner alone: who has it can read everything.</summary>
    /// <exception cref="StorageRefusedException">There is nothing to back up, or the file is there already.</exception>
    public static void Create(StorageOptions options, string file)
    {
        var directory = options.Directory;
        if (!File.Exists(directory.Database))
            throw new StorageRefusedException($"There is no database in {directory.Path}.");
        if (File.Exists(file))
            throw new StorageRefusedException($"{file} is there already.");
        var draft = $"{file}.{Guid.NewGuid():N}";
        var copy = $"{draft}.db";
        try
        {
            // Exists before anything is written into it, so that it is never readable by others.
            PrivateFile.Write(copy, []);
            using (var database = SqliteFile.Open(directory.Database))
                database.Execute($"VACUUM INTO '{copy.Replace("'", "''", StringComparison.Ordinal)}'");
            using (var target = PrivateFile.Create(draft))
            {
                using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
                {
                    archive.CreateEntryFromFile(copy, Database);
                    if (File.Exists(directory.Secret))
                        archive.CreateEntryFromFile(directory.Secret, Secret);
                }
                target.Flush(flushToDisk: true);
            }
            File.Move(draft, file, overwrite: false);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(draft);
        }
    }

    /// <summary>Puts a backup into the data directory, under a new lineage, so that clients that saw later versions start afresh.</summary>
    /// <param name="overwrite">Allows a directory that holds a database; it is replaced.</param>
    /// <exception cref="StorageRefusedException">A silo runs on the directory, it is not empty, or the file is no backup.</exception>
    public static async Task Restore(StorageOptions options, string file, bool overwrite)
    {
        var directory = options.Directory;
        using (directory.Lock())
        {
            if (!overwrite && (File.Exists(directory.Database) || File.Exists(directory.Secret)))
                throw new StorageRefusedException($"{directory.Path} holds data. Add --overwrite to replace it.");
            using var archive = Read(file);
            var database = archive.GetEntry(Database) ?? throw new StorageRefusedException($"{file} is not a backup of Collab.");
            // Whole and on disk before anything that is there is touched.
            var restored = await Extract(database, directory.Database);
            var secret = archive.GetEntry(Secret) is { } entry ? await Extract(entry, directory.Secret) : null;
            foreach (var old in (string[])[directory.Database, directory.Snapshots])
            {
                foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
                    File.Delete(old + part);
            }
            File.Move(restored, directory.Database);
            if (secret is not null)
                File.Move(secret, directory.Secret, overwrite: true);
        }
        using var store = new SqliteEventStore(options);
        await store.Open(CancellationToken.None);
        await store.RenewLineage(CancellationToken.None);
    }

    private static ZipArchive Read(string file)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            throw new StorageRefusedException($"{file} cannot be read as a backup: {unreadable.Message}", unreadable);
        }
    }

    private static async Task<string> Extract(ZipArchiveEntry entry, string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        await using (var target = PrivateFile.Create(draft))
        {
            await using var source = await entry.OpenAsync();
            await source.CopyToAsync(target);
            target.Flush(flushToDisk: true);
        }
        return draft;
    }
}

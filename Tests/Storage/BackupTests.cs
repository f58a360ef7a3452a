using System.Text;
using Collab.Silo.Auth;
using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Tests.Support;
using Xunit;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryDirectory _from = new();
    private readonly TemporaryDirectory _to = new();

    private static CancellationToken Never => CancellationToken.None;

    private StorageOptions From => new() { DataDirectory = _from.Path };

    private StorageOptions To => new() { DataDirectory = _to.Path };

    private string Archive => _from.File("backup.zip");

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    [Fact]
    public async Task A_backup_of_a_running_silo_restores_data_and_secret_under_a_new_lineage()
    {
        var stream = NewStream();
        var key = ServerSecret.Load(null, From).Derive("test", []);
        string lineage;
        using (var store = new SqliteEventStore(From))
        {
            await store.Open(Never);
            lineage = store.Lineage;
            await store.TakeOver(stream, 0, Never);
            await store.Commit(stream, 1, 0, Events(1, 3), Never);

            var (exitCode, output, errors) = await SiloProcess.Run(["backup", Archive, "--data", _from.Path]);
            Assert.True(exitCode == 0, errors);
            Assert.Contains("the data and the secret", output, StringComparison.Ordinal);
            // Written later, so not in the backup; and the silo was not disturbed.
            Assert.True(await store.Commit(stream, 1, 3, Events(4), Never));
        }
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));

        await Backup.Restore(To, Archive, overwrite: false);

        using var restored = new SqliteEventStore(To);
        await restored.Open(Never);
        Assert.NotEqual(lineage, restored.Lineage, StringComparer.Ordinal);
        Assert.Equal(3, (await restored.TakeOver(stream, 0, Never)).Events.Count);
        Assert.Equal(key, ServerSecret.Load(null, To).Derive("test", []));
    }

    [Fact]
    public async Task Restoring_is_refused_while_a_silo_runs_and_into_data_unless_told()
    {
        var stream = NewStream();
        using (var store = new SqliteEventStore(From))
        {
            await store.Open(Never);
            Backup.Create(From, Archive);
            await store.TakeOver(stream, 0, Never);
            await store.Commit(stream, 1, 0, Events(1), Never);
            Assert.Contains("in use", (await Refused(() => Backup.Restore(From, Archive, overwrite: true))).Message, StringComparison.Ordinal);
        }
        Assert.Contains("holds data", (await Refused(() => Backup.Restore(From, Archive, overwrite: false))).Message, StringComparison.Ordinal);

        await Backup.Restore(From, Archive, overwrite: true);

        using var restored = new SqliteEventStore(From);
        await restored.Open(Never);
        Assert.Empty(await restored.Read(stream, 0, 9, Never));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_leaves_what_is_there()
    {
        using (var store = new SqliteEventStore(From))
            await store.Open(Never);
        await File.WriteAllBytesAsync(Archive, Encoding.UTF8.GetBytes("not a backup"));

        await Refused(() => Backup.Restore(From, Archive, overwrite: true));
        await Refused(() => Backup.Restore(From, _from.File("missing"), overwrite: true));

        Assert.True(File.Exists(From.Directory.Database));
    }

    private static Task<StorageRefusedException> Refused(Func<Task> act) => Assert.ThrowsAsync<StorageRefusedException>(act);
}

using Collab.Silo.Hosting;
using Collab.Silo.Storage;
using Collab.Streams;
using Collab.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Tests.Storage;

/// <summary>Our scripts behind Orleans' own providers, in the silo as it is started.</summary>
public sealed class HostedStorageTests : IDisposable
{
    private const string Secret = "--Collab:Secret=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    [InlineData("memory")]
    public async Task A_snapshot_is_written_read_replaced_and_cleared(string database)
    {
        await using var silo = await Start(await Arguments(database));
        var (storage, grain) = (Snapshots(silo), NewGrain());
        var written = new GrainState<StreamSnapshot>(new() { Version = 7, Lineage = "x", State = [0, 1, 255] });
        await storage.WriteStateAsync("snapshot", grain, written);
        written.State!.Version = 8;
        await storage.WriteStateAsync("snapshot", grain, written);

        var read = Empty();
        await storage.ReadStateAsync("snapshot", grain, read);

        Assert.Equal((true, 8, written.ETag), (read.RecordExists, read.State!.Version, read.ETag));
        Assert.Equal([0, 1, 255], read.State.State);
        await storage.ClearStateAsync("snapshot", grain, read);
        var cleared = Empty();
        await storage.ReadStateAsync("snapshot", grain, cleared);
        Assert.False(cleared.RecordExists);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_snapshot_of_an_outdated_writer_is_refused_also_after_a_clear(string database)
    {
        await using var silo = await Start(await Arguments(database));
        var (storage, grain) = (Snapshots(silo), NewGrain());
        var (late, current, stranger) = (Empty(), Empty(), Empty());
        await storage.WriteStateAsync("snapshot", grain, late);
        await storage.ReadStateAsync("snapshot", grain, current);
        await storage.WriteStateAsync("snapshot", grain, current);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("snapshot", grain, late));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("snapshot", grain, stranger));
        await storage.ClearStateAsync("snapshot", grain, current);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("snapshot", grain, late));
        // Nothing to clear, and nothing to write over: an outdated version makes no row.
        late.ETag = "3";
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("snapshot", NewGrain(), late));
    }

    [Fact]
    public async Task A_cleared_snapshot_leaves_nothing_in_the_file()
    {
        await using var silo = await Start(await Arguments("sqlite"));
        var (storage, grain) = (Snapshots(silo), NewGrain());
        var written = new GrainState<StreamSnapshot>(new() { State = "the words of the card"u8.ToArray() });
        await storage.WriteStateAsync("snapshot", grain, written);
        Assert.True(Holds("the words of the card"u8));

        await storage.ClearStateAsync("snapshot", grain, written);

        Assert.False(Holds("the words of the card"u8));
    }

    [Fact]
    public async Task Two_silos_on_one_database_find_each_other_and_open_each_others_cookies()
    {
        var arguments = await Arguments("postgres");
        await using var one = await Start(arguments);
        await using var two = await Start(arguments);

        var silos = one.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        await Eventually.Holds(
            async () => (await silos.GetHosts(onlyActive: true)).Count == 2, TimeSpan.FromSeconds(20), "The silos did not find each other");
        Assert.Equal("who", Protector(two).Unprotect(Protector(one).Protect("who")));
        var stored = Assert.Single(two.Services.GetRequiredService<IDatabase>().ReadProtectionKeys(), _ => true);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_that_stops_and_starts_again_opens_its_cookies()
    {
        var arguments = await Arguments("sqlite");
        string cookie;
        await using (var before = await Start(arguments))
            cookie = Protector(before).Protect("who");

        await using var after = await Start(arguments);

        Assert.Equal("who", Protector(after).Unprotect(cookie));
    }

    private static IDataProtector Protector(WebApplication silo) => silo.Services.GetDataProtector("test");

    private static IGrainStorage Snapshots(WebApplication silo) => silo.Services.GetRequiredKeyedService<IGrainStorage>(StorageSetup.Snapshots);

    private static GrainId NewGrain() => GrainId.Create("meeting", Guid.NewGuid().ToString("N"));

    private static GrainState<StreamSnapshot> Empty() => new(new());

    private static async Task<WebApplication> Start(string[] arguments)
    {
        var silo = CollabHost.Build(["--port", "0", .. arguments]);
        await silo.StartAsync();
        return silo;
    }

    private async Task<string[]> Arguments(string database) => database switch
    {
        "sqlite" => ["--data", _directory.Path],
        "postgres" => ["--postgres", await (await PostgresServer.Shared).CreateDatabase(), Secret],
        _ => ["--Collab:Storage:Memory=true"],
    };

    private bool Holds(ReadOnlySpan<byte> bytes)
    {
        foreach (var path in Directory.GetFiles(_directory.Path, "snapshots.db*"))
        {
            if (File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0)
                return true;
        }
        return false;
    }
}

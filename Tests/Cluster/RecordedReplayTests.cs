using Collab.Bench.Client;
using Collab.Bench.Player;
using Collab.Meetings;
using Collab.People;
using Collab.Silo.Hosting;
using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Collab.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Room = Collab.Bench.Player.Room;

namespace Collab.Tests.Cluster;

/// <summary>The recorded retro, after it was played: its events, its snapshot and its events without one all come to what everybody saw.</summary>
public sealed class RecordedReplayTests
{
    [Fact]
    public async Task The_recorded_retro_is_what_its_events_say()
    {
        using var data = new TemporaryDirectory();
        await using var silo = CollabHost.Build(["--port", "0", "--data", data.Path, "--Collab:Streams:EventsPerSnapshot=50"]);
        await silo.StartAsync();
        var address = new Uri(silo.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var script = await RetroScript.LoadAsync(PlayCommand.DefaultScript, CancellationToken.None);
        Room room = null!;
        var (report, _) = await Play.RunAsync(address, script, new(TimeSpan.Zero, Seed: 3), CancellationToken.None, opened: opened => room = opened);
        Assert.Empty(report.Mismatches);
        var seen = PlainJson.Of(EndChecks.View(room, room.MeetingKey));

        var meeting = MeetingId.From(Guid.Parse(room.Meeting));
        var store = silo.Services.GetRequiredService<IEventStore>();
        Assert.Equal(seen, await Replay.Of(store, meeting));

        var grain = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(meeting.Value);
        var founder = new Caller(PersonId.From(Guid.Parse(room.People[room.Founder.Label].Id)), default);
        await ClusterFixture.Deactivate(grain);
        Assert.Equal(seen, await Shown(grain, founder));

        await ClusterFixture.Deactivate(grain);
        Assert.True(DeleteSnapshots(new StorageOptions { DataDirectory = data.Path }) > 0, "There were no snapshots");
        Assert.Equal(seen, await Shown(grain, founder));
    }

    private static async Task<string> Shown(IMeetingGrain grain, Caller caller) =>
        PlainJson.Of(System.Text.Json.Nodes.JsonNode.Parse((await grain.Read(caller)).View!)!.AsObject());

    private static int DeleteSnapshots(StorageOptions options)
    {
        using var file = SqliteFile.Open(options.Directory.Snapshots);
        using var statement = new SqliteStatement(file, "DELETE FROM OrleansStorage");
        return statement.Run();
    }
}

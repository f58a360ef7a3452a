using System.Text;
using Collab.Silo.Hosting;
using Collab.Silo.Hubs;
using Collab.Streams;
using Collab.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class StoppedReaderTests
{
    /// <summary>More than the kernel's buffers of one loopback connection take.</summary>
    private const int Frames = 400;

    [Fact]
    public async Task Who_stops_reading_a_real_socket_is_cut_and_delays_nobody()
    {
        using var data = new TemporaryDirectory();
        await using var silo = CollabHost.Build(["--port", "0", "--data", data.Path, "--Collab:Feeds:WriteTimeoutSeconds=1"]);
        await silo.StartAsync();
        using var ada = new Visitor(new(silo.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        var team = await ada.FoundTeamAsync();
        await using var stopped = await ada.ConnectAsync();
        await using var reading = await ada.ConnectAsync();
        foreach (var hub in new[] { stopped, reading })
            await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}""");

        var feeds = silo.Services.GetRequiredService<Feeds>();
        var feed = feeds.Connections.First().Cursors[0].Feed;
        for (var version = 1; version <= Frames; version++)
        {
            await feed.Push(new(feed.Stream, [new(version - 1, version, Frame(version))], null, [], []));
            Assert.Equal(version, (await reading.ReadAsync("update"))["version"]!.GetValue<int>());
        }

        await Eventually.Holds(() => Task.FromResult(feeds.Connections.Count == 1), TimeSpan.FromSeconds(8), "The stopped reader was not cut");
        Assert.NotNull((await reading.InvokeAsync("Clock", "{}"))["now"]);
    }

    private static byte[] Frame(int version) => Encoding.UTF8.GetBytes($$"""{"version":{{version}},"x":"{{new string('x', 50_000)}}"}""");
}

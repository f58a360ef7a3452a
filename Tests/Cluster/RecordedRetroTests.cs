using Collab.Bench.Player;
using Xunit.Abstractions;

namespace Collab.Tests.Cluster;

/// <summary>The recorded retro through the public interface of the real process: all views equal, every double send counted once.</summary>
public sealed class RecordedRetroTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Everybody_ends_with_the_servers_view_and_nothing_counts_twice(string storage)
    {
        using var silo = await RealSilo.StartAsync(storage);
        var script = await RetroScript.LoadAsync(PlayCommand.DefaultScript, CancellationToken.None);

        var (report, canonical) = await Play.RunAsync(silo.Process.Address, script, new(TimeSpan.Zero, Seed, output.WriteLine), CancellationToken.None);

        Assert.Empty(report.Mismatches);
        Assert.True(report.People >= 9, $"{report.People} people");
        Assert.True(report.Duplicates > 0 && report.Reconnects > 0, "nothing was sent twice, or nobody was cut off");
        Assert.NotEmpty(canonical);
    }
}

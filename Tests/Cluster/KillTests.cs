using Collab.Bench.Kill;
using Collab.Bench.Player;
using Xunit.Abstractions;

namespace Collab.Tests.Cluster;

/// <summary>The recorded retro on the real process, which is killed five times: nothing lost, nothing twice, everybody converges, and it ends as undisturbed.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 5;
    private const int Seed = 4;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_recorded_retro_survives_every_kill(string storage)
    {
        using var silo = await RealSilo.StartAsync(storage);
        var script = await RetroScript.LoadAsync(PlayCommand.DefaultScript, CancellationToken.None);

        var report = await KillRun.RunAsync(silo.Process, script, storage, Kills, new(TimeSpan.Zero, Seed), CancellationToken.None);

        output.WriteLine($"seed {Seed}, killed after {string.Join(", ", report.Moments.Select(m => $"{m.AfterMs} ms{(m.WhileStarting ? " (while it started)" : "")}"))}");
        Assert.Empty(report.Mismatches);
        Assert.Equal(Kills, report.Kills);
        Assert.True(report.Reconnects > report.Undisturbed.Reconnects, "no kill cut anybody off");
    }
}

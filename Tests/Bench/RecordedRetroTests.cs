using Collab.Bench.Hosting;
using Collab.Bench.Kill;
using Collab.Bench.Player;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Bench;

/// <summary>The recorded retro on the real process, which is killed five times: nothing lost, nothing twice, everybody converges, and it ends as undisturbed.</summary>
public sealed class RecordedRetroTests
{
    private const int Kills = 5;
    private const int Seed = 4;

    [Fact]
    public Task On_SQLite_it_survives_every_kill() => SurvivesAsync("sqlite", null);

    [Fact]
    public async Task On_PostgreSQL_it_survives_every_kill() => await SurvivesAsync("postgres", await (await PostgresServer.Shared).CreateDatabase());

    private static async Task SurvivesAsync(string storage, string? postgres)
    {
        using var data = new TemporaryDirectory();
        using var silo = new Collab.Bench.Hosting.SiloProcess(new(typeof(Collab.Silo.Hosting.CollabHost).Assembly.Location, FreePort.Next(), data.Path, postgres));
        silo.Start();
        await silo.ReadyAsync(CancellationToken.None);
        var script = await RetroScript.LoadAsync(PlayCommand.DefaultScript, CancellationToken.None);

        var report = await KillRun.RunAsync(silo, script, storage, Kills, new(TimeSpan.Zero, Seed), CancellationToken.None);

        Assert.Empty(report.Mismatches);
        Assert.Equal(Kills, report.Kills);
        Assert.True(report.Reconnects > report.Undisturbed.Reconnects, "no kill cut anybody off");
    }
}

using Collab.Bench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Collab.Bench.UsualStack;

/// <summary>
/// The baseline as a good engineer writes it: SignalR with its own JSON protocol, groups and lifetime manager, and Npgsql with a pool and
/// prepared statements. It has no rounds, rights or resume.
/// </summary>
internal static class UsualServer
{
    /// <param name="postgres">A connection string.</param>
    public static async Task<WebApplication> StartAsync(int port, string postgres)
    {
        var builder = PlainServer.Create(port);
        var pool = new NpgsqlConnectionStringBuilder(postgres) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 50 };
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(pool.ConnectionString));
        builder.Services.AddSingleton<VoteStore>();
        var app = builder.Build();
        var store = app.Services.GetRequiredService<VoteStore>();
        await store.CreateAsync();
        app.MapHub<VoteHub>("/hub");
        app.MapCommon();
        app.MapGet("/tally/{round}", (string round, CancellationToken cancel) => store.TallyAsync(round, cancel));
        await app.StartAsync();
        return app;
    }
}

using Collab.Bench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Collab.Bench.Ceiling;

/// <summary>What SignalR alone can do: a hub that acknowledges at once, checks and stores nothing, and sends its tally to all every 20 ms.</summary>
internal static class CeilingServer
{
    public static async Task<WebApplication> StartAsync(int port)
    {
        var builder = PlainServer.Create(port);
        builder.Services.AddSingleton<TallyBoard>();
        builder.Services.AddHostedService<TallySender>();
        var app = builder.Build();
        var board = app.Services.GetRequiredService<TallyBoard>();
        app.MapHub<CeilingHub>("/hub");
        app.MapCommon();
        app.MapGet("/tally/{round}", (string round) => board.Totals(round));
        await app.StartAsync();
        return app;
    }
}

/// <summary><c>ceiling --port N</c> runs it until it is interrupted.</summary>
internal static class CeilingCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        var port = arguments.Number("port", 5091);
        await using var app = await CeilingServer.StartAsync(port);
        Console.WriteLine($"http://127.0.0.1:{port}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}

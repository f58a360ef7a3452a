using Collab.Bench.Hosting;

namespace Collab.Bench.Player;

/// <summary>
/// <c>demo [--url ADDRESS] [--script FILE] [--pace MS]</c> plays the recorded meeting so that people can watch it;
/// <c>demo --silo DLL -- [the server's own arguments]</c> starts the server first, and leaves it running until it is interrupted.
/// </summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        var script = await RetroScript.LoadAsync(arguments.Text("script", PlayCommand.DefaultScript), cancel);
        if (!arguments.Has("silo"))
            return await PlayAsync(arguments.Address("url", "http://127.0.0.1:5080"), script, arguments, cancel);
        var port = new Arguments(arguments.Rest).Number("port", 5080);
        using var silo = new SiloProcess(new(arguments.Text("silo"), port, "", Arguments: arguments.Rest));
        silo.Start();
        await silo.ReadyAsync(cancel);
        var result = await PlayAsync(silo.Address, script, arguments, cancel);
        Console.WriteLine("Collab goes on running. Ctrl-C ends it.");
        try
        {
            await silo.ExitedAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // A terminal's Ctrl-C reaches the server too: it may end in peace. Who does not is killed, which loses nothing either.
            await Task.WhenAny(silo.ExitedAsync(CancellationToken.None), Task.Delay(Farewell, CancellationToken.None));
        }
        return result;
    }

    private static async Task<int> PlayAsync(Uri server, RetroScript script, Arguments arguments, CancellationToken cancel)
    {
        var pace = TimeSpan.FromMilliseconds(arguments.Number("pace", 900));
        var (report, _) = await Play.RunAsync(server, script, new(pace, Seed: 1, Console.Error.WriteLine), cancel, room =>
        {
            Console.WriteLine($"Team:    {new Uri(server, $"/team/{room.Team}")}");
            Console.WriteLine($"To look in from a browser, join by this link: {new Uri(server, $"/join#{room.MemberToken}")}");
            room.Gathered = () => Console.WriteLine($"Meeting: {new Uri(server, $"/meeting/{room.Meeting}")}");
        });
        await Report.WriteAsync(report, "", cancel);
        return report.Mismatches.Count == 0 ? 0 : 1;
    }
}

using Collab.Bench.Hosting;
using Collab.Bench.Load;

namespace Collab.Bench.Idle;

/// <param name="KbRatio">Collab's memory for a connection over that of a plain hub.</param>
internal sealed record IdleReport(string Storage, IdleConnections Collab, IdleConnections Plain, double KbRatio, IdleMeetings Meetings);

/// <summary>
/// <c>idle --silo DLL [--connections 5000] [--meetings 10000] [--seconds 20] [--storage …]</c>: what people cost who do nothing, on Collab (ten in a meeting) and on
/// a plain hub in turn, and what meetings cost in which nobody is any more (10 people, 20 cards). The nursery of the garbage collector is small on both
/// sides, so that memory is what is held and not what was thrown away.
/// </summary>
internal static class IdleCommand
{
    private const int InAMeeting = 10;
    private const int Cards = 20;
    private const int SmallNurseryBytes = 4 << 20;

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Has("url"))
            return await LoadAsync(arguments, cancel);
        var plan = ServerPlan.Of(arguments) with { NurseryBytes = SmallNurseryBytes };
        var collab = Scenario.Read<IdleConnections>(await OnAsync("collab", plan, arguments, ["--connections", arguments.Text("connections", "5000")], cancel));
        var plain = Scenario.Read<IdleConnections>(await OnAsync("ceiling", plan, arguments, ["--connections", arguments.Text("connections", "5000")], cancel));
        var meetings = Scenario.Read<IdleMeetings>(await OnAsync("collab", plan, arguments, ["--meetings", arguments.Text("meetings", "10000")], cancel));
        await Scenario.PrintAsync(
            Scenario.Line(new IdleReport(plan.Storage, collab, plain, Math.Round(collab.KbPerConnection / plain.KbPerConnection, 3), meetings)), arguments, cancel);
        return 0;
    }

    private static async Task<string> OnAsync(string target, ServerPlan plan, Arguments arguments, string[] options, CancellationToken cancel)
    {
        await using var server = await LoadServer.StartAsync(target, plan, cancel);
        return (await Generator.RunAsync("idle", server, ["--seconds", arguments.Text("seconds", "20"), .. options], cancel)).Line;
    }

    private static async Task<int> LoadAsync(Arguments arguments, CancellationToken cancel)
    {
        var server = arguments.Address("url", "");
        var measured = TimeSpan.FromSeconds(arguments.Number("seconds", 20));
        await using var probe = Scenario.Probe(arguments);
        if (arguments.Text("target", "collab") is "ceiling")
        {
            var plain = Enumerable.Range(1, arguments.Number("connections", 1)).Select(i => new Seat(server, $"/hub?voter={i}", "")).ToList();
            Console.WriteLine(Scenario.Line(await IdleRun.ConnectionsAsync("plain hub", plain, probe, measured, cancel)));
            return 0;
        }
        if (arguments.Has("meetings"))
        {
            Console.WriteLine(Scenario.Line(await IdleRun.MeetingsAsync(server, arguments.Number("meetings", 1), InAMeeting, Cards, probe, measured, cancel)));
            return 0;
        }
        await using var fleet = await Fleet.FoundAsync(server, InAMeeting, cancel);
        var connections = arguments.Number("connections", 1);
        var meetings = await fleet.MeetAsync((connections + InAMeeting - 1) / InAMeeting, cards: 0, cancel);
        var seats = Enumerable.Range(0, connections).Select(i => fleet.Seat(i, meetings[i / InAMeeting])).ToList();
        Console.WriteLine(Scenario.Line(await IdleRun.ConnectionsAsync("collab", seats, probe, measured, cancel)));
        return 0;
    }
}

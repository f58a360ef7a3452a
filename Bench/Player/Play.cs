using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Collab.Bench.Player;

/// <summary>A whole play: people come in, the script runs, the end is checked.</summary>
internal static class Play
{
    /// <param name="opened">Called once everybody is in the team, before the first step.</param>
    /// <param name="stepped">Called after the last step, before the end is checked; whoever disturbs the play stops now.</param>
    /// <returns>The report, and the canonical end.</returns>
    public static async Task<(PlayReport Report, JsonObject Canonical)> RunAsync(
        Uri server,
        RetroScript script,
        PlayOptions options,
        CancellationToken cancel,
        Action<Room>? opened = null,
        Func<Task>? stepped = null)
    {
        var started = Stopwatch.GetTimestamp();
        await using var room = new Room(server, script);
        await room.OpenAsync(cancel);
        opened?.Invoke(room);
        await new Player(room, options).PlayAsync(script.Steps, cancel);
        if (stepped is not null)
            await stepped();
        await EndChecks.RunAsync(room, cancel);
        var canonical = Canonical.Of(EndChecks.View(room, room.MeetingKey), EndChecks.View(room, room.BoardKey), EndChecks.View(room, room.TeamKey));
        return (PlayReport.Of(script, room, canonical, Stopwatch.GetElapsedTime(started)), canonical);
    }
}

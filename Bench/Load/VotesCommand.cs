namespace Collab.Bench.Load;

/// <summary>
/// <c>votes [--storage sqlite|postgres|memory] [--visibility open|secret] [--voters N] [--rate N] [--seconds S] [--warmup S]</c>: one round. Without
/// <c>--rate</c> each voter keeps one ballot in flight; with it, so many votes a second are cast whatever the server does.
/// <c>meetings [--meetings M] [--voters 10] …</c>: the same in many meetings at once.
/// With <c>--silo DLL</c> it starts the server, with <c>--target usual|ceiling</c> what Collab is compared with; with <c>--url ADDRESS</c> it loads a
/// running one, whose limits must be raised for it. Prints one line of JSON.
/// </summary>
internal static class VotesCommand
{
    /// <returns>1 when anything was lost, counted twice or shown wrong.</returns>
    public static Task<int> RunAsync(Arguments arguments, CancellationToken cancel) =>
        RunAsync("votes", arguments, new(Rooms: 1, Voters: 200), cancel);

    /// <inheritdoc cref="RunAsync(Arguments,CancellationToken)"/>
    public static Task<int> MeetingsAsync(Arguments arguments, CancellationToken cancel) =>
        RunAsync("meetings", arguments, new(arguments.Number("meetings", 100), Voters: 10), cancel);

    private static Task<int> RunAsync(string name, Arguments arguments, Crowd usual, CancellationToken cancel) => Scenario.RunAsync(
        name,
        arguments,
        async () =>
        {
            var plan = new VotePlan(
                arguments.Text("target", "collab"),
                arguments.Number("voters", usual.Voters),
                TimeSpan.FromSeconds(arguments.Number("warmup", 4)),
                TimeSpan.FromSeconds(arguments.Number("seconds", 10)),
                arguments.Number("seed", 1),
                usual.Rooms,
                arguments.Has("rate") ? arguments.Number("rate", 0) : null,
                arguments.Number("readers", 0),
                arguments.Has("stop-readers"),
                arguments.Has("storage") ? arguments.Text("storage") : null,
                arguments.Text("target", "collab") is "collab" ? arguments.Text("visibility", "open") : null,
                Scenario.Limits(arguments));
            await using var probe = Scenario.Probe(arguments);
            var report = await VoteRun.RunAsync(Scenario.Target(arguments), probe, plan, cancel);
            return (report, report.Violations.Count == 0);
        },
        cancel);

    private readonly record struct Crowd(int Rooms, int Voters);
}

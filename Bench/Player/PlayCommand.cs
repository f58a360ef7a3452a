namespace Collab.Bench.Player;

/// <summary><c>play --url ADDRESS [--script FILE] [--pace MS] [--seed N] [--report FILE] [--canonical FILE] [--quiet]</c></summary>
internal static class PlayCommand
{
    /// <returns>1 when any client differs from the server, or anything was lost or counted twice.</returns>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        var script = await RetroScript.LoadAsync(arguments.Text("script", DefaultScript), cancel);
        var options = new PlayOptions(
            TimeSpan.FromMilliseconds(arguments.Number("pace", 0)),
            arguments.Number("seed", 1),
            arguments.Has("quiet") ? null : Console.Error.WriteLine);
        var (report, canonical) = await Play.RunAsync(arguments.Address("url", "http://127.0.0.1:5080"), script, options, cancel);
        await Report.WriteAsync(report, arguments.Text("report", ""), cancel);
        if (arguments.Has("canonical"))
            await File.WriteAllTextAsync(arguments.Text("canonical"), canonical.ToString() + "\n", cancel);
        return report.Mismatches.Count == 0 ? 0 : 1;
    }

    /// <summary>The recorded meeting that is shipped beside the program.</summary>
    public static string DefaultScript => Path.Combine(AppContext.BaseDirectory, "Retros", "harbour-release.json");
}

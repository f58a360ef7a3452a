namespace Collab.Silo.Hosting;

/// <summary>Logs say what went wrong and what changed, never what somebody wrote: paths and queries can carry codes, so requests are not logged.</summary>
internal static class QuietConsole
{
    // Below these levels they log arguments, messages between grains, frames or request lines: who wrote what, and who voted for what. The scheduler
    // warns of a slow turn with the name of its grain, which is a person's id.
    private static readonly (string Category, LogLevel From)[] Closed =
    [
        ("Microsoft.AspNetCore.SignalR", LogLevel.Warning),
        ("Microsoft.AspNetCore.Http.Connections", LogLevel.Warning),
        ("Microsoft.AspNetCore.Hosting", LogLevel.Warning),
        ("Orleans", LogLevel.Warning),
        ("Orleans.Runtime.Scheduler", LogLevel.Error),
        ("Npgsql", LogLevel.Warning),
    ];

    public static void AddQuietConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // Tells of every grain that is placed, twice.
        logging.AddFilter("Polly", LogLevel.Warning);
        // Warns at every start that the garbage collector is not the server's, which is chosen: the default machine is small.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        // Counts from the machine's start instead of the silo's, so that its first check always looks late.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        logging.Services.PostConfigure<LoggerFilterOptions>(KeepClosed);
    }

    /// <summary>No setting opens what is closed: not one for everything, nor for one sink, nor for a part of it by its own name.</summary>
    private static void KeepClosed(LoggerFilterOptions filters)
    {
        foreach (var rule in filters.Rules.Where(Opens).ToArray())
            filters.Rules.Remove(rule);
        string?[] sinks = [null, .. filters.Rules.Select(rule => rule.ProviderName).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (var sink in sinks)
        {
            foreach (var (category, from) in Closed.Where(closed => !filters.Rules.Any(rule => rule.ProviderName == sink && rule.CategoryName == closed.Category)))
                filters.Rules.Add(new(sink, category, from, null));
        }
    }

    private static bool Opens(LoggerFilterRule rule) => rule.CategoryName is { } category && (category.Contains('*', StringComparison.Ordinal)
        ? rule.LogLevel is null or < LogLevel.Error
        : Closed.Any(closed => category.StartsWith(closed.Category, StringComparison.OrdinalIgnoreCase) && (rule.LogLevel ?? LogLevel.Trace) < closed.From));
}

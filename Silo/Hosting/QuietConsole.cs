namespace Collab.Silo.Hosting;

/// <summary>Logs say what went wrong and what changed, never what somebody wrote: paths and queries can carry codes, so requests are not logged.</summary>
internal static class QuietConsole
{
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
        // These log arguments, frames or request lines at levels that somebody might turn on for everything.
        logging.AddFilter("Microsoft.AspNetCore.SignalR", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Http.Connections", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Warning);
        // Warns at every start that the garbage collector is not the server's, which is chosen: the default machine is small.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        // Counts from the machine's start instead of the silo's, so that its first check always looks late.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        logging.AddFilter("Npgsql", LogLevel.Warning);
    }
}

using Collab.Silo.Hubs;

namespace Collab.Silo.Auth;

/// <summary>Cuts the connections of devices that were revoked, at the latest a minute after, on whatever silo that was.</summary>
internal sealed partial class DeviceWatch(Feeds feeds, DeviceGate gate, TimeProvider time, ILogger<DeviceWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops, and every connection with it.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var connections in feeds.Connections.GroupBy(connection => connection.Caller))
            {
                cancel.ThrowIfCancellationRequested();
                if (!await gate.MayActAsync(connections.Key, fresh: true))
                    feeds.Cut(connections.Key);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotChecked(fault);
        }
    }

    [LoggerMessage(220, LogLevel.Warning, "Devices could not be checked; the next round tries again.")]
    private partial void LogNotChecked(Exception fault);
}

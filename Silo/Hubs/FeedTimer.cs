namespace Collab.Silo.Hubs;

/// <summary>Ticks the feeds once a second.</summary>
internal sealed class FeedTimer(Feeds feeds, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                feeds.Tick();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops; the streams notice by the membership.
        }
    }
}

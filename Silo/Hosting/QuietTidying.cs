namespace Collab.Silo.Hosting;

/// <summary>
/// Gives memory back when nobody waits for anything. What dies old, such as the frames and states of meetings that went to rest, is collected only while
/// much is allocated; a server that goes quiet after a busy hour would keep it all.
/// </summary>
internal sealed class QuietTidying(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>Whoever allocates no more in a round has next to nothing to do: a few votes a second are more.</summary>
    private const long QuietBytes = 1 << 20;

    /// <summary>Everything stops while it tidies: that is worth it only after as much.</summary>
    private const long WorthBytes = 256 << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (seen, tidied) = (GC.GetTotalAllocatedBytes(), 0L);
        using var timer = new PeriodicTimer(Round, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var allocated = GC.GetTotalAllocatedBytes();
                if (allocated - seen < QuietBytes && allocated - tidied > WorthBytes)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    tidied = allocated;
                }
                seen = allocated;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }
}

namespace Collab.Silo.Hosting;

/// <summary>Prints where Collab is, once it answers there.</summary>
internal sealed class Announcement(Reach reach, IHostApplicationLifetime lifetime) : IHostedService
{
    private CancellationTokenRegistration _started;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _started = lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _started.Dispose();
        return Task.CompletedTask;
    }

    private void Announce()
    {
        Console.WriteLine($"Collab answers at {reach.LocalUrl}");
        if (reach.PublicUrl is { } others)
            Console.WriteLine($"Others open {others}");
    }
}

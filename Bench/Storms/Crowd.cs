using Collab.Bench.Load;

namespace Collab.Bench.Storms;

/// <summary>Followers of one stream who lose their connections and come back: each generation where the one before was.</summary>
internal sealed class Crowd(IReadOnlyList<Seat> seats) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly List<Task> _running = [];
    private CancellationTokenSource _present = new();

    public Follower[] Followers { get; private set; } = [.. seats.Select(seat => new Follower(seat))];

    public async Task ConnectAsync(int atATime, CancellationToken cancel)
    {
        foreach (var some in Followers.Chunk(atATime))
        {
            _running.AddRange(some.Select(follower => follower.RunAsync(_present.Token)));
            await Task.WhenAll(some.Select(follower => follower.Ready)).WaitAsync(Patience, cancel);
        }
    }

    public async Task SyncedAsync(long version, CancellationToken cancel)
    {
        for (var until = DateTimeOffset.UtcNow + Patience; Followers.Any(f => f.Version < version); await Task.Delay(Look, cancel))
        {
            if (DateTimeOffset.UtcNow > until)
                throw new TimeoutException($"{Followers.Count(f => f.Version < version)} clients did not come to version {version}.");
        }
    }

    /// <summary>Cuts all connections as a dead network does, and makes those that will come back.</summary>
    public async Task DropAsync()
    {
        await _present.CancelAsync();
        foreach (var follower in Followers)
            follower.Dispose();
        await Task.WhenAll(_running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _running.Clear();
        _present.Dispose();
        _present = new();
        Followers = [.. Followers.Zip(seats).Select(f => new Follower(Back(f.Second, f.First)))];
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _present.Dispose();
    }

    private static Seat Back(Seat seat, Follower was) => seat with
    {
        Hello = (seat.Hello!.Value.Method, $$"""{{seat.Hello.Value.Argument[..^1]}},"version":{{was.Version}},"lineage":"{{was.Lineage}}"}"""),
    };
}

using System.Collections.Concurrent;
using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Silo.Hubs;

/// <summary>
/// Brings ballots to their meetings: those that came in while the pool was at earlier work go together, since a call between grains costs more than a ballot.
/// Nothing waits for company: one that is alone goes alone.
/// </summary>
internal sealed class BallotGate(KnownGrains grains) : IThreadPoolWorkItem
{
    /// <summary>In one call, so that a crowd's ballots do not keep its meeting from everything else.</summary>
    private const int Most = 256;

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private int _called;

    public Task<Receipt> CastAsync(Caller caller, Cast cast)
    {
        var waiting = new Waiting(new(caller, cast));
        _waiting.Enqueue(waiting);
        if (Interlocked.Exchange(ref _called, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return waiting.Task;
    }

    void IThreadPoolWorkItem.Execute()
    {
        // Before looking: whoever comes from here on calls again.
        Interlocked.Exchange(ref _called, 0);
        List<Waiting> all = [];
        while (_waiting.TryDequeue(out var waiting))
            all.Add(waiting);
        foreach (var meeting in all.GroupBy(waiting => waiting.Casting.Cast.Meeting))
        {
            foreach (var together in meeting.Chunk(Most))
                _ = BringAsync(grains.Get<IMeetingGrain>(meeting.Key.Value), together);
        }
    }

    private static async Task BringAsync(IMeetingGrain meeting, Waiting[] together)
    {
        try
        {
            var receipts = await meeting.Cast(new([.. together.Select(waiting => waiting.Casting)]));
            for (var i = 0; i < together.Length; i++)
                together[i].SetResult(receipts[i]);
        }
        catch (Exception fault)
        {
            // Each caller is told by the guard, which logs it.
            foreach (var waiting in together)
                waiting.TrySetException(fault);
        }
    }

    private sealed class Waiting(Casting casting) : TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Casting Casting => casting;
    }
}

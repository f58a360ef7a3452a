using System.Net.Sockets;

namespace Collab.Bench.Load;

/// <summary>One round under load: its voters, what they cast and what they see.</summary>
internal sealed class Room(ILoadTarget target, Meter meter) : IAsyncDisposable
{
    /// <summary>Connections that are made at a time: more would wait in the server's queue for new ones.</summary>
    private const int AtATime = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<Task> _running = [];
    private bool _closedLoop;
    private OpenRound? _round;
    private CastLedger? _ledger;
    private Booth[] _booths = [];

    public IReadOnlyList<Voter> Voters { get; private set; } = [];

    /// <summary>Who looks on without voting.</summary>
    public IReadOnlyList<Reader> Readers { get; private set; } = [];

    /// <summary>Makes the voters and readers and connects them.</summary>
    /// <param name="run">Ends the connections when it is cancelled.</param>
    public async Task SeatAsync(int voters, int readers, bool closedLoop, CancellationToken run)
    {
        _closedLoop = closedLoop;
        var seats = await target.SeatAsync(voters + readers, run);
        Voters = [.. seats.Take(voters).Select(seat => new Voter(seat, closedLoop))];
        Readers = [.. seats.Skip(voters).Select(seat => new Reader(seat))];
        foreach (var some in Voters.Chunk(AtATime))
        {
            _running.AddRange(some.Select(voter => RunAsync(voter, run)));
            await Task.WhenAll(some.Select(voter => voter.Ready)).WaitAsync(Patience, run);
        }
        _running.AddRange(Readers.Select(reader => reader.RunAsync(run)));
        await Task.WhenAll(Readers.Select(reader => reader.Ready)).WaitAsync(Patience, run);
    }

    /// <param name="behind">So many votes a client may be behind; a power of two.</param>
    /// <param name="every">Seen is measured for one vote of so many.</param>
    public async Task OpenAsync(int seed, int behind, int every, CancellationToken cancel)
    {
        var round = _round = await target.OpenAsync(cancel);
        var ledger = _ledger = new(behind);
        // A closed loop has one vote of each voter on its way, an open one not many more: a longer cycle would only take memory.
        var ballots = new Ballots(round.Options, round.Budget, round.PerOption, seed, longest: Math.Max(512, 64 * Voters.Count));
        _booths = [.. Voters.Select(_ => new Booth(round.Cast, ballots, ledger, meter, target.View(round, ballots, ledger, Voters.Count), new(ledger, meter, every)))];
        foreach (var (voter, booth) in Voters.Zip(_booths))
            voter.Enter(booth);
    }

    /// <summary>Lets nobody cast any more, and waits for what is in flight.</summary>
    /// <returns>When those were to be cast that never were.</returns>
    public async Task<IReadOnlyList<long>> StopAsync(CancellationToken cancel)
    {
        var never = Voters.SelectMany(voter => voter.Stop()).ToList();
        await Task.WhenAll(Voters.Select(voter => voter.Idle)).WaitAsync(Patience, cancel);
        return never;
    }

    /// <summary>Checks what everybody has, closes the round, and checks again.</summary>
    /// <returns>What was lost, counted twice or shown wrong.</returns>
    public async Task<IReadOnlyList<string>> CloseAsync(CancellationToken cancel)
    {
        var expected = Conservation.Sum(Voters.Select(v => v.Counts), _round!.Options);
        List<string> found = [.. Conservation.Faults(Voters, _closedLoop)];
        if (found.Count > 0)
            return found;
        await UntilAsync(booth => booth.View.Tally is null || (booth.Sight.Counted == _ledger!.Acknowledged && Agrees(expected, booth.View.Tally)), cancel);
        foreach (var booth in _booths)
            booth.Sight.Settle();
        var shown = _booths.Where(booth => booth.View.Tally is not null).ToList();
        if (shown.Count != (_round.Secret ? 0 : _booths.Length))
            found.Add($"{shown.Count} clients of {_booths.Length} were shown a running tally");
        found.AddRange(Conservation.AtClients("running tally", expected, shown.Select(booth => booth.View.Tally)));
        if (shown.Count(booth => booth.Sight.Counted != _ledger!.Acknowledged) is > 0 and var miscounted)
            found.Add($"{miscounted} clients do not see {_ledger!.Acknowledged} votes, but such as {shown.First(booth => booth.Sight.Counted != _ledger.Acknowledged).Sight.Counted}");
        if (_booths.Sum(booth => booth.Sight.Backwards) is > 0 and var backwards)
            found.Add($"{backwards} frames counted fewer votes than one before them");
        if (await target.StoredAsync(cancel) is { } stored)
            found.AddRange(Conservation.Violations("the stored ballots", expected, stored));
        found.AddRange(Conservation.Violations("the result", expected, await target.CloseAsync(cancel)));
        await UntilAsync(booth => booth.View.Result is not null, cancel);
        found.AddRange(Conservation.AtClients("result", expected, _booths.Select(booth => booth.View.Result)));
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_running);
        foreach (var voter in Voters)
            voter.Dispose();
        await target.DisposeAsync();
    }

    private static bool Agrees(IReadOnlyDictionary<string, int> expected, IReadOnlyDictionary<string, int> tally) => !Conservation.Violations("", expected, tally).Any();

    private static async Task RunAsync(Voter voter, CancellationToken run)
    {
        try
        {
            await voter.RunAsync(run);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            voter.Ended(e.Message);
        }
        catch (OperationCanceledException)
        {
            // The end of the run.
        }
    }

    /// <summary>Waits until all clients are so, or patience ends: what they lack is told by the checks.</summary>
    private async Task UntilAsync(Func<Booth, bool> wanted, CancellationToken cancel)
    {
        for (var until = DateTimeOffset.UtcNow + Patience; !_booths.All(wanted) && DateTimeOffset.UtcNow < until;)
            await Task.Delay(Pause, cancel);
    }
}

using Microsoft.Extensions.Logging;

namespace Collab.Streams;

/// <summary>What a stream writer asks of the entity it writes for.</summary>
internal interface IStreamOwner<TState, TEvent>
{
    TState Evolve(TState state, TEvent happened, EventInfo info);

    /// <summary>The state was taken from storage, at activation or after an unknown outcome: rebuild what is beside the events.</summary>
    /// <param name="before">The state that <see cref="Takeover.Events"/> were applied to.</param>
    void Reloaded(TState before, TState after, Takeover takeover);

    /// <summary>A batch is stored and its callers are answered.</summary>
    /// <param name="before">The state until now.</param>
    /// <param name="callers">Who asked for the events; empty for events found in storage.</param>
    /// <param name="changes">How many commands and ballots the batch held.</param>
    void Published(TState before, TState after, long version, IReadOnlyList<TEvent> events, IReadOnlyList<Caller> callers, int changes);

    /// <summary>Another activation owns the stream, or it is deleted: this one must go.</summary>
    void Fenced();
}

/// <summary>
/// Makes a pure aggregate durable: decisions are taken at once on the tentative state, everything that arrives while one commit
/// runs goes into the next, and nobody is answered before what their answer rests on is stored. One commit is in flight.
/// Lives on its grain's scheduler; not thread-safe.
/// </summary>
internal sealed partial class StreamWriter<TState, TEvent>(
    StreamKey key, IEventStore store, IStreamOwner<TState, TEvent> owner, StreamOptions options, TimeProvider clock, IEntropy entropy, ILogger log)
    where TState : class where TEvent : class
{
    private readonly IStreamOwner<TState, TEvent> _owner = owner;
    private readonly IEntropy _entropy = entropy;
    private static readonly Refusal NotNow = new(RefusalCode.Temporary, "Storage does not answer. Send the same id again.");

    private readonly Dictionary<CommandKey, CommandEntry> _waiting = [];
    private RecentCommands _recent = new();
    private TState? _committed;
    private Packed<TState> _packed;
    private PendingBatch<TState, TEvent>? _gathering;
    private PendingBatch<TState, TEvent>? _inFlight;
    private Task _loop = Task.CompletedTask;
    private TimeSpan _pause;
    private bool _fenced;

    /// <summary>What is stored, and nothing else. The only state that anybody is shown.</summary>
    public TState Committed
    {
        get => _committed ?? (Committed = _packed.Open());
        private set => (_committed, _packed) = (value, default);
    }

    public long Version { get; private set; }

    public long Epoch { get; private set; }

    /// <summary>True once the stream was deleted: nothing can be asked of it any more.</summary>
    public bool IsDeleted => Version < 0;

    /// <summary>Committed, in flight and waiting: what decisions rest on. Nobody else ever sees it.</summary>
    public TState Tentative => Open.After;

    private PendingBatch<TState, TEvent> Open
    {
        get => _gathering ??= new(Committed, Version);
        set => _gathering = value;
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public long Ticks => clock.GetTimestamp();

    /// <summary>Takes the stream over from a snapshot of it.</summary>
    public async Task Start(TState snapshot, long snapshotVersion)
    {
        Committed = snapshot;
        Version = snapshotVersion;
        Adopt(await TakeOver(), announce: false);
    }

    /// <summary>Carries out a command once, however often it is sent.</summary>
    public async Task<Reply> Execute(Caller caller, Guid id, bool resend, Func<TState, Facts, Decision<TEvent>> decide)
    {
        var command = CommandKey.Of(caller, id);
        if (resend && _recent.Forgets && !_recent.TryGet(command, out _) && await FindStored(command) is { } found)
            return new Reply(found.Version, found.Created);
        if (_recent.TryGet(command, out var reply))
            return reply;
        if (_waiting.TryGetValue(command, out var same))
            return await same.Answered;
        return await Submit(new CommandEntry(this, caller, command, decide) { Since = Ticks });
    }

    /// <summary>Carries out a decision of the entity's own, such as a deadline's; not remembered by an id.</summary>
    public Task<Reply> Execute(Func<TState, Facts, Decision<TEvent>> decide) => Submit(new CommandEntry(this, null, null, decide) { Since = Ticks });

    /// <summary>Joins the open batch, and answers once all it rests on is stored.</summary>
    public Task<TAnswer> Submit<TAnswer>(Entry<TAnswer> entry)
    {
        if (_fenced)
            entry.GiveUp(NotNow);
        else
            Join(entry);
        return entry.Answered;
    }

    public void AddBallot(VoterTag voter, StoredBallot ballot) => Open.Add(voter, ballot);

    public void AddImage(StoredImage image) => Open.Add(image);

    /// <summary>Completes once nothing waits any more.</summary>
    public Task Drain() => _loop;

    /// <summary>Packs the state until it is asked for, and leaves repeats of commands to the database.</summary>
    /// <returns>False when something is on its way.</returns>
    public bool TryRest()
    {
        if (!_loop.IsCompleted || Open.HasRows)
            return false;
        _packed = Packed<TState>.Of(Committed);
        (_committed, _gathering) = (null, null);
        _recent = new(older: true);
        return true;
    }

    /// <summary>An entry rests on the latest batch that holds anything; when none does, its answer holds already.</summary>
    private void Join(Entry entry)
    {
        if (!TryDecide(entry))
            return;
        if (!Open.HasRows && _inFlight is null)
        {
            entry.Stored();
            return;
        }
        (Open.HasRows ? Open : _inFlight!).Entries.Add(entry);
        if (Open.HasRows && _loop.IsCompleted)
            _loop = CommitAll();
    }

    private static bool TryDecide(Entry entry)
    {
        try
        {
            entry.Decide();
            return true;
        }
#pragma warning disable CA1031 // A fault in a decision belongs to whoever asked, not to the stream.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            entry.Fault(fault);
            return false;
        }
    }

    private async Task CommitAll()
    {
        while (Open.HasRows && !_fenced)
        {
            var batch = _inFlight = Open;
            Open = new(batch.After, batch.Version);
            bool stored;
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.StorageCallMs), clock);
                stored = await store.Commit(key, Epoch, Version, batch.ToRows(), patience.Token).WaitAsync(patience.Token);
            }
            catch (CommandRepeatedException)
            {
                await Recover(batch, repeated: batch.Commands);
                continue;
            }
#pragma warning disable CA1031 // Whatever went wrong, those who wait are answered from what is stored.
            catch (Exception unknown)
#pragma warning restore CA1031
            {
                LogOutcomeUnknown(log, key, batch.Version, unknown);
                await Recover(batch, repeated: []);
                continue;
            }
            if (stored)
                Settle(batch);
            else
                GiveUpOwnership(batch);
        }
    }

    /// <summary>Evolves, answers, publishes: in this order, and only after the commit.</summary>
    private void Settle(PendingBatch<TState, TEvent> batch)
    {
        var before = Committed;
        Committed = batch.After;
        Version = batch.Version;
        _inFlight = null;
        _pause = TimeSpan.Zero;
        foreach (var command in batch.Commands)
            _recent.Add(command);
        foreach (var entry in batch.Entries)
            entry.Stored();
        _owner.Published(before, Committed, Version, batch.Events, batch.Callers, batch.Entries.Count);
    }

    private void GiveUpOwnership(PendingBatch<TState, TEvent> batch)
    {
        LogFenced(log, key, Epoch, Version);
        _fenced = true;
        _inFlight = null;
        foreach (var entry in batch.Entries.Concat(Open.Entries).ToArray())
            entry.GiveUp(NotNow);
        Open = new(Committed, Version);
        _owner.Fenced();
    }

    /// <summary>
    /// The outcome of a commit is unknown. Taking over again settles it, since a doubtful transaction of the older epoch is fenced or
    /// already stored; then everybody who waits is answered from what is stored, or decides again.
    /// </summary>
    /// <param name="repeated">Commands of which one or more took effect long ago, though their clients did not say so.</param>
    private async Task Recover(PendingBatch<TState, TEvent> doubtful, IReadOnlyList<StoredCommand> repeated)
    {
        while (true)
        {
            GiveUpTheImpatient(doubtful);
            // At once the first time, then ever later until a commit succeeds: taking over may work where writing more does not.
            await Task.Delay(_pause, clock);
            _pause = TimeSpan.FromMilliseconds(Math.Clamp(_pause.TotalMilliseconds * 2, 50, 1_000));
            try
            {
                foreach (var command in repeated)
                {
                    if (await FindStored(CommandKey.From(command.Hash)) is { } stored)
                        _recent.Add(stored);
                }
                var takeover = await TakeOver();
                if (takeover.Version < 0)
                {
                    GiveUpOwnership(doubtful);
                    return;
                }
                var waiting = doubtful.Entries.Concat(Open.Entries).ToArray();
                _inFlight = null;
                Adopt(takeover, announce: true);
                foreach (var entry in waiting)
                    Rejoin(entry);
                return;
            }
#pragma warning disable CA1031 // The next attempt is all there is; the impatient are told meanwhile.
            catch (Exception unknown)
#pragma warning restore CA1031
            {
                LogStillUnavailable(log, key, unknown.Message);
            }
        }
    }

    private void Rejoin(Entry entry)
    {
        if (!TryDecide(entry))
            return;
        if (Open.HasRows)
            Open.Entries.Add(entry);
        else
            entry.Stored();
    }

    private void GiveUpTheImpatient(PendingBatch<TState, TEvent> doubtful)
    {
        // One more attempt may take the pause and a whole storage call: who would wait too long for it is told now.
        var patience = TimeSpan.FromMilliseconds(options.CommandPatienceMs - options.StorageCallMs) - _pause;
        foreach (var entries in new[] { doubtful.Entries, Open.Entries })
        {
            foreach (var entry in entries.Where(e => clock.GetElapsedTime(e.Since) > patience).ToArray())
            {
                entry.GiveUp(NotNow);
                entries.Remove(entry);
            }
        }
    }

    private async Task<Takeover> TakeOver()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.StorageCallMs), clock);
        return await store.TakeOver(key, Version, patience.Token).WaitAsync(patience.Token);
    }

    private void Adopt(Takeover takeover, bool announce)
    {
        var before = Committed;
        var events = new List<TEvent>(takeover.Events.Count);
        foreach (var stored in takeover.Events)
        {
            var happened = EventCodec<TEvent>.Decode(stored);
            events.Add(happened);
            Committed = _owner.Evolve(Committed, happened, new(stored.Version, stored.At));
        }
        Epoch = takeover.Epoch;
        Version = takeover.Version;
        _fenced = takeover.Version < 0;
        foreach (var command in takeover.Commands)
            _recent.Add(command);
        Open = new(Committed, Version);
        _owner.Reloaded(before, Committed, takeover);
        if (announce && events.Count > 0)
            _owner.Published(before, Committed, Version, events, [], events.Count);
    }

    private async Task<StoredCommand?> FindStored(CommandKey command)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.StorageCallMs), clock);
        return await store.FindCommand(key, command.ToArray(), patience.Token).WaitAsync(patience.Token);
    }
}

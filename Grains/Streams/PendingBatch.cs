namespace Collab.Streams;

/// <summary>What waits for one commit: rows, and those who are answered once the rows are stored.</summary>
/// <param name="after">The state once this batch is stored.</param>
/// <param name="version">The version once this batch is stored.</param>
internal sealed class PendingBatch<TState, TEvent>(TState after, long version)
{
    private readonly List<StoredEvent> _rows = [];
    private readonly Dictionary<(Guid Round, VoterTag Voter), StoredBallot> _ballots = [];
    private readonly List<StoredKey> _keys = [];
    private readonly List<string> _dropKeys = [];
    private readonly List<Guid> _dropBallots = [];
    private readonly List<string> _aliases = [];
    private readonly List<string> _dropAliases = [];
    private readonly List<StoredImage> _images = [];
    private readonly List<Guid> _dropImages = [];

    public TState After { get; private set; } = after;

    public long Version { get; private set; } = version;

    public List<Entry> Entries { get; } = [];

    public List<StoredCommand> Commands { get; } = [];

    public List<TEvent> Events { get; } = [];

    public List<Caller> Callers { get; } = [];

    public bool HasRows => _rows.Count > 0 || _ballots.Count > 0 || _images.Count > 0 || Commands.Count > 0;

    public void Add(TEvent happened, StoredEvent row, TState next)
    {
        Events.Add(happened);
        _rows.Add(row);
        Version = row.Version;
        After = next;
    }

    public void Add(Decision<TEvent> decision, StoredCommand? command, Caller? caller)
    {
        _keys.AddRange(decision.Keys);
        _dropKeys.AddRange(decision.DropKeys);
        _dropBallots.AddRange(decision.DropBallots);
        _aliases.AddRange(decision.Aliases);
        _dropAliases.AddRange(decision.DropAliases);
        _dropImages.AddRange(decision.DropImages);
        if (command is not null)
            Commands.Add(command);
        if (caller is { } known)
            Callers.Add(known);
    }

    public void Add(VoterTag voter, StoredBallot ballot) => _ballots[(ballot.Round, voter)] = ballot;

    public void Add(StoredImage image) => _images.Add(image);

    /// <summary>The rows to write. What this same batch deletes is left out: one statement could not both write and delete it.</summary>
    public StreamBatch ToRows() => new(
        _rows,
        Commands,
        _dropBallots.Count == 0 ? [.. _ballots.Values] : [.. _ballots.Values.Where(b => !_dropBallots.Contains(b.Round))],
        _keys,
        _dropKeys,
        _dropBallots,
        _aliases,
        _dropAliases,
        [.. _images.Where(image => !_dropImages.Contains(image.Size.Image))],
        _dropImages);
}

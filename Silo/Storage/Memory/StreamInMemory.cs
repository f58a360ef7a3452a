using Collab.Streams;

namespace Collab.Silo.Storage.Memory;

/// <summary>One stream in memory. Its caller holds the lock.</summary>
internal sealed class StreamInMemory
{
    private readonly List<StoredEvent> _events = [];
    private readonly List<StoredCommand> _commands = [];
    private readonly Dictionary<string, StoredCommand> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Round, string Voter), StoredBallot> _ballots = [];
    private readonly Dictionary<string, StoredKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, StoredImage> _images = [];
    private long _epoch;
    private long _version;

    public Takeover TakeOver(long afterVersion) =>
        new(++_epoch, _version, [.. After(afterVersion)], [.. _ballots.Values], [.. _keys.Values], [.. _commands.TakeLast(1000)], [.. _images.Values.Select(image => image.Size)]);

    public IEnumerable<StoredEvent> After(long version) => _events.SkipWhile(e => e.Version <= version);

    public StoredCommand? Find(byte[] hash) => _byHash.GetValueOrDefault(Convert.ToHexString(hash));

    public StoredImage? Image(Guid id) => _images.GetValueOrDefault(id);

    public bool Commit(long epoch, long version, StreamBatch batch)
    {
        if (epoch == 0 || epoch != _epoch || version != _version || version < 0)
            return false;
        if (batch.Commands.Any(command => Find(command.Hash) is not null))
            throw new CommandRepeatedException();
        _version += batch.Events.Count;
        _events.AddRange(batch.Events);
        foreach (var command in batch.Commands)
        {
            _commands.Add(command);
            _byHash.Add(Convert.ToHexString(command.Hash), command);
        }
        foreach (var ballot in batch.Ballots.Where(b => !batch.DropBallots.Contains(b.Round)))
            _ballots[(ballot.Round, Convert.ToHexString(ballot.VoterTag))] = ballot;
        foreach (var key in batch.Keys)
            _keys[key.Name] = key;
        foreach (var name in batch.DropKeys)
            _keys.Remove(name);
        foreach (var ballot in _ballots.Keys.Where(b => batch.DropBallots.Contains(b.Round)).ToList())
            _ballots.Remove(ballot);
        foreach (var image in batch.Images)
            _images.TryAdd(image.Size.Image, image);
        foreach (var image in batch.DropImages)
            _images.Remove(image);
        return true;
    }

    public bool Redact(long epoch, IReadOnlyList<StoredEvent> events)
    {
        if (epoch != _epoch)
            return false;
        foreach (var e in events)
            _events[(int)e.Version - 1] = _events[(int)e.Version - 1] with { Data = e.Data };
        return true;
    }

    public bool Delete(long epoch)
    {
        if (epoch != _epoch)
            return false;
        _version = -1;
        _events.Clear();
        _commands.Clear();
        _byHash.Clear();
        _ballots.Clear();
        _keys.Clear();
        _images.Clear();
        return true;
    }
}

namespace Collab.Streams;

/// <summary>The last replies of a stream. Older ones are found in the database when a client marks a resend.</summary>
/// <param name="older">True when there may be older ones from the start.</param>
internal sealed class RecentCommands(bool older = false)
{
    private const int Capacity = 1_000;

    private readonly Dictionary<CommandKey, Reply> _replies = [];
    private readonly Queue<CommandKey> _order = [];

    /// <summary>True while there may be older commands than these.</summary>
    public bool Forgets => older || _order.Count >= Capacity;

    public bool TryGet(CommandKey key, out Reply reply) => _replies.TryGetValue(key, out reply!);

    public void Add(StoredCommand command)
    {
        var key = CommandKey.From(command.Hash);
        if (!_replies.TryAdd(key, new Reply(command.Version, command.Created)))
            return;
        _order.Enqueue(key);
        if (_order.Count > Capacity)
            _replies.Remove(_order.Dequeue());
    }
}

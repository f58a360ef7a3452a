namespace Collab.Streams;

/// <summary>How one list of a view differs. Every entity has an <c>id</c>: put each of <paramref name="Set"/> in its place, drop <paramref name="Removed"/>.</summary>
/// <param name="Set">New or changed entities, whole.</param>
/// <param name="Removed">Ids that are no longer there.</param>
public sealed record Change<TEntity>(IReadOnlyList<TEntity> Set, IReadOnlyList<string> Removed);

/// <summary>The body of the client's "update" message.</summary>
/// <param name="From">The version before.</param>
/// <param name="Version">The version after. A client behind <paramref name="From"/> has a gap and follows anew.</param>
/// <param name="Changes">Null when nothing visible to all changed.</param>
public sealed record Update<TChanges>(StreamKey Stream, long From, long Version, TChanges? Changes) where TChanges : class;

/// <summary>The body of the client's "live" message: whole, the latest wins.</summary>
public sealed record Live<TLive>(StreamKey Stream, long Sequence, TLive State);

/// <summary>The body of the client's "mine" message: what only its person may see, whole, as of a version.</summary>
public sealed record Mine<TMine>(StreamKey Stream, long Version, TMine State);

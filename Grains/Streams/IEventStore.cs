namespace Collab.Streams;

/// <summary>Where streams are kept. One implementation a database, one contract suite for all.</summary>
internal interface IEventStore
{
    /// <summary>Renewed when a backup is restored: versions of different lineages do not compare.</summary>
    string Lineage { get; }

    /// <summary>
    /// Makes the caller the stream's only writer, in one statement: the epoch grows by one, which fences every older activation,
    /// and what is stored after <paramref name="afterVersion"/> is returned. A stream that is not there yet is made, empty.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The database did not answer. The epoch may have grown.</exception>
    Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel);

    /// <summary>Writes a batch in one transaction and one round trip, if the caller still owns the stream at exactly this version.</summary>
    /// <returns>False when fenced: nothing was written.</returns>
    /// <exception cref="StorageUnavailableException">It is not known whether the batch was written. Take over again to learn it.</exception>
    /// <exception cref="CommandRepeatedException">Nothing was written.</exception>
    Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel);

    /// <summary>The reply to a command older than what <see cref="TakeOver"/> returned; null when the command never took effect.</summary>
    Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel);

    /// <summary>Events after a version in order, at most <paramref name="limit"/>. For replay and exports; takes nothing over.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel);

    /// <summary>A stored picture; null when there is none under this id.</summary>
    Task<StoredImage?> ReadImage(StreamKey stream, Guid image, CancellationToken cancel);

    /// <summary>Overwrites the data of stored events in place, if the caller still owns the stream. Used to forget names and texts.</summary>
    /// <returns>False when fenced: nothing was written.</returns>
    Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel);

    /// <summary>Deletes everything of a stream but a tombstone, which keeps its epoch and a version of -1.</summary>
    /// <returns>False when fenced: nothing was deleted.</returns>
    Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel);

    /// <summary>The stream that a live alias (a hashed join or pairing code) leads to.</summary>
    Task<StreamKey?> Resolve(string alias, CancellationToken cancel);

    /// <summary>Succeeds when the database answers.</summary>
    /// <exception cref="StorageUnavailableException">It does not.</exception>
    Task Ping(CancellationToken cancel);
}

/// <summary>The database did not answer in time, or the connection broke.</summary>
internal sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A command of the batch took effect in an earlier one: <see cref="IEventStore.FindCommand"/> tells which, and its reply.</summary>
internal sealed class CommandRepeatedException() : Exception("A command of the batch took effect before.");

/// <summary>What a new activation starts from.</summary>
/// <param name="Epoch">This activation's number.</param>
/// <param name="Version">The stream's version; -1 when the stream was deleted, 0 when it is new.</param>
/// <param name="Events">All events after the version asked for, in order.</param>
/// <param name="Ballots">Of open rounds.</param>
/// <param name="Keys">Salts by name.</param>
/// <param name="Commands">The last 1,000 commands, oldest first.</param>
/// <param name="Images">Of all stored pictures.</param>
internal sealed record Takeover(
    long Epoch,
    long Version,
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyList<StoredBallot> Ballots,
    IReadOnlyList<StoredKey> Keys,
    IReadOnlyList<StoredCommand> Commands,
    IReadOnlyList<ImageSize> Images);

/// <param name="Type">A stable name such as <c>round-closed</c>, never a type's.</param>
/// <param name="Data">UTF-8 JSON.</param>
internal sealed record StoredEvent(long Version, string Type, DateTimeOffset At, byte[] Data);

/// <summary>A command that took effect.</summary>
/// <param name="Hash">SHA-256(caller ‖ command id), so that nobody can link a caller to an event by the database alone.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="Created">The id of what it made; null when it made nothing.</param>
internal sealed record StoredCommand(byte[] Hash, long Version, string? Created);

/// <summary>One voter's ballot in an open round.</summary>
/// <param name="VoterTag">HMAC of the participant under the round's key, 32 bytes.</param>
/// <param name="Data">UTF-8 JSON of the ballot.</param>
internal sealed record StoredBallot(Guid Round, byte[] VoterTag, int Revision, Guid BallotId, byte[] Data);

/// <summary>A salt from which, with the server secret, a key is derived. Deleting it makes what the key signed unlinkable.</summary>
internal sealed record StoredKey(string Name, byte[] Salt);

/// <summary>A picture, without who brought it and when.</summary>
internal sealed record StoredImage(ImageSize Size, string MediaType, byte[] Data);

/// <summary>What is known of a picture while its bytes stay where they are. In pixels.</summary>
internal sealed record ImageSize(Guid Image, int Width, int Height);

/// <summary>Everything that one commit writes.</summary>
/// <param name="Events">Consecutive, the first at the stream's version + 1. May be empty: then the version stays.</param>
/// <param name="Ballots">The latest of each (round, voter); replaces what is stored.</param>
/// <param name="DropKeys">Names of salts to delete.</param>
/// <param name="DropBallots">Rounds whose ballots are deleted.</param>
/// <param name="Aliases">Hashed codes that lead to this stream from now on.</param>
/// <param name="DropAliases">Hashed codes that no longer do.</param>
/// <param name="Images">Of ids that are not stored yet.</param>
/// <param name="DropImages">Ids of pictures to delete.</param>
internal sealed record StreamBatch(
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyList<StoredCommand> Commands,
    IReadOnlyList<StoredBallot> Ballots,
    IReadOnlyList<StoredKey> Keys,
    IReadOnlyList<string> DropKeys,
    IReadOnlyList<Guid> DropBallots,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> DropAliases,
    IReadOnlyList<StoredImage> Images,
    IReadOnlyList<Guid> DropImages);

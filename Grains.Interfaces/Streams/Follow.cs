using Collab.People;

namespace Collab.Streams;

/// <summary>Asks for a stream's view and every later update.</summary>
/// <param name="Stream">A meeting, a team or a board.</param>
/// <param name="Version">The version the client already shows; null for a first look.</param>
/// <param name="Lineage">The lineage that version belongs to, from the last <see cref="FollowReply"/>.</param>
[GenerateSerializer, Immutable, Alias("follow-request")]
public sealed record FollowRequest([property: Id(0)] StreamKey Stream, [property: Id(1)] long? Version = null, [property: Id(2)] string? Lineage = null);

/// <summary>Either a whole view or every missed update, never part of either.</summary>
/// <param name="Version">The version the client shows once it has applied this reply.</param>
/// <param name="Lineage">Changes when a backup is restored; versions of different lineages do not compare.</param>
/// <param name="View">The versioned part, whole, as UTF-8 JSON; null when <paramref name="Updates"/> suffice.</param>
/// <param name="Updates">The missed update frames in order, as UTF-8 JSON; empty when none was missed or a view is sent.</param>
/// <param name="Live">The live frame, as UTF-8 JSON; null for streams without a live part.</param>
/// <param name="Mine">The caller's own frame, as UTF-8 JSON.</param>
/// <param name="Refusal">Null when the caller follows the stream now.</param>
[GenerateSerializer, Immutable, Alias("follow-reply")]
public sealed record FollowReply(
    [property: Id(0)] long Version,
    [property: Id(1)] string Lineage,
    [property: Id(2)] byte[]? View,
    [property: Id(3)] IReadOnlyList<byte[]> Updates,
    [property: Id(4)] byte[]? Live,
    [property: Id(5)] byte[]? Mine,
    [property: Id(6)] Refusal? Refusal = null)
{
    public static FollowReply Refused(Refusal refusal) => new(0, "", null, [], null, null, refusal);
}

/// <summary>What changed from one version to another, the same bytes for every follower.</summary>
/// <param name="From">The version before; a follower at or after it may apply the frame, since entities are sent whole.</param>
/// <param name="Version">The version after.</param>
/// <param name="Json">The client's "update" message body, UTF-8.</param>
/// <param name="Blank">True when nothing that all may see has changed.</param>
[GenerateSerializer, Immutable, Alias("update-frame")]
public sealed record UpdateFrame([property: Id(0)] long From, [property: Id(1)] long Version, [property: Id(2)] byte[] Json, [property: Id(3)] bool Blank = false);

/// <summary>The live part, whole; the latest wins.</summary>
/// <param name="Sequence">Grows by one with each frame of one activation.</param>
/// <param name="Json">The client's "live" message body, UTF-8.</param>
[GenerateSerializer, Immutable, Alias("live-frame")]
public sealed record LiveFrame([property: Id(0)] long Sequence, [property: Id(1)] byte[] Json);

/// <summary>What only one person may see, whole.</summary>
/// <param name="Json">The client's "mine" message body, UTF-8.</param>
[GenerateSerializer, Immutable, Alias("private-frame")]
public sealed record PrivateFrame([property: Id(0)] PersonId Person, [property: Id(1)] byte[] Json);

/// <summary>All that one silo has not yet been told of one stream.</summary>
/// <param name="Gone">Persons who may no longer follow, with the reason; their connections stop following at once.</param>
[GenerateSerializer, Immutable, Alias("feed-batch")]
public sealed record FeedBatch(
    [property: Id(0)] StreamKey Stream,
    [property: Id(1)] IReadOnlyList<UpdateFrame> Updates,
    [property: Id(2)] LiveFrame? Live,
    [property: Id(3)] IReadOnlyList<PrivateFrame> Private,
    [property: Id(4)] IReadOnlyList<Departure> Gone);

/// <summary>Someone whose right to follow has ended. A null person means everybody: the stream was deleted.</summary>
[GenerateSerializer, Immutable, Alias("departure")]
public sealed record Departure([property: Id(0)] PersonId? Person, [property: Id(1)] Refusal Reason);

/// <summary>One silo's end of a feed. Made at the first local join, deleted at the last leave.</summary>
public interface IFeedObserver : IGrainObserver
{
    /// <summary>Hands over a batch; completes once the silo has put it before every connection's cursor.</summary>
    Task Push(FeedBatch batch);
}

/// <summary>What a silo tells a stream about its own followers, at least every 5 s.</summary>
/// <param name="Silo">The silo's address, unique for its life.</param>
/// <param name="Version">The last version the silo has; a grain that is ahead sends what is missing.</param>
/// <param name="Sequence">The last live sequence the silo has.</param>
/// <param name="Present">Everybody who is connected there now.</param>
[GenerateSerializer, Immutable, Alias("feed-report")]
public sealed record FeedReport(
    [property: Id(0)] string Silo,
    [property: Id(1)] long Version,
    [property: Id(2)] long Sequence,
    [property: Id(3)] IReadOnlyList<PersonId> Present);

/// <summary>What a silo may ask of any followed stream.</summary>
public interface IFollowed : IGrainWithGuidKey
{
    /// <summary>Authorizes the caller and reads the view or the missed updates. A meeting lets a member of its team in by this.</summary>
    Task<FollowReply> Follow(Caller caller, string silo, FollowRequest request);

    /// <summary>Starts or renews the silo's feed. The first call of a silo names its observer; a lost tail is sent again.</summary>
    Task Report(IFeedObserver feed, FeedReport report);

    /// <summary>Ends the silo's feed.</summary>
    Task Leave(string silo);
}

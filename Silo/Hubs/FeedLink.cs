using Collab.Streams;

namespace Collab.Silo.Hubs;

/// <summary>A feed with the stream it belongs to. Orleans holds an observer weakly, so this holds it strongly.</summary>
internal sealed class FeedLink(StreamFeed feed, IGrainFactory grains)
{
    // Lazily: a link that loses the race to be the stream's must not leave a reference behind.
    private readonly Lazy<IFeedObserver> _reference = new(() => grains.CreateObjectReference<IFeedObserver>(feed));

    public StreamFeed Feed => feed;

    public IFollowed Followed { get; } = grains.GetFollowed(feed.Stream)!;

    public IFeedObserver Reference => _reference.Value;

    /// <summary>True once the stream knows this feed.</summary>
    public bool Reported { get; set; }

    /// <summary>A timestamp of the last report, tried or done.</summary>
    public long ReportedAt { get; set; }

    /// <summary>The report or close under way; it never faults.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    public void Release(IGrainFactory grains)
    {
        if (_reference.IsValueCreated)
            grains.DeleteObjectReference<IFeedObserver>(_reference.Value);
    }
}

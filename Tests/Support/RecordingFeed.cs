using System.Text;
using Collab.People;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>One silo's end of a feed, which keeps what it is sent.</summary>
internal sealed class RecordingFeed : IFeedObserver
{
    private readonly List<FeedBatch> _batches = [];

    public IReadOnlyList<FeedBatch> Batches
    {
        get
        {
            lock (_batches)
                return [.. _batches];
        }
    }

    public bool HasLeft(PersonId? person) => Batches.Any(b => b.Gone.Any(g => g.Person == person));

    public string LastMineOf(PersonId person) =>
        Batches.SelectMany(b => b.Private).LastOrDefault(p => p.Person == person) is { } frame ? Encoding.UTF8.GetString(frame.Json) : "";

    public Task Push(FeedBatch batch)
    {
        lock (_batches)
            _batches.Add(batch);
        return Task.CompletedTask;
    }

    /// <summary>Follows a stream as somebody, and keeps the feed alive for as long as the test holds this.</summary>
    /// <exception cref="InvalidOperationException">The stream refused.</exception>
    public static async Task<RecordingFeed> Follow(IGrainFactory grains, IFollowed grain, StreamKey stream, params PersonId[] people)
    {
        var silo = $"test-{Guid.NewGuid():N}";
        var feed = new RecordingFeed();
        var reply = new FollowReply(0, "", null, [], null, null);
        foreach (var person in people)
        {
            reply = await grain.Follow(new(person, default), silo, new(stream));
            if (reply.Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        }
        await grain.Report(grains.CreateObjectReference<IFeedObserver>(feed), new(silo, reply.Version, 0, people));
        return feed;
    }
}

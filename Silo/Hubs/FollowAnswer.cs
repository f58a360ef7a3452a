using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Silo.Hubs;

/// <summary>The answer to Follow. Its writing releases the follower's cursor: SignalR serializes under the connection's write lock, so no update can overtake it.</summary>
internal sealed class FollowAnswer(FollowReply reply, DateTimeOffset? now, Action? written) : IJsonOnSerialized
{
    public long Version => reply.Version;

    public string Lineage => reply.Lineage;

    public DateTimeOffset? Now => now;

    public RawJson? View => RawJson.From(reply.View);

    public IEnumerable<RawJson>? Updates => reply.Updates.Count == 0 ? null : reply.Updates.Select(frame => new RawJson(frame));

    public RawJson? Live => RawJson.From(reply.Live);

    public RawJson? Mine => RawJson.From(reply.Mine);

    public Refusal? Refusal => reply.Refusal;

    public static FollowAnswer Refused(Refusal refusal) => new(FollowReply.Refused(refusal), null, null);

    void IJsonOnSerialized.OnSerialized() => written?.Invoke();
}

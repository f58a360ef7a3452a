using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One step of a closed meeting that is told again.</summary>
/// <param name="At">When it happened; in an anonymous meeting to the minute.</param>
/// <param name="Update">UTF-8 JSON of an <see cref="Update{TChanges}"/> of <see cref="MeetingChanges"/>, as the live meeting sends them.</param>
[GenerateSerializer, Immutable, Alias("replay-frame")]
public sealed record ReplayFrame([property: Id(0)] DateTimeOffset At, [property: Id(1)] byte[] Update);

/// <param name="Frames">In order.</param>
/// <param name="Next">The version to ask after for what follows; null when these were the last.</param>
/// <param name="Refusal">Null when the caller may read the meeting, and it is closed.</param>
[GenerateSerializer, Immutable, Alias("replay-reply")]
public sealed record ReplayReply([property: Id(0)] IReadOnlyList<ReplayFrame> Frames, [property: Id(1)] long? Next, [property: Id(2)] Refusal? Refusal = null)
{
    public static ReplayReply Refused(Refusal refusal) => new([], null, refusal);
}

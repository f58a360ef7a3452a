using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Grains.Meetings;

/// <summary>A closed meeting, told again from its stored events.</summary>
internal sealed partial class MeetingGrain
{
    private const int EventsARead = 1_000;
    private const int BytesAPage = 256 * 1024;

    private static readonly Refusal NotClosed = new(RefusalCode.NotClosed, "The meeting is not over yet.");

    public async Task<ReplayReply> Replay(Caller caller, long after)
    {
        if (await MayRead(caller) is { } refusal)
            return ReplayReply.Refused(refusal);
        if (State.Kind is MeetingKind.Poll)
            return ReplayReply.Refused(No.NotInPoll);
        if (State.Phase is not MeetingPhase.Closed)
            return ReplayReply.Refused(NotClosed);
        List<ReplayFrame> frames = [];
        var (bytes, last) = (0, Version);
        await foreach (var step in Replayed(State, last))
        {
            if (step.Version <= after)
                continue;
            if (bytes >= BytesAPage)
                return new(frames, step.From);
            var update = Frames.Update(Key, step.From, step.Version, step.Changes);
            bytes += update.Length;
            frames.Add(new(step.At, update));
        }
        return new(frames, null);
    }

    private async IAsyncEnumerable<ReplayStep> Replayed(MeetingState state, long version)
    {
        var replay = new MeetingReplay(state, version);
        for (var read = 0L; read < version;)
        {
            var page = await Store.Read(Key, read, (int)Math.Min(EventsARead, version - read), CancellationToken.None);
            foreach (var stored in page)
            {
                foreach (var step in replay.Next(EventCodec<MeetingEvent>.Decode(stored), stored.Version, stored.At))
                    yield return step;
            }
            read = page[^1].Version;
        }
    }
}

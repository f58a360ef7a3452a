using System.Text;
using Collab.Boards;
using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>A stream whose storage a test breaks: a meeting, where somebody adds a card, or a board, where somebody adds an action.</summary>
internal sealed class Subject(
    ClusterFixture cluster, StreamKey stream, IAddressable grain, Func<Guid, string, bool, Task<Reply>> say, Func<Task<ReadReply>> read)
{
    public StreamKey Stream => stream;

    public static async Task<Subject> Of(StreamKind kind, ClusterFixture cluster)
    {
        if (kind is StreamKind.Meeting)
        {
            var meetup = await Meetup.Begin(cluster);
            return new(
                cluster, meetup.Stream, meetup.Grain,
                (id, text, resend) => meetup.Try(meetup.Ben, new AddCard(meetup.Column, text), id, resend),
                () => meetup.Grain.Read(Crew.As(meetup.Ben)));
        }
        var crew = await Crew.Found(cluster);
        return new(
            cluster, crew.BoardStream, crew.Board,
            (id, text, resend) => crew.Board.Do(Crew.As(crew.Leader), id, new CreateAction(text), resend),
            () => crew.Board.Read(Crew.As(crew.Leader)));
    }

    /// <summary>Sends it once.</summary>
    public Task<Reply> Say(Guid id, string text, bool resend = false) => say(id, text, resend);

    /// <summary>Sends it as a client does, until the answer is not "not now".</summary>
    public async Task<Reply> Persist(Guid id, string text)
    {
        var reply = await Say(id, text);
        await Eventually.Holds(
            async () => reply.Refusal is not { Code: RefusalCode.Temporary } || (reply = await Say(id, text, resend: true)).Refusal is null,
            TimeSpan.FromSeconds(20), $"{stream} did not take the command");
        return reply;
    }

    /// <summary>How often the text stands in the view.</summary>
    public async Task<int> Shown(string text) => Count(Encoding.UTF8.GetString((await read()).View!), text);

    /// <summary>How often the text stands in stored events.</summary>
    public async Task<int> Stored(string text) =>
        (await cluster.Store.Read(stream, 0, 10_000, CancellationToken.None)).Sum(stored => Count(Encoding.UTF8.GetString(stored.Data), text));

    public Task Deactivate() => ClusterFixture.Deactivate(grain);

    private static int Count(string where, string what) => where.Split(what).Length - 1;
}

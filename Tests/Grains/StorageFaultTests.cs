using System.Diagnostics;
using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>Storage fails around the commit: memory is never ahead of it, nobody hears a wrong yes, and everything takes effect once.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class StorageFaultTests(SqliteCluster storage)
{
    /// <summary>What a busy machine may take on top; far from the 30 s after which the caller's own call would end.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private readonly ClusterFixture _cluster = storage.Cluster;

    public static TheoryData<StreamKind, StorageFault> KindsAndFaults
    {
        get
        {
            var all = new TheoryData<StreamKind, StorageFault>();
            foreach (var fault in Enum.GetValues<StorageFault>())
            {
                all.Add(StreamKind.Meeting, fault);
                all.Add(StreamKind.Board, fault);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndFaults))]
    public async Task A_command_is_shown_once_it_is_stored_and_takes_effect_once(StreamKind kind, StorageFault fault)
    {
        var subject = await Subject.Of(kind, _cluster);
        var (id, text) = (Guid.NewGuid(), $"{Guid.NewGuid():N}");
        _cluster.Store.Plan(subject.Stream, fault);

        var asked = subject.Persist(id, text);
        do
        {
            // In this order: what is stored meanwhile must not excuse what was shown before.
            var shown = await subject.Shown(text);
            Assert.InRange(shown, 0, await subject.Stored(text));
        }
        while (!asked.IsCompleted);

        var reply = await asked;
        Assert.Null(reply.Refusal);
        Assert.Equal(1, await subject.Stored(text));
        Assert.Equal(reply, await subject.Say(id, text, resend: true));
        await subject.Deactivate();
        Assert.Equal(reply, await subject.Say(id, text, resend: true));
        Assert.Equal((1, 1), (await subject.Shown(text), await subject.Stored(text)));
        Assert.DoesNotContain(true, _cluster.Store.LateOutcomes);
    }

    [Theory]
    [InlineData(StreamKind.Meeting, 1)]
    [InlineData(StreamKind.Meeting, 2)]
    [InlineData(StreamKind.Board, 3)]
    [InlineData(StreamKind.Board, 4)]
    public async Task Many_commands_through_many_faults_take_effect_once_each(StreamKind kind, int seed)
    {
        var subject = await Subject.Of(kind, _cluster);
        var random = new Random(seed);
        _cluster.Store.Plan(subject.Stream, random.GetItems(Enum.GetValues<StorageFault>(), 6));

        var texts = Enumerable.Range(0, 40).Select(_ => $"{Guid.NewGuid():N}").ToArray();
        var replies = await Task.WhenAll(texts.Select((text, i) => subject.Persist(Guid.NewGuid(), text)));

        Assert.All(replies, reply => Assert.Null(reply.Refusal));
        Assert.Equal(texts.Length, replies.DistinctBy(reply => reply.Created).Count());
        foreach (var text in texts)
            Assert.Equal((1, 1), (await subject.Shown(text), await subject.Stored(text)));
        Assert.DoesNotContain(true, _cluster.Store.LateOutcomes);
    }

    [Theory]
    [InlineData(StreamKind.Meeting, Outage.Failing)]
    [InlineData(StreamKind.Meeting, Outage.Silent)]
    [InlineData(StreamKind.Board, Outage.Silent)]
    [InlineData(StreamKind.Board, Outage.Full)]
    public async Task While_storage_is_away_commands_are_refused_in_time_and_service_resumes_by_itself(StreamKind kind, Outage outage)
    {
        var subject = await Subject.Of(kind, _cluster);
        await subject.Persist(Guid.NewGuid(), "Before");
        var commands = Enumerable.Range(0, 8).Select(_ => (Id: Guid.NewGuid(), Text: $"{Guid.NewGuid():N}")).ToArray();
        var attempts = _cluster.Store.Commits;
        using (_cluster.Store.Suffer(outage))
        {
            // One after the other, so that they meet every phase of the attempts to come back.
            var refusals = new List<Task<(Reply Reply, TimeSpan Waited)>>();
            foreach (var (id, text) in commands)
            {
                refusals.Add(Timed(() => subject.Say(id, text)));
                await Task.WhenAny(refusals[^1], Task.Delay(400));
            }
            foreach (var (reply, waited) in await Task.WhenAll(refusals))
            {
                Assert.Equal(RefusalCode.Temporary, reply.Refusal?.Code);
                Assert.InRange(waited, TimeSpan.Zero, SqliteCluster.Patience + Slack);
            }
            Assert.Equal(1, await subject.Shown("Before"));
            foreach (var (_, text) in commands)
                Assert.Equal((0, 0), (await subject.Shown(text), await subject.Stored(text)));
        }
        // Not hammered either.
        Assert.InRange(_cluster.Store.Commits - attempts, 1, 40);
        foreach (var (id, text) in commands)
        {
            await subject.Persist(id, text);
            Assert.Equal((1, 1), (await subject.Shown(text), await subject.Stored(text)));
        }
    }

    private static async Task<(Reply, TimeSpan)> Timed(Func<Task<Reply>> ask)
    {
        var since = Stopwatch.StartNew();
        return (await ask(), since.Elapsed);
    }
}

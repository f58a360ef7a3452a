using System.Text;
using Collab.People;
using Collab.Silo.Hubs;
using Collab.Silo.Options;
using Collab.Streams;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class StreamFeedTests
{
    private static readonly StreamKey Stream = new(StreamKind.Meeting, Guid.Parse("0123456789abcdef0123456789abcdef"));
    private static readonly Refusal Removed = new(RefusalCode.Removed, "Removed.");

    private readonly StreamFeed _feed = new(Stream, new() { RingFrames = 16 });

    [Fact]
    public async Task Followers_get_updates_in_order_then_their_own_part_then_the_live_part()
    {
        var (reader, caller) = Follow(version: 0);
        await _feed.Push(new(Stream, [Update(0, 1), Update(1, 3)], new(7, "\"live\""u8.ToArray()), [new(caller.Person, "\"mine\""u8.ToArray())], []));
        Assert.Equal(
            [Message("update", "\"0-1\""), Message("update", "\"1-3\""), Message("mine", "\"mine\""), Message("live", "\"live\"")],
            await reader.ReadAsync(4));
    }

    [Fact]
    public async Task One_persons_part_reaches_nobody_else()
    {
        var (own, caller) = Follow(version: 0);
        var (other, _) = Follow(version: 0);
        await _feed.Push(new(Stream, [], null, [new(caller.Person, "\"secret\""u8.ToArray())], []));
        Assert.Single(await own.ReadAsync(1));
        Assert.Empty(other.ReadNow());
    }

    [Fact]
    public async Task Nothing_overtakes_the_answer_and_what_the_answer_contains_is_skipped()
    {
        var reader = new Reader(Someone());
        var cursor = Hold(reader);
        await _feed.Push(Batch(Update(0, 1), Update(1, 2), Update(2, 3)));
        Assert.Empty(reader.ReadNow());
        _feed.Place(cursor, 2);
        _feed.Release(cursor);
        Assert.Equal([Message("update", "\"2-3\"")], await reader.ReadAsync(1));
    }

    [Fact]
    public async Task A_repeated_frame_is_sent_once()
    {
        var (reader, _) = Follow(version: 0);
        await _feed.Push(Batch(Update(0, 1)));
        await _feed.Push(Batch(Update(0, 1), Update(1, 2)));
        Assert.Equal([Message("update", "\"0-1\""), Message("update", "\"1-2\"")], await reader.ReadAsync(2));
        Assert.Empty(reader.ReadNow());
    }

    [Fact]
    public async Task A_follower_behind_a_gap_is_told_to_follow_again()
    {
        var (behind, _) = Follow(version: 1);
        await _feed.Push(Batch(Update(5, 6)));
        Assert.Equal([Message("resync", $$"""{"stream":"{{Stream}}"}""")], await behind.ReadAsync(1));
        await _feed.Push(Batch(Update(6, 7)));
        Assert.Empty(behind.ReadNow());
    }

    [Fact]
    public async Task A_slow_reader_lags_by_its_own_cursor_and_catches_up()
    {
        var (slow, _) = Follow(version: 0);
        var (quick, _) = Follow(version: 0);
        var big = new string('x', 20_000);
        for (var version = 1; version <= 12; version++)
        {
            await _feed.Push(Batch(Update(version - 1, version, big)));
            Assert.Single(await quick.ReadAsync(1));
        }

        Assert.InRange(slow.Unread, 1, Reader.BufferBytes + 20_100);
        var expected = Enumerable.Range(1, 12).Select(version => Message("update", $"\"{big}{version - 1}-{version}\""));
        Assert.Equal(expected, await slow.ReadAsync(12), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_fell_off_the_ring_is_told_to_follow_again()
    {
        var (slow, _) = Follow(version: 0);
        var big = new string('x', 20_000);
        for (var version = 1; version <= 60; version++)
            await _feed.Push(Batch(Update(version - 1, version, big)));
        Assert.InRange(slow.Unread, 1, Reader.BufferBytes + 20_100);
        var messages = await slow.ReadAsync(5);
        while (!messages[^1].Contains("resync", StringComparison.Ordinal))
            messages = await slow.ReadAsync(1);
    }

    [Fact]
    public async Task A_frame_is_serialized_once_for_all()
    {
        FeedCursor[] cursors = [Hold(new Reader(Someone())), Hold(new Reader(Someone()))];
        await _feed.Push(new(Stream, [Update(0, 1)], new(1, "\"live\""u8.ToArray()), [], []));
        foreach (var cursor in cursors)
            cursor.Held = false;
        Assert.Same(_feed.Next(cursors[0], holdsLive: false), _feed.Next(cursors[1], holdsLive: false));
        Assert.Same(_feed.Next(cursors[0], holdsLive: false), _feed.Next(cursors[1], holdsLive: false));
    }

    [Fact]
    public async Task Who_was_removed_is_told_why_and_nothing_more()
    {
        var (removed, caller) = Follow(version: 0);
        var (other, _) = Follow(version: 0);
        await _feed.Push(new(Stream, [Update(0, 1)], null, [], [new(caller.Person, Removed)]));
        Assert.Equal([Message("gone", $$$"""{"stream":"{{{Stream}}}","refusal":{"code":"removed","message":"Removed."}}""")], await removed.ReadAsync(1));
        Assert.Single(await other.ReadAsync(1));
        Assert.DoesNotContain(caller.Person, Present());
    }

    [Fact]
    public async Task A_deleted_stream_sends_everybody_away()
    {
        var readers = Enumerable.Range(0, 3).Select(_ => Follow(version: 0).Reader).ToArray();
        await _feed.Push(new(Stream, [], null, [], [new(null, Removed)]));
        foreach (var reader in readers)
            Assert.Contains("\"gone\"", (await reader.ReadAsync(1))[0], StringComparison.Ordinal);
        Assert.Empty(Present());
        Assert.True(_feed.TryClose());
    }

    [Fact]
    public void A_closed_feed_takes_nobody_in()
    {
        Assert.True(_feed.TryClose());
        Assert.Null(_feed.Hold(new(new Reader(Someone()).Hub, Someone(), TimeProvider.System)));
    }

    [Fact]
    public async Task The_live_part_goes_with_an_answer_that_is_due_and_updates_do_not_wait()
    {
        var reader = new Reader(Someone());
        var cursor = Hold(reader);
        _feed.Place(cursor, 0);
        _feed.Release(cursor);
        cursor.Connection.Asked();
        await _feed.Push(new(Stream, [Update(0, 1)], Live(1), [], []));
        await _feed.Push(new(Stream, [], Live(2), [], []));
        Assert.Equal([Message("update", "\"0-1\"")], await reader.ReadAsync(1));
        Assert.Empty(reader.ReadNow());
        cursor.Connection.Answering();
        Assert.Equal([Message("live", "2")], await reader.ReadAsync(1));
    }

    [Fact]
    public async Task The_live_part_does_not_wait_long_for_an_answer()
    {
        var (reader, clock) = (new Reader(Someone()), new Clock());
        var cursor = Hold(reader, clock);
        _feed.Place(cursor, 0);
        _feed.Release(cursor);
        cursor.Connection.Asked();
        await _feed.Push(new(Stream, [], Live(1), [], []));
        Assert.Empty(reader.ReadNow());
        clock.Now += TimeSpan.FromSeconds(1);
        cursor.Connection.Tick();
        Assert.Equal([Message("live", "1")], await reader.ReadAsync(1));
    }

    private IReadOnlyList<PersonId> Present() => _feed.TakeReport("silo").Present;

    private (Reader Reader, Caller Caller) Follow(long version)
    {
        var caller = Someone();
        var reader = new Reader(caller);
        var cursor = Hold(reader);
        _feed.Place(cursor, version);
        _feed.Release(cursor);
        return (reader, caller);
    }

    private FeedCursor Hold(Reader reader, TimeProvider? clock = null) =>
        _feed.Hold(new(reader.Hub, Collab.Silo.Auth.Callers.Read(reader.Hub.User)!.Value, clock ?? TimeProvider.System))!;

    private static LiveFrame Live(int sequence) => new(sequence, Encoding.UTF8.GetBytes($"{sequence}"));

    private static Caller Someone() => new(PersonId.From(Guid.NewGuid()), DeviceId.From(Guid.NewGuid()));

    private static FeedBatch Batch(params UpdateFrame[] frames) => new(Stream, frames, null, [], []);

    private static UpdateFrame Update(long from, long version, string text = "") => new(from, version, Encoding.UTF8.GetBytes($"\"{text}{from}-{version}\""));

    private static string Message(string target, string body) => $$"""{"type":1,"target":"{{target}}","arguments":[{{body}}]}""";

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromDays(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}

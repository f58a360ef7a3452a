using Collab.Silo.Storage;
using Collab.Streams;
using Xunit;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>What every store must do, whatever it keeps streams in.</summary>
public abstract class EventStoreContract : IAsyncLifetime
{
    private readonly StreamKey _stream = NewStream();

    private protected IDatabase Store { get; private set; } = null!;

    private static CancellationToken Never => CancellationToken.None;

    public async Task InitializeAsync() => Store = await Open();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    private protected abstract Task<IDatabase> Open();

    [Fact]
    public async Task A_stream_that_is_not_there_is_made_empty()
    {
        var taken = await Store.TakeOver(_stream, 0, Never);

        Assert.Equal((1, 0), (taken.Epoch, taken.Version));
        Assert.Empty(taken.Events);
        Assert.Empty(taken.Ballots);
        Assert.Empty(taken.Keys);
        Assert.Empty(taken.Commands);
        Assert.Empty(taken.Images);
    }

    [Fact]
    public async Task What_was_committed_is_read_again_exactly()
    {
        var round = Guid.NewGuid();
        var batch = new StreamBatch(
            [Event(1, """{"text":"Grüße, 世界 🎉 \u0000 \"quoted\""}"""), Event(2, "")],
            [Command("a", 1, "c0ffee"), Command("b", 2)],
            [Ballot(round, "eve", 1, """{"choices":[]}""")],
            [new("round", [0, 1, 2, 255])],
            [],
            [],
            ["alias"],
            [],
            [Image("picture")],
            []);
        var taken = await Store.TakeOver(_stream, 0, Never);
        Assert.True(await Store.Commit(_stream, taken.Epoch, 0, batch, Never));

        taken = await Store.TakeOver(_stream, 0, Never);

        Assert.Equal((2, 2), (taken.Epoch, taken.Version));
        Assert.Equivalent(batch.Events, taken.Events, strict: true);
        Assert.Equivalent(batch.Commands, taken.Commands, strict: true);
        Assert.Equivalent(batch.Ballots, taken.Ballots, strict: true);
        Assert.Equivalent(batch.Keys, taken.Keys, strict: true);
        Assert.Equivalent(batch.Images.Select(image => image.Size), taken.Images, strict: true);
    }

    [Fact]
    public async Task Taking_over_returns_only_later_events_in_order()
    {
        await Store.TakeOver(_stream, 0, Never);
        Assert.True(await Store.Commit(_stream, 1, 0, Events(1, 30), Never));
        Assert.True(await Store.Commit(_stream, 1, 30, Events(31, 5), Never));

        Assert.Equal([29, 30, 31, 32, 33, 34, 35], (await Store.TakeOver(_stream, 28, Never)).Events.Select(e => e.Version));
        Assert.Equal([29, 30, 31], (await Store.Read(_stream, 28, 3, Never)).Select(e => e.Version));
        Assert.Empty(await Store.Read(_stream, 35, 3, Never));
    }

    [Fact]
    public async Task An_older_activation_is_fenced_and_writes_nothing()
    {
        var round = Guid.NewGuid();
        await Store.TakeOver(_stream, 0, Never);
        var (kept, lost) = (Image("kept"), Image("lost"));
        await Store.Commit(
            _stream, 1, 0, Events(1) with { Ballots = [Ballot(round, "a", 1)], Keys = [new("kept", [1])], Aliases = ["kept" + _stream], Images = [kept] }, Never);
        await Store.TakeOver(_stream, 0, Never);

        var late = new StreamBatch(
            [Event(2)], [Command("late", 2)], [Ballot(round, "a", 2), Ballot(round, "b", 1)], [new("late", [2])], ["kept"], [round], ["late" + _stream], ["kept" + _stream],
            [lost], [kept.Size.Image]);
        Assert.False(await Store.Commit(_stream, 1, 1, late, Never));

        var taken = await Store.TakeOver(_stream, 0, Never);
        Assert.Equal(1, taken.Version);
        Assert.Single(taken.Events);
        Assert.Empty(taken.Commands);
        Assert.Equal(1, Assert.Single(taken.Ballots).Revision);
        Assert.Equal("kept", Assert.Single(taken.Keys).Name);
        Assert.Equal(kept.Size, Assert.Single(taken.Images));
        Assert.Null(await Store.Resolve("late" + _stream, Never));
        Assert.Equal(_stream, await Store.Resolve("kept" + _stream, Never));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_batch_for_another_version_is_fenced(long version)
    {
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Events(1), Never);

        Assert.False(await Store.Commit(_stream, 1, version, Events(version + 1), Never));
        Assert.False(await Store.Commit(_stream, 1, version, Nothing with { Ballots = [Ballot(Guid.NewGuid(), "a", 1)] }, Never));

        var taken = await Store.TakeOver(_stream, 0, Never);
        Assert.Equal(1, taken.Version);
        Assert.Empty(taken.Ballots);
    }

    [Fact]
    public async Task A_stream_that_nobody_took_over_takes_no_batch()
    {
        Assert.False(await Store.Commit(_stream, 1, 0, Events(1), Never));
        Assert.False(await Store.Commit(_stream, 0, 0, Events(1), Never));
        Assert.Empty(await Store.Read(_stream, 0, 10, Never));
    }

    [Fact]
    public async Task A_command_is_found_by_its_hash_in_its_own_stream_only()
    {
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Events(1) with { Commands = [Command("id", 1, "made")] }, Never);

        var found = await Store.FindCommand(_stream, Command("id", 1).Hash, Never);

        Assert.Equivalent(Command("id", 1, "made"), found, strict: true);
        Assert.Null(await Store.FindCommand(_stream, Command("other", 1).Hash, Never));
        Assert.Null(await Store.FindCommand(NewStream(), Command("id", 1).Hash, Never));
    }

    [Fact]
    public async Task A_repeated_command_is_refused_with_its_whole_batch()
    {
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Events(1) with { Commands = [Command("id", 1)] }, Never);

        await Assert.ThrowsAsync<CommandRepeatedException>(
            () => Store.Commit(_stream, 1, 1, Events(2) with { Commands = [Command("new", 2), Command("id", 2)] }, Never));

        Assert.True(await Store.Commit(_stream, 1, 1, Events(2) with { Commands = [Command("new", 2)] }, Never));
        Assert.Equal([1, 2], (await Store.TakeOver(_stream, 0, Never)).Commands.Select(c => c.Version));
    }

    [Fact]
    public async Task Taking_over_returns_the_last_thousand_commands_oldest_first()
    {
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Events(1, 1005) with { Commands = [.. Enumerable.Range(1, 1005).Select(i => Command($"{i}", i))] }, Never);

        var commands = (await Store.TakeOver(_stream, 1005, Never)).Commands;

        Assert.Equal(Enumerable.Range(6, 1000).Select(i => (long)i), commands.Select(c => c.Version));
        Assert.NotNull(await Store.FindCommand(_stream, Command("1", 1).Hash, Never));
    }

    [Fact]
    public async Task A_later_ballot_replaces_the_voters_earlier_one_without_moving_the_version()
    {
        var round = Guid.NewGuid();
        var (first, second, other) = (Ballot(round, "a", 1, "[1]"), Ballot(round, "a", 2, "[2]"), Ballot(round, "b", 1, "[3]"));
        await Store.TakeOver(_stream, 0, Never);
        Assert.True(await Store.Commit(_stream, 1, 0, Nothing with { Ballots = [first, other] }, Never));
        Assert.True(await Store.Commit(_stream, 1, 0, Nothing with { Ballots = [second] }, Never));

        var taken = await Store.TakeOver(_stream, 0, Never);

        Assert.Equal(0, taken.Version);
        Assert.Equivalent(new[] { second, other }, taken.Ballots.OrderByDescending(b => b.Revision), strict: true);
    }

    [Fact]
    public async Task Closing_a_round_drops_its_ballots_and_key_alone_even_those_of_the_same_batch()
    {
        var (closing, open) = (Guid.NewGuid(), Guid.NewGuid());
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(
            _stream, 1, 0, Nothing with { Ballots = [Ballot(closing, "a", 1), Ballot(open, "a", 1)], Keys = [new("closing", [1]), new("open", [2])] }, Never);
        var close = Events(1) with
        {
            Ballots = [Ballot(closing, "a", 2), Ballot(closing, "b", 1)],
            Keys = [new("closing", [3])],
            Aliases = ["gone" + _stream],
            DropBallots = [closing],
            DropKeys = ["closing"],
            DropAliases = ["gone" + _stream],
        };
        Assert.True(await Store.Commit(_stream, 1, 0, close, Never));

        var taken = await Store.TakeOver(_stream, 0, Never);

        Assert.Equal(open, Assert.Single(taken.Ballots).Round);
        Assert.Equal("open", Assert.Single(taken.Keys).Name);
        Assert.Null(await Store.Resolve("gone" + _stream, Never));
    }

    [Fact]
    public async Task A_picture_is_read_by_its_id_in_its_own_stream_and_stays_as_it_was_first()
    {
        var (first, other) = (Image("first"), Image("other"));
        await Store.TakeOver(_stream, 0, Never);
        Assert.True(await Store.Commit(_stream, 1, 0, Nothing with { Images = [first, other] }, Never));
        Assert.True(await Store.Commit(_stream, 1, 0, Nothing with { Images = [Image("again") with { Size = first.Size with { Width = 9 } }] }, Never));

        Assert.Equivalent(first, await Store.ReadImage(_stream, first.Size.Image, Never), strict: true);
        Assert.Null(await Store.ReadImage(_stream, Guid.NewGuid(), Never));
        Assert.Null(await Store.ReadImage(NewStream(), first.Size.Image, Never));
    }

    [Fact]
    public async Task Dropped_pictures_are_gone_even_those_of_the_same_batch()
    {
        var (kept, dropped, late) = (Image("kept"), Image("dropped"), Image("late"));
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Nothing with { Images = [kept, dropped] }, Never);

        Assert.True(await Store.Commit(_stream, 1, 0, Events(1) with { Images = [late], DropImages = [dropped.Size.Image, late.Size.Image] }, Never));

        Assert.Equal(kept.Size, Assert.Single((await Store.TakeOver(_stream, 0, Never)).Images));
        Assert.Null(await Store.ReadImage(_stream, dropped.Size.Image, Never));
        Assert.Null(await Store.ReadImage(_stream, late.Size.Image, Never));
    }

    [Fact]
    public async Task An_alias_leads_to_its_stream_until_it_is_dropped_by_it()
    {
        var alias = Guid.NewGuid().ToString("N");
        var other = NewStream();
        await Store.TakeOver(_stream, 0, Never);
        await Store.TakeOver(other, 0, Never);
        await Store.Commit(_stream, 1, 0, Nothing with { Aliases = [alias] }, Never);
        Assert.Equal(_stream, await Store.Resolve(alias, Never));

        await Store.Commit(other, 1, 0, Nothing with { DropAliases = [alias] }, Never);
        Assert.Equal(_stream, await Store.Resolve(alias, Never));

        await Store.Commit(_stream, 1, 0, Nothing with { DropAliases = [alias] }, Never);
        Assert.Null(await Store.Resolve(alias, Never));
    }

    [Fact]
    public async Task Redaction_overwrites_data_in_place_unless_fenced()
    {
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(_stream, 1, 0, Events(1, 3), Never);

        Assert.True(await Store.Redact(_stream, 1, [Event(2, """{"name":null}""")], Never));
        await Store.TakeOver(_stream, 0, Never);
        Assert.False(await Store.Redact(_stream, 1, [Event(1, "late")], Never));

        Assert.Equal("""{} {"name":null} {}""", string.Join(' ', (await Store.Read(_stream, 0, 9, Never)).Select(e => e.Text())));
    }

    [Fact]
    public async Task A_deleted_stream_leaves_a_tombstone_that_takes_nothing_more()
    {
        var (alias, image) = (Guid.NewGuid().ToString("N"), Image("picture"));
        await Store.TakeOver(_stream, 0, Never);
        await Store.Commit(
            _stream, 1, 0,
            Events(1) with { Commands = [Command("id", 1)], Ballots = [Ballot(Guid.NewGuid(), "a", 1)], Keys = [new("k", [1])], Aliases = [alias], Images = [image] }, Never);
        await Store.TakeOver(_stream, 0, Never);
        Assert.False(await Store.Delete(_stream, 1, Never));

        Assert.True(await Store.Delete(_stream, 2, Never));

        var taken = await Store.TakeOver(_stream, 0, Never);
        Assert.Equal((3, -1), (taken.Epoch, taken.Version));
        Assert.Empty(taken.Events);
        Assert.Empty(taken.Ballots);
        Assert.Empty(taken.Keys);
        Assert.Empty(taken.Commands);
        Assert.Empty(taken.Images);
        Assert.Null(await Store.ReadImage(_stream, image.Size.Image, Never));
        Assert.Null(await Store.Resolve(alias, Never));
        Assert.Null(await Store.FindCommand(_stream, Command("id", 1).Hash, Never));
        Assert.False(await Store.Commit(_stream, 3, -1, Events(0), Never));
    }

    [Fact]
    public async Task Fifty_streams_at_once_keep_to_themselves()
    {
        async Task<long> Live(int number)
        {
            var stream = NewStream();
            var epoch = (await Store.TakeOver(stream, 0, Never)).Epoch;
            for (var version = 0; version < 20; version++)
            {
                var batch = Nothing with { Events = [Event(version + 1, $"{number}")], Commands = [Command($"{version}", version + 1)] };
                // Every fifth is for a version long gone, and must harm neither this stream nor those it is written with.
                if (version % 5 == 4)
                    Assert.False(await Store.Commit(stream, epoch, 0, batch, Never));
                Assert.True(await Store.Commit(stream, epoch, version, batch, Never));
            }
            var taken = await Store.TakeOver(stream, 0, Never);
            Assert.All(taken.Events, e => Assert.Equal($"{number}", e.Text()));
            return taken.Events.Count;
        }

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => Live(number)))), count => Assert.Equal(20, count));
    }

    [Fact]
    public async Task Of_two_that_take_over_at_once_only_the_later_may_write()
    {
        var epochs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => (await Store.TakeOver(_stream, 0, Never)).Epoch)));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), epochs.Order());

        var written = await Task.WhenAll(epochs.Select(epoch => Task.Run(() => Store.Commit(_stream, epoch, 0, Events(1), Never))));

        Assert.Equal(epochs.Select(epoch => epoch == 8), written);
        Assert.Single(await Store.Read(_stream, 0, 9, Never));
    }

    [Fact]
    public async Task Renewing_gives_another_lineage()
    {
        var before = Store.Lineage;
        Assert.NotEmpty(before);
        await Store.RenewLineage(Never);
        Assert.NotEqual(before, Store.Lineage, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Protection_keys_are_kept()
    {
        Store.StoreProtectionKey("one", "<key>ü</key>");
        Assert.Equal("<key>ü</key>", Store.ReadProtectionKeys().Single());
        await Store.Ping(Never);
    }
}

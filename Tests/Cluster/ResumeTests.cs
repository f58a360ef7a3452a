using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Tests.Cluster;

/// <summary>Who was cut off gets exactly what they missed, or a snapshot, and shows the same either way.</summary>
public sealed class ResumeTests
{
    [Theory]
    [InlineData(1, true, true)]
    [InlineData(100, true, true)]
    [InlineData(5_000, true, false)]
    [InlineData(1, false, true)]
    [InlineData(100, false, true)]
    [InlineData(5_000, false, null)]
    public async Task A_client_that_missed_updates_gets_exactly_those_or_a_snapshot(int missed, bool othersFollow, bool? resumes)
    {
        await using var board = await BoardUnderWork.StartAsync();
        var other = new FollowedStream(board.Stream);
        await using var follower = othersFollow ? await board.ConnectAsync(other) : null;
        if (follower is not null)
            Assert.True(other.Answered(await follower.InvokeAsync("Follow", other.Ask(), CancellationToken.None)));
        var shown = new FollowedStream(board.Stream);
        await using (var before = await board.ConnectAsync(shown))
        {
            Assert.True(shown.Answered(await before.InvokeAsync("Follow", shown.Ask(), CancellationToken.None)));
            await board.ChangeAsync(3);
            await Shows(shown, board.Version);
            before.Abort();
            await before.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        }

        await board.ChangeAsync(missed);

        await using var after = await board.ConnectAsync(shown);
        var had = shown.Version;
        var answer = await after.InvokeAsync("Follow", shown.Ask(), CancellationToken.None);
        Assert.Equal(board.Version, answer["version"]!.GetValue<long>());
        // While nobody follows, many updates are one: whether those still fit depends on when the silo noticed that everybody left.
        Assert.Equal(resumes ?? answer["view"] is null, answer["view"] is null);
        if (answer["view"] is null)
            Assert.Equal(board.Version, Chain(answer["updates"]!.AsArray(), had));
        else
            Assert.Null(answer["updates"]);
        Assert.True(shown.Answered(answer));
        await ShowsWhatAFreshOneShows(board, shown);

        // And it goes on from there.
        await board.ChangeAsync(2);
        await Shows(shown, board.Version);
        await ShowsWhatAFreshOneShows(board, shown);
        if (follower is not null)
        {
            await Shows(other, board.Version);
            await ShowsWhatAFreshOneShows(board, other);
        }
    }

    [Theory]
    [InlineData(1_000_000, null)]
    [InlineData(2, "another")]
    [InlineData(-7, null)]
    public async Task A_version_that_cannot_be_known_is_answered_with_a_snapshot(long version, string? lineage)
    {
        await using var board = await BoardUnderWork.StartAsync();
        await board.ChangeAsync(3);
        await using var client = await board.ConnectAsync();
        var first = await client.InvokeAsync("Follow", new() { ["stream"] = board.Stream }, CancellationToken.None);
        var answer = await client.InvokeAsync(
            "Follow",
            new() { ["stream"] = board.Stream, ["version"] = version, ["lineage"] = lineage ?? first["lineage"]!.GetValue<string>() },
            CancellationToken.None);
        Assert.Null(answer["updates"]);
        Assert.Equal(board.Version, answer["version"]!.GetValue<long>());
        Assert.Equal(PlainJson.Of(first["view"]!.AsObject()), PlainJson.Of(answer["view"]!.AsObject()));
    }

    /// <summary>Each update begins where the one before it ends: nothing is missing, nothing comes twice.</summary>
    /// <returns>Where the last one ends.</returns>
    private static long Chain(JsonArray updates, long from)
    {
        foreach (var update in updates)
        {
            Assert.Equal(from, update!["from"]!.GetValue<long>());
            Assert.True(update["version"]!.GetValue<long>() > from);
            from = update["version"]!.GetValue<long>();
        }
        return from;
    }

    private static Task Shows(FollowedStream stream, long version) =>
        stream.WaitAsync(s => s.Version == version, $"version {version}", TimeSpan.FromSeconds(10), CancellationToken.None);

    private static async Task ShowsWhatAFreshOneShows(BoardUnderWork board, FollowedStream stream)
    {
        await using var fresh = await board.ConnectAsync();
        var view = (await fresh.InvokeAsync("Follow", new() { ["stream"] = board.Stream }, CancellationToken.None))["view"]!.AsObject();
        Assert.Equal(PlainJson.Of(view), stream.Read(own => PlainJson.Of(own!)));
    }
}

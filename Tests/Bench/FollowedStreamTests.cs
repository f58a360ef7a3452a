using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class FollowedStreamTests
{
    private readonly FollowedStream _stream = new("meeting/1");

    [Fact]
    public void What_arrives_before_the_answer_is_kept_back_and_applied_after_it()
    {
        _stream.Ask();
        Assert.True(_stream.Receive("update", Update(5, 6, "six")));
        Assert.True(_stream.Answered(Snapshot(5, "five")));

        Assert.Equal((6, "six"), Shown());
    }

    [Fact]
    public void An_update_that_is_in_the_view_already_is_dropped()
    {
        Follow(Snapshot(5, "five"));

        Assert.True(_stream.Receive("update", Update(3, 4, "four")));

        Assert.Equal((5, "five"), Shown());
    }

    [Fact]
    public void An_update_that_begins_earlier_and_ends_later_applies()
    {
        Follow(Snapshot(5, "five"));

        Assert.True(_stream.Receive("update", Update(3, 7, "seven")));

        Assert.Equal((7, "seven"), Shown());
    }

    [Fact]
    public void A_gap_makes_it_follow_again_with_what_it_has()
    {
        Follow(Snapshot(5, "five"));

        Assert.False(_stream.Receive("update", Update(6, 7, "seven")));
        Assert.Equal("""{"stream":"meeting/1","version":5,"lineage":"l"}""", _stream.Ask().ToJsonString());
        Assert.True(_stream.Answered(new() { ["version"] = 7L, ["lineage"] = "l", ["updates"] = new JsonArray(Update(5, 6, "six"), Update(6, 7, "seven")) }));

        Assert.Equal((7, "seven"), Shown());
    }

    [Fact]
    public void Resync_makes_it_follow_again()
    {
        Follow(Snapshot(5, "five"));

        Assert.False(_stream.Receive("resync", []));
    }

    [Fact]
    public void Of_the_live_part_only_a_greater_sequence_counts()
    {
        Follow(Snapshot(5, "five"));
        _stream.Receive("live", Live(2, "two"));
        _stream.Receive("live", Live(1, "one"));

        Assert.Equal("two", _stream.ReadLive()!["is"]!.GetValue<string>());
    }

    [Fact]
    public void Gone_tells_why()
    {
        Follow(Snapshot(5, "five"));
        _stream.Receive("gone", new() { ["refusal"] = new JsonObject { ["code"] = "removed" } });

        Assert.Equal("removed", _stream.Refusal);
    }

    private void Follow(JsonObject answer)
    {
        _stream.Ask();
        Assert.True(_stream.Answered(answer));
    }

    private (long, string) Shown() => (_stream.Version, _stream.Read(view => view!["meeting"]!["title"]!.GetValue<string>()));

    private static JsonObject Snapshot(long version, string title) =>
        new() { ["version"] = version, ["lineage"] = "l", ["view"] = new JsonObject { ["meeting"] = new JsonObject { ["title"] = title } } };

    private static JsonObject Update(long from, long version, string title) =>
        new() { ["from"] = from, ["version"] = version, ["changes"] = new JsonObject { ["meeting"] = new JsonObject { ["title"] = title } } };

    private static JsonObject Live(long sequence, string what) => new() { ["sequence"] = sequence, ["state"] = new JsonObject { ["is"] = what } };
}

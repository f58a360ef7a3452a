using System.Net;
using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Tests.Support;

namespace Collab.Tests.Silo;

/// <summary>A closed meeting is told again to whoever may read it.</summary>
public sealed class ReplayEndpointTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    /// <summary>So many, and so long, that the reveal alone fills a page.</summary>
    private const int Cards = 160;

    [Fact]
    public async Task Only_who_may_read_a_closed_meeting_watches_it_again()
    {
        using var ada = silo.Visitor();
        using var eve = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var meeting = await OpenAsync(hub, team);
        await eve.FoundTeamAsync("Eve");

        Assert.Equal((HttpStatusCode.Conflict, "not-closed"), await RefusedAsync(ada, meeting));
        await DoAsync(hub, meeting, """{"type":"close-meeting"}""");
        Assert.Equal((HttpStatusCode.Forbidden, "not-member"), await RefusedAsync(eve, meeting));
        Assert.Equal((HttpStatusCode.NotFound, "unknown"), await RefusedAsync(ada, "what"));
        Assert.Equal((HttpStatusCode.NotFound, "unknown"), await RefusedAsync(ada, $"{Guid.NewGuid():N}"));
    }

    [Fact]
    public async Task All_pages_folded_give_the_view_and_closed_paper_has_no_text_before_its_reveal()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var meeting = await OpenAsync(hub, team);
        var column = (string)(await ViewAsync(hub, meeting))["columns"]![0]!["id"]!;
        for (var i = 0; i < Cards; i++)
            await DoAsync(hub, meeting, $$"""{"type":"add-card","column":"{{column}}","text":"Card {{i}} {{new string('€', 480)}}"}""");
        await DoAsync(hub, meeting, """{"type":"reveal-cards","revealed":true}""");
        await DoAsync(hub, meeting, """{"type":"close-meeting"}""");

        var (frames, pages) = await ReplayAsync(ada, meeting);
        Assert.True(pages > 1, "The meeting fits on one page, so that paging is not shown to work.");
        var folded = JsonNode.Parse("""{"people":[],"columns":[],"cards":[],"groups":[],"steps":[],"rounds":[],"topics":[],"comments":[],"checkIns":[],"actions":[]}""")!.AsObject();
        var version = 0L;
        foreach (var frame in frames)
        {
            Assert.NotNull((string?)frame["at"]);
            var update = frame["update"]!.AsObject();
            Assert.Equal((version, $"meeting/{meeting}"), ((long)update["from"]!, (string)update["stream"]!));
            Fold.Apply(folded, update["changes"]?.AsObject());
            version = (long)update["version"]!;
            if (folded["meeting"]!["revealed"]!.GetValue<bool>() is false)
                Assert.All(folded["cards"]!.AsArray(), card => Assert.Null(card!["text"]));
        }
        Assert.Equal(PlainJson.Of(await ViewAsync(hub, meeting)), PlainJson.Of(folded));
    }

    private static async Task<(List<JsonObject> Frames, int Pages)> ReplayAsync(Visitor visitor, string meeting)
    {
        List<JsonObject> frames = [];
        var pages = 0;
        for (long? after = 0; after is not null; pages++)
        {
            var page = new JsonObject();
            await Eventually.Holds(
                async () =>
                {
                    // Whoever wrote so many cards may have to wait a moment.
                    (var status, page) = await visitor.SendAsync(HttpMethod.Get, $"/api/meetings/{meeting}/replay?after={after}");
                    return status is HttpStatusCode.OK;
                },
                TimeSpan.FromSeconds(10),
                "The replay was not given");
            frames.AddRange(page["frames"]!.AsArray().Select(frame => frame!.AsObject()));
            after = (long?)page["next"];
        }
        return (frames, pages);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(Visitor visitor, string meeting)
    {
        var (status, answer) = await visitor.SendAsync(HttpMethod.Get, $"/api/meetings/{meeting}/replay");
        return (status, (string?)answer["code"]);
    }

    private static async Task<string> OpenAsync(RawHub hub, string team)
    {
        var plan = await hub.InvokeAsync("Team", $$$"""{"team":"{{{team}}}","id":"{{{Guid.NewGuid():N}}}","command":{"type":"plan-meeting","title":"Sprint 7","template":"mad-sad-glad","language":"en","settings":{"hideCards":true} } }""");
        var meeting = plan["created"]!.GetValue<string>();
        await ViewAsync(hub, meeting);
        await DoAsync(hub, meeting, """{"type":"start-meeting"}""");
        await DoAsync(hub, meeting, """{"type":"go-to-stage","stage":"reflect"}""");
        return meeting;
    }

    private static async Task<JsonObject> ViewAsync(RawHub hub, string meeting) =>
        (await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}"""))["view"]!.AsObject();

    private static async Task DoAsync(RawHub hub, string meeting, string command)
    {
        // More than one person may ask at once: what is too fast is sent again.
        await Eventually.Holds(async () =>
        {
            var reply = await hub.InvokeAsync("Meeting", $$$"""{"meeting":"{{{meeting}}}","id":"{{{Guid.NewGuid():N}}}","command":{{{command}}}}""");
            return (string?)reply["refusal"]?["code"] is null;
        }, TimeSpan.FromSeconds(10), "A command is refused");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Collab.Meetings;
using Collab.Tests.Support;

namespace Collab.Tests.Silo;

/// <summary>A meeting leaves as a file and comes into another team.</summary>
public sealed class ExportTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    [Fact]
    public async Task A_meeting_is_exported_in_every_format_and_imported_into_another_team()
    {
        using var ada = silo.Visitor();
        using var bea = silo.Visitor();
        var meeting = await HeldAsync(ada, await ada.FoundTeamAsync());

        foreach (var (format, type) in new[] { ("md", "text/markdown"), ("csv", "text/csv"), ("json", "application/json") })
        {
            using var file = await ada.GetAsync($"/api/meetings/{meeting}/export?format={format}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
            Assert.Equal($"{meeting}.{format}", file.Content.Headers.ContentDisposition?.FileName);
            Assert.Contains("Keep the lamp lit", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var exported = await ada.GetAsync($"/api/meetings/{meeting}/export?format=json");
        var json = await exported.Content.ReadAsStringAsync();
        Assert.Single(JsonNode.Parse(json)!["actions"]!.AsArray());
        var team = await bea.FoundTeamAsync("Bea");
        var imported = (await bea.PostAsync($"/api/teams/{team}/import", json))["meeting"]!.GetValue<string>();
        Assert.NotEqual(meeting, imported);

        await using var hub = await bea.ConnectAsync();
        var listed = Assert.Single((await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}"""))["view"]!["meetings"]!.AsArray())!;
        Assert.Equal((imported, "closed"), ((string)listed["id"]!, (string)listed["phase"]!));
        var view = (await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{imported}}"}"""))["view"]!;
        Assert.Equal("Keep the lamp lit", (string?)Assert.Single(view["cards"]!.AsArray())!["text"]);
        Assert.Equal("Bea", (string?)Assert.Single(view["people"]!.AsArray())!["name"]);
        Assert.DoesNotContain("Ada", view.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_repeated_makes_one_meeting()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        using var exported = await ada.GetAsync($"/api/meetings/{await HeldAsync(ada, team)}/export?format=json");
        var json = await exported.Content.ReadAsStringAsync();
        var (once, again) = (Guid.NewGuid(), Guid.NewGuid());
        var imported = await ada.PostAsync($"/api/teams/{team}/import?id={once:N}", json);
        var repeated = await ada.PostAsync($"/api/teams/{team}/import?id={once:N}", json);
        Assert.Equal(imported.ToJsonString(), repeated.ToJsonString());
        Assert.NotEqual(imported.ToJsonString(), (await ada.PostAsync($"/api/teams/{team}/import?id={again:N}", json)).ToJsonString());
        await using var hub = await ada.ConnectAsync();
        Assert.Equal(3, (await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}"""))["view"]!["meetings"]!.AsArray().Count);
    }

    [Fact]
    public async Task Only_who_may_see_a_meeting_exports_it_and_only_members_import()
    {
        using var ada = silo.Visitor();
        using var eve = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        var meeting = await HeldAsync(ada, team);
        await eve.FoundTeamAsync("Eve");
        using var mine = await ada.GetAsync($"/api/meetings/{meeting}/export?format=json");
        var json = await mine.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "not-member"), await RefusedAsync(eve, HttpMethod.Get, $"/api/meetings/{meeting}/export?format=md"));
        Assert.Equal((HttpStatusCode.Forbidden, "not-member"), await RefusedAsync(eve, HttpMethod.Post, $"/api/teams/{team}/import", json));
        Assert.Equal((HttpStatusCode.NotFound, "unknown"), await RefusedAsync(ada, HttpMethod.Get, $"/api/meetings/{meeting}/export?format=pdf"));
        Assert.Equal((HttpStatusCode.NotFound, "unknown"), await RefusedAsync(ada, HttpMethod.Get, $"/api/meetings/{team}/export?format=md"));
    }

    [Fact]
    public async Task What_is_no_export_or_too_large_is_refused_and_lists_nothing()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "malformed"), await RefusedAsync(ada, HttpMethod.Post, $"/api/teams/{team}/import", "{"));
        Assert.Equal((HttpStatusCode.BadRequest, "malformed"), await RefusedAsync(ada, HttpMethod.Post, $"/api/teams/{team}/import", """{"format":"collab-meeting","schema":1}"""));
        var large = new string(' ', MeetingExport.MaxBytes) + "{}";
        Assert.Equal((HttpStatusCode.BadRequest, "too-long"), await RefusedAsync(ada, HttpMethod.Post, $"/api/teams/{team}/import", large));
        await using var hub = await ada.ConnectAsync();
        Assert.Empty((await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}"""))["view"]!["meetings"]!.AsArray());
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(Visitor visitor, HttpMethod method, string path, string? body = null)
    {
        var (status, answer) = await visitor.SendAsync(method, path, body);
        return (status, (string?)answer["code"]);
    }

    /// <summary>A closed meeting with a card and an action.</summary>
    private static async Task<string> HeldAsync(Visitor ada, string team)
    {
        await using var hub = await ada.ConnectAsync();
        var plan = await hub.InvokeAsync("Team", $$$"""{"team":"{{{team}}}","id":"{{{Guid.NewGuid():N}}}","command":{"type":"plan-meeting","title":"Sprint 7","template":"mad-sad-glad","language":"en","settings":{"anonymous":false,"hideCards":false,"secretVotes":true} } }""");
        var meeting = plan["created"]!.GetValue<string>();
        var column = (string)(await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}"""))["view"]!["columns"]![0]!["id"]!;
        foreach (var command in (string[])
        [
            """{"type":"start-meeting"}""", """{"type":"go-to-stage","stage":"reflect"}""",
            $$"""{"type":"add-card","column":"{{column}}","text":"Keep the lamp lit"}""",
            """{"type":"agree-action","text":"Buy oil"}""", """{"type":"close-meeting"}""",
        ])
        {
            var reply = await hub.InvokeAsync("Meeting", $$$"""{"meeting":"{{{meeting}}}","id":"{{{Guid.NewGuid():N}}}","command":{{{command}}}}""");
            Assert.Null(reply["refusal"]);
        }
        await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}""");
        await Eventually.Holds(
            async () => (await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}"""))["view"]!["actions"]!.AsArray().Count == 1,
            TimeSpan.FromSeconds(10), "The board did not hear of the action");
        return meeting;
    }
}

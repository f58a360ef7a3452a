using System.Net;
using System.Text.Json.Nodes;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class PollJoiningTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    private const string Plan = """{"method":"single-choice","visibility":"open","title":"Where to?","subject":"question","choices":["Sea","Hills"]}""";

    [Fact]
    public async Task A_stranger_comes_in_by_nothing_but_the_code_and_may_vote_at_once()
    {
        using Visitor ada = silo.Visitor(), ben = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var (poll, code, round) = await StartAsync(hub, team);
        var card = await ben.PostAsync("/api/knock", $$"""{"code":"{{code}}"}""");
        Assert.Equal(("poll", true, "live"), (Text(card["kind"]), card["anonymous"]!.GetValue<bool>(), Text(card["phase"])));
        await ben.PostAsync("/api/join-meeting", $$"""{"code":"{{code}}"}""");
        Assert.Equal("", Text((await ben.DoAsync(HttpMethod.Get, "/api/me"))["name"]));
        await using var bens = await ben.ConnectAsync();
        var followed = await bens.InvokeAsync("Follow", $$"""{"stream":"meeting/{{poll}}"}""");
        Assert.Equal([round], followed["mine"]!["state"]!["mayVote"]!.AsArray().Select(Text));
        Assert.Equal(["Ada"], followed["view"]!["people"]!.AsArray().Select(person => Text(person!["name"])));
        Assert.Equal(2, followed["live"]!["state"]!["rounds"]![0]!["eligible"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_was_asked_for_no_name_is_asked_where_one_is_needed()
    {
        using Visitor ada = silo.Visitor(), ben = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var (_, code, _) = await StartAsync(hub, team);
        await ben.PostAsync("/api/join-meeting", $$"""{"code":"{{code}}"}""");
        var (status, problem) = await ben.SendAsync(HttpMethod.Post, "/api/teams", """{"name":"Bens"}""");
        Assert.Equal((HttpStatusCode.BadRequest, "empty"), (status, Text(problem["code"])));
        await ben.PostAsync("/api/teams", """{"name":"Bens","myName":"Ben"}""");
        Assert.Equal("Ben", Text((await ben.DoAsync(HttpMethod.Get, "/api/me"))["name"]));
    }

    [Fact]
    public async Task Where_names_are_asked_for_nobody_comes_in_without()
    {
        using Visitor ada = silo.Visitor(), ben = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var (_, code, _) = await StartAsync(hub, team, names: true);
        var (status, problem) = await ben.SendAsync(HttpMethod.Post, "/api/join-meeting", $$"""{"code":"{{code}}"}""");
        Assert.Equal((HttpStatusCode.BadRequest, "empty"), (status, Text(problem["code"])));
        await ben.PostAsync("/api/join-meeting", $$"""{"code":"{{code}}","myName":"Ben"}""");
    }

    [Fact]
    public async Task The_team_lists_it_with_its_result_and_takes_its_export_in_as_one()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var (poll, _, round) = await StartAsync(hub, team);
        var ballot = """{"choices":[{"option":"2","value":1}]}""";
        await hub.InvokeAsync("Cast", $$"""{"meeting":"{{poll}}","round":"{{round}}","revision":1,"ballotId":"{{Id()}}","ballot":{{ballot}}}""");
        await AskAsync(hub, poll, """{"type":"close-meeting"}""");
        JsonNode? entry = null;
        await Eventually.Holds(
            async () => (entry = await EntryAsync(hub, team, poll))?["result"] is not null && Text(entry["phase"]) is "closed",
            TimeSpan.FromSeconds(15), "The team did not hear of the result");
        Assert.Equal(("poll", "Hills", 1), (Text(entry!["kind"]), Text(entry["result"]!["winner"]!["label"]), entry["result"]!["voted"]!.GetValue<int>()));

        using var export = await ada.GetAsync($"/api/meetings/{poll}/export?format=json");
        var imported = await ada.PostAsync($"/api/teams/{team}/import", await export.Content.ReadAsStringAsync());
        var again = await EntryAsync(hub, team, Text(imported["meeting"]));
        Assert.Equal(("poll", entry["result"]!.ToJsonString()), (Text(again!["kind"]), again["result"]!.ToJsonString()));
    }

    private static async Task<(string Poll, string Code, string Round)> StartAsync(RawHub hub, string team, bool names = false)
    {
        var command = $$"""{"type":"start-poll","plan":{{Plan}},"askNames":{{(names ? "true" : "false")}} }""";
        var reply = await hub.InvokeAsync("Team", $$"""{"team":"{{team}}","id":"{{Id()}}","command":{{command}} }""");
        var poll = Text(reply["created"]);
        var followed = await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{poll}}"}""");
        return (poll, Text(followed["mine"]!["state"]!["joinCode"]), Text(followed["view"]!["rounds"]![0]!["id"]));
    }

    private static async Task<JsonNode?> EntryAsync(RawHub hub, string team, string meeting)
    {
        var followed = await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}""");
        return followed["view"]!["meetings"]!.AsArray().FirstOrDefault(one => Text(one!["id"]) == meeting);
    }

    private static async Task AskAsync(RawHub hub, string meeting, string command)
    {
        var reply = await hub.InvokeAsync("Meeting", $$"""{"meeting":"{{meeting}}","id":"{{Id()}}","command":{{command}} }""");
        Assert.Null(reply["refusal"]);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string Id() => Guid.NewGuid().ToString("N");
}

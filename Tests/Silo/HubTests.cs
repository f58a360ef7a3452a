using System.Net.WebSockets;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class HubTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_command_of_one_reaches_every_follower_and_its_repeat_gets_the_first_reply()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var asking = await ada.ConnectAsync();
        await using var watching = await ada.ConnectAsync();
        var followed = await watching.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}""");
        Assert.Equal("Team", followed["view"]!["team"]!["name"]!.GetValue<string>());
        Assert.NotNull(followed["mine"]);

        var command = $$"""{"team":"{{team}}","id":"{{Id}}","command":{"name":"Crew","accent":"blue","type":"rename-team"} }""";
        var reply = await asking.InvokeAsync("Team", command);
        var update = await watching.ReadAsync("update");
        Assert.Equal(followed["version"]!.GetValue<long>(), update["from"]!.GetValue<long>());
        Assert.Equal(reply["version"]!.GetValue<long>(), update["version"]!.GetValue<long>());
        Assert.Equal("Crew", update["changes"]!["team"]!["name"]!.GetValue<string>());
        Assert.Equal(reply.ToJsonString(), (await asking.InvokeAsync("Team", command)).ToJsonString());
    }

    [Fact]
    public async Task A_follower_who_was_away_gets_exactly_what_they_missed()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var before = await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}""");
        await hub.InvokeAsync("Unfollow", $$"""{"stream":"board/{{team}}"}""");
        await hub.InvokeAsync("Board", $$"""{"team":"{{team}}","id":"{{Id}}","command":{"type":"create-action","text":"Water the plants"} }""");
        var after = await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}","version":{{before["version"]}},"lineage":"{{before["lineage"]}}"}""");
        Assert.Null(after["view"]);
        Assert.Equal("Water the plants", after["updates"]![0]!["changes"]!["actions"]!["set"]![0]!["text"]!.GetValue<string>());
        Assert.DoesNotContain(hub.Received, message => message.Contains("\"target\":\"update\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Team", """{"team":"TEAM","id":"0123456789abcdef0123456789abcdef","command":{"type":"no-such-command"}}""")]
    [InlineData("Team", """{"team":"TEAM","id":"0123456789abcdef0123456789abcdef","command":{"type":"rename-team","name":null,"accent":"blue"}}""")]
    [InlineData("Team", """{"team":"TEAM","id":"0123456789abcdef0123456789abcdef","command":{"type":"rename-team"}}""")]
    [InlineData("Team", """{"team":"TEAM","id":"0123456789abcdef0123456789abcdef"}""")]
    [InlineData("Team", """{"team":"TEAM","id":"not-an-id","command":{"type":"leave-team"}}""")]
    [InlineData("Team", "null")]
    [InlineData("Team", "[1,2]")]
    [InlineData("Follow", """{"stream":"nowhere"}""")]
    [InlineData("Cast", """{"meeting":"TEAM","round":"TEAM","revision":"one"}""")]
    [InlineData("Typing", """{"meeting":7}""")]
    public async Task What_is_not_of_its_shape_is_refused_and_closes_nothing(string method, string request)
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var answer = await hub.InvokeAsync(method, request.Replace("TEAM", team, StringComparison.Ordinal));
        Assert.Equal("malformed", CodeOf(answer));
        Assert.NotNull((await hub.InvokeAsync("Clock", "{}"))["now"]);
    }

    [Fact]
    public async Task Unknown_properties_are_ignored_and_the_type_may_come_last()
    {
        using var ada = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var reply = await hub.InvokeAsync("Board", $$"""{"later":[{}],"team":"{{team}}","id":"{{Id}}","command":{"text":"Do it","later":1,"type":"create-action"} }""");
        Assert.Null(reply["refusal"]);
        Assert.NotNull(reply["created"]);
    }

    [Fact]
    public async Task A_stranger_to_a_team_may_not_follow_it()
    {
        using var ada = silo.Visitor();
        using var eve = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await eve.FoundTeamAsync("Eve");
        await using var hub = await eve.ConnectAsync();
        var answer = await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}""");
        Assert.Equal("not-member", CodeOf(answer));
        Assert.Null(answer["view"]);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("""{"type":1,"target":"Clock","arguments":""")]
    public async Task A_frame_that_is_no_message_closes_its_connection_with_a_reason(string frame)
    {
        using var ada = silo.Visitor();
        await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        await hub.SendAsync(frame);
        await hub.ReadToEndAsync();
        Assert.Contains("\"type\":7,\"error\":\"", hub.Received[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_that_is_too_large_closes_its_connection_with_a_reason()
    {
        using var ada = silo.Visitor();
        await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        await hub.SendAsync($$"""{"type":1,"target":"Clock","arguments":[{"x":"{{new string('x', 70_000)}}"}]}""");
        await hub.ReadToEndAsync();
        Assert.Contains("65536", hub.Received[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_fast_is_told_and_stays_connected()
    {
        using var ada = silo.Visitor();
        await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        var codes = new List<string?>();
        for (var i = 0; i < 100; i++)
            codes.Add(CodeOf(await hub.InvokeAsync("Clock", "{}")));
        Assert.Contains("too-fast", codes);
        Assert.Null(codes[0]);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task Another_sites_page_cannot_connect(string? origin)
    {
        using var ada = silo.Visitor();
        await ada.FoundTeamAsync();
        var cookie = ada.CookieHeader;
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawHub.ConnectAsync(silo.Address, origin, cookie));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_cannot_connect()
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawHub.ConnectAsync(silo.Address, silo.Visitor().Origin, cookie: null));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_cuts_the_devices_connections_and_its_cookie_is_worth_nothing()
    {
        using var ada = silo.Visitor();
        await ada.FoundTeamAsync();
        var cookie = ada.CookieHeader;
        await using var hub = await ada.ConnectAsync();
        await ada.PostAsync("/api/sign-out", "{}");
        await hub.ReadToEndAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => RawHub.ConnectAsync(silo.Address, ada.Origin, cookie));
    }

    private static string? CodeOf(System.Text.Json.Nodes.JsonObject answer) => answer["refusal"]?["code"]?.GetValue<string>();
}

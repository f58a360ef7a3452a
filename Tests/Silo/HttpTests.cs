using System.Net;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class HttpTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    [Fact]
    public async Task A_guest_founds_a_team_without_signing_up()
    {
        using var ada = silo.Visitor();
        Assert.Equal((HttpStatusCode.Unauthorized, "not-signed-in"), await CodeAsync(ada, HttpMethod.Get, "/api/me"));
        var founded = await ada.PostAsync("/api/teams", """{"name":"Harbour","myName":"Ada"}""");
        var me = await ada.DoAsync(HttpMethod.Get, "/api/me");
        Assert.Equal("Ada", me["name"]!.GetValue<string>());
        Assert.True(me["devices"]![0]!["current"]!.GetValue<bool>());
        Assert.Equal(founded["team"]!.GetValue<string>(), me["teams"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("leader", me["teams"]![0]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_founding_that_is_repeated_is_the_same_team_with_the_same_recovery_code()
    {
        using var ada = silo.Visitor();
        using var eve = silo.Visitor();
        await ada.PostAsync("/api/me", """{"myName":"Ada"}""");
        var founded = await ada.PostAsync("/api/teams", Founding(1));
        var repeated = await ada.PostAsync("/api/teams", Founding(1));
        Assert.Equal(founded.ToJsonString(), repeated.ToJsonString());
        var another = await ada.PostAsync("/api/teams", Founding(2));
        Assert.Equal(2, (await ada.DoAsync(HttpMethod.Get, "/api/me"))["teams"]!.AsArray().Count);

        await eve.PostAsync("/api/me", """{"myName":"Eve"}""");
        var elsewhere = await eve.PostAsync("/api/teams", Founding(1));
        Assert.Equal(3, new[] { founded, another, elsewhere }.Select(one => (string?)one["team"]).Distinct().Count());
        Assert.Equal(3, new[] { founded, another, elsewhere }.Select(one => (string?)one["recoveryCode"]).Distinct().Count());
        await eve.PostAsync($"/api/teams/{founded["team"]}/recover", $$"""{"code":"{{repeated["recoveryCode"]}}"}""");
    }

    [Fact]
    public async Task Whoever_comes_in_twice_is_one_person()
    {
        using var ada = silo.Visitor();
        Assert.Equal((HttpStatusCode.BadRequest, "empty"), await CodeAsync(ada, HttpMethod.Post, "/api/me", "{}"));
        await ada.PostAsync("/api/me", """{"myName":"Ada"}""");
        var before = await ada.DoAsync(HttpMethod.Get, "/api/me");
        await ada.PostAsync("/api/me", """{"myName":"Ada"}""");
        Assert.Equal(before.ToJsonString(), (await ada.DoAsync(HttpMethod.Get, "/api/me")).ToJsonString());
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var http = new HttpClient { BaseAddress = silo.Address };
        http.DefaultRequestHeaders.Add("Origin", silo.Visitor().Origin);
        using var response = await http.PostAsync(new Uri("/api/teams", UriKind.Relative), new StringContent("""{"name":"T","myName":"A"}""", null, "application/json"));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_answer_says_what_the_page_may_do()
    {
        using var http = new HttpClient { BaseAddress = silo.Address };
        foreach (var path in new[] { "/healthz", "/api/me", "/nowhere" })
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Another_sites_page_changes_nothing(string? origin)
    {
        using var http = new HttpClient { BaseAddress = silo.Address };
        if (origin is not null)
            http.DefaultRequestHeaders.Add("Origin", origin);
        using var response = await http.PostAsync(new Uri("/api/teams", UriKind.Relative), new StringContent("""{"name":"T","myName":"A"}""", null, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST", "/api/teams", """{"name":"T"}""", 400, "empty")]
    [InlineData("POST", "/api/teams", """{"myName":"A"}""", 400, "malformed")]
    [InlineData("POST", "/api/teams", """{"name":""", 400, "malformed")]
    [InlineData("POST", "/api/knock", """{"code":"AAAA-BBBB"}""", 404, "code-invalid")]
    [InlineData("POST", "/api/join-meeting", """{"code":"x","myName":"A"}""", 404, "code-invalid")]
    [InlineData("POST", "/api/invitation", """{"token":"x"}""", 404, "invite-invalid")]
    [InlineData("POST", "/api/join", """{"token":"x","myName":"A"}""", 404, "invite-invalid")]
    [InlineData("POST", "/api/pairing", """{"code":"x"}""", 404, "code-invalid")]
    [InlineData("GET", "/api/pairing", null, 404, "code-invalid")]
    [InlineData("GET", "/api/nowhere", null, 404, "unknown")]
    [InlineData("GET", "/api/meetings/0123456789abcdef0123456789abcdef/export?format=json", null, 401, "not-signed-in")]
    [InlineData("POST", "/api/operator/recover-leader/0123456789abcdef0123456789abcdef", "{}", 404, "unknown")]
    public async Task A_no_is_told_with_its_code(string method, string path, string? body, int status, string code)
    {
        using var stranger = silo.Visitor();
        Assert.Equal(((HttpStatusCode)status, code), await CodeAsync(stranger, new(method), path, body));
    }

    [Fact]
    public async Task A_second_device_comes_in_when_the_first_says_yes()
    {
        using var first = silo.Visitor();
        using var second = silo.Visitor();
        await first.FoundTeamAsync();
        var code = (await first.PostAsync("/api/me/pairing", "{}"))["code"]!.GetValue<string>();
        await second.PostAsync("/api/pairing", $$"""{"code":"{{code.ToLowerInvariant()}}"}""");
        Assert.False((await second.DoAsync(HttpMethod.Get, "/api/pairing"))["accepted"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.SendAsync(HttpMethod.Get, "/api/me")).Status);
        Assert.NotNull((await first.DoAsync(HttpMethod.Get, "/api/me/pairing"))["waitingLabel"]);
        await first.PostAsync("/api/me/pairing/confirm", """{"accept":true}""");
        Assert.True((await second.DoAsync(HttpMethod.Get, "/api/pairing"))["accepted"]!.GetValue<bool>());
        Assert.Equal(2, (await second.DoAsync(HttpMethod.Get, "/api/me"))["devices"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_invite_lets_a_stranger_in_by_name()
    {
        using var ada = silo.Visitor();
        using var bob = silo.Visitor();
        var team = await ada.FoundTeamAsync();
        await using var hub = await ada.ConnectAsync();
        await hub.InvokeAsync("Follow", $$"""{"stream":"team/{{team}}"}""");
        var id = Guid.NewGuid().ToString("N");
        await hub.InvokeAsync("Team", $$"""{"team":"{{team}}","id":"{{id}}","command":{"type":"create-invite","role":"member"} }""");
        var token = (await hub.ReadAsync("mine"))["state"]!["invites"]![0]!["token"]!.GetValue<string>();
        Assert.Equal("member", (await bob.PostAsync("/api/invitation", $$"""{"token":"{{token}}"}"""))["role"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.BadRequest, "empty"), await CodeAsync(bob, HttpMethod.Post, "/api/join", $$"""{"token":"{{token}}"}"""));
        Assert.Equal(team, (await bob.PostAsync("/api/join", $$"""{"token":"{{token}}","myName":"Bob"}"""))["team"]!.GetValue<string>());
    }

    private static string Founding(int id) => $$"""{"id":"{{id:x32}}","name":"Harbour"}""";

    private static async Task<(HttpStatusCode, string?)> CodeAsync(Visitor visitor, HttpMethod method, string path, string? body = null)
    {
        var (status, answer) = await visitor.SendAsync(method, path, body);
        return (status, answer["code"]?.GetValue<string>());
    }
}

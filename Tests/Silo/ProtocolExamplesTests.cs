using System.Text.Json.Nodes;
using Collab.Tests.Support;

namespace Collab.Tests.Silo;

/// <summary>Every example of docs/protocol.md is what a real silo sends.</summary>
[Collection("docs/protocol.md")]
public sealed class ProtocolExamplesTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    private readonly Examples _examples = new();
    private string _team = "";
    private string _meeting = "";
    private string _code = "";

    [Fact]
    public async Task Every_example_is_what_a_silo_sends()
    {
        using Visitor ada = silo.Visitor(), ben = silo.Visitor(), cleo = silo.Visitor(), phone = silo.Visitor();
        await ArriveAsync(ada, phone);
        await using var hub = await ada.ConnectAsync();
        await FollowTheTeamAsync(hub);
        await InviteAsync(hub, ben);
        await PlanAsync(hub);
        await EnterByCodeAsync(cleo);
        await WriteAsync(hub);
        await VoteAsync(hub);
        await ResumeAsync(hub);
        await KeepAnActionAsync(hub);
        await PollAsync(hub);
        await using var bens = await ben.ConnectAsync();
        await PartAsync(hub, bens, ben);
        await LeaveAsync(ada, ben, phone);
        var wrong = _examples.Compare();
        Assert.True(wrong.Length == 0, $"docs/protocol.md differs. Write it anew: COLLAB_WRITE_EXAMPLES=1 dotnet test Tests --filter ProtocolExamples{wrong}");
    }

    private async Task ArriveAsync(Visitor ada, Visitor phone)
    {
        var founded = await ada.PostAsync("/api/teams", """{"name":"Harbour","myName":"Ada"}""");
        _team = _examples.Know(founded["team"], "7e");
        _examples.Secret(founded["recoveryCode"], "0J3M-9XQT-5B7R-KD2W");
        var me = await ada.DoAsync(HttpMethod.Get, "/api/me");
        _examples.Know(me["id"], "a1");
        _examples.Know(me["devices"]![0]!["id"], "d1");
        _examples.Add("found", ("POST /api/teams", Json("""{"name":"Harbour","myName":"Ada"}""")), ("200", founded));
        _examples.Add("me", ("GET /api/me", null), ("200", me));
        _examples.Add("access", ("GET /api/access", null), ("200", await ada.DoAsync(HttpMethod.Get, "/api/access")));

        using var http = new HttpClient { BaseAddress = silo.Address };
        var templates = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/templates", UriKind.Relative)))!.AsArray();
        _examples.Add("templates", ("GET /api/templates", null), ("200", new JsonArray(templates[0]!.DeepClone())));

        var pairing = await ada.PostAsync("/api/me/pairing", "{}");
        var ask = $$"""{"code":"{{_examples.Secret(pairing["code"], "K7QM2XTA")}}"}""";
        var asked = await phone.PostAsync("/api/pairing", ask);
        var look = await ada.DoAsync(HttpMethod.Get, "/api/me/pairing");
        await ada.PostAsync("/api/me/pairing/confirm", """{"accept":true}""");
        _examples.Add(
            "pairing",
            ("POST /api/me/pairing", Json("{}")), ("200", pairing),
            ("POST /api/pairing", Json(ask)), ("200", asked),
            ("GET /api/me/pairing", null), ("200", look),
            ("POST /api/me/pairing/confirm", Json("""{"accept":true}""")), ("204", null),
            ("GET /api/pairing", null), ("200", await phone.DoAsync(HttpMethod.Get, "/api/pairing")));

        var (_, problem) = await phone.SendAsync(HttpMethod.Post, "/api/knock", """{"code":"WRONGONE"}""");
        _examples.Add("problem", ("POST /api/knock", Json("""{"code":"WRONGONE"}""")), ("404", problem));
    }

    private async Task FollowTheTeamAsync(RawHub hub)
    {
        await AskAsync("clock", hub, "Clock", "{}");
        var followed = await hub.InvokeAsync("Follow", Stream("team", _team));
        _examples.Secret(followed["lineage"], "90dce8af");
        _examples.Add("follow-team", ("→ Follow", Json(Stream("team", _team))), ("←", followed));
    }

    private async Task InviteAsync(RawHub hub, Visitor ben)
    {
        var command = Team("00", """{"type":"create-invite","role":"member"}""");
        var reply = await hub.InvokeAsync("Team", command);
        _examples.Know(reply["created"], "1f");
        var mine = await hub.ReadAsync("mine");
        var token = _examples.Secret(mine["state"]!["invites"]![0]!["token"], "fn5-fn5-fn5-fn5-fn5-fh8fHx8fHx8fHx8fHx8fHx9Yq0WcVw1pT3uZk6b2Hd8R");
        _examples.Add("team-command", ("→ Team", Json(command)), ("←", reply));
        _examples.Add("mine-team", ("← mine", mine));
        var invitation = await ben.PostAsync("/api/invitation", $$"""{"token":"{{token}}"}""");
        var join = $$"""{"token":"{{token}}","myName":"Ben"}""";
        var joined = await ben.PostAsync("/api/join", join);
        _examples.Know((await ben.DoAsync(HttpMethod.Get, "/api/me"))["id"], "a2");
        _examples.Add("join", ("POST /api/invitation", Json($$"""{"token":"{{token}}"}""")), ("200", invitation), ("POST /api/join", Json(join)), ("200", joined));
        var update = await NextAsync(hub, "update", body => body["changes"]?["members"] is not null);
        _examples.Add("update-team", ("← update", update));
    }

    private async Task PlanAsync(RawHub hub)
    {
        var command = Team("01", """{"type":"plan-meeting","title":"Sprint 12","template":"start-stop-continue","language":"en","settings":{"hideCards":true}}""");
        var reply = await hub.InvokeAsync("Team", command);
        _meeting = _examples.Know(reply["created"], "3e");
        _examples.Add("plan", ("→ Team", Json(command)), ("←", reply));
        var followed = await hub.InvokeAsync("Follow", Stream("meeting", _meeting));
        var digits = new Queue<string>(["c1", "c2", "c3"]);
        foreach (var column in followed["view"]!["columns"]!.AsArray())
            _examples.Know(column!["id"], digits.Dequeue());
        _code = _examples.Secret(followed["mine"]!["state"]!["joinCode"], "H4TN8WCR");
        _examples.Add("follow-meeting", ("→ Follow", Json(Stream("meeting", _meeting))), ("←", followed));
    }

    private async Task EnterByCodeAsync(Visitor cleo)
    {
        var knocked = await cleo.PostAsync("/api/knock", $$"""{"code":"{{_code}}"}""");
        var join = $$"""{"code":"{{_code}}","myName":"Cleo"}""";
        var joined = await cleo.PostAsync("/api/join-meeting", join);
        _examples.Know((await cleo.DoAsync(HttpMethod.Get, "/api/me"))["id"], "a3");
        _examples.Add("join-meeting", ("POST /api/knock", Json($$"""{"code":"{{_code}}"}""")), ("200", knocked), ("POST /api/join-meeting", Json(join)), ("200", joined));
    }

    private async Task WriteAsync(RawHub hub)
    {
        await hub.InvokeAsync("Meeting", Meeting("02", """{"type":"start-meeting"}"""));
        await hub.InvokeAsync("Meeting", Meeting("03", """{"type":"go-to-stage","stage":"reflect"}"""));
        var column = (await hub.InvokeAsync("Follow", Stream("meeting", _meeting)))["view"]!["columns"]![0]!["id"];
        var typing = $$"""{"meeting":"{{_meeting}}","column":"{{column}}"}""";
        await AskAsync("typing", hub, "Typing", typing);
        await hub.InvokeAsync("Typing", $$"""{"meeting":"{{_meeting}}"}""");
        var command = Meeting("04", $$"""{"type":"add-card","column":"{{column}}","text":"Pair on releases"}""");
        var reply = await hub.InvokeAsync("Meeting", command);
        var card = _examples.Know(reply["created"], "ca");
        _examples.Add("add-card", ("→ Meeting", Json(command)), ("←", reply));
        _examples.Add("update-card", ("← update", await NextAsync(hub, "update", body => body["changes"]?["cards"] is not null)));
        _examples.Add("mine-meeting", ("← mine", await NextAsync(hub, "mine", body => body["state"]?["cards"]?.AsArray().Count == 1)));
        var empty = Meeting("05", $$"""{"type":"edit-card","card":"{{card}}","text":"  "}""");
        await AskAsync("refused", hub, "Meeting", empty);
        await hub.InvokeAsync("Meeting", Meeting("06", """{"type":"reveal-cards","revealed":true}"""));
    }

    private async Task VoteAsync(RawHub hub)
    {
        var start = Meeting("07", """{"type":"start-round","plan":{"method":"dots","visibility":"open","budget":5,"perOption":3,"seconds":180}}""");
        var started = await hub.InvokeAsync("Meeting", start);
        var round = _examples.Know(started["created"], "4d");
        _examples.Add("start-round", ("→ Meeting", Json(start)), ("←", started));
        _examples.Add("update-round", ("← update", await NextAsync(hub, "update", body => body["changes"]?["rounds"] is not null)));
        var card = (await hub.InvokeAsync("Follow", Stream("meeting", _meeting)))["view"]!["cards"]![0]!["id"];
        string Cast(int revision, string ballotId, int dots) => $$"""
            {"meeting":"{{_meeting}}","round":"{{round}}","revision":{{revision}},"ballotId":"{{ballotId}}","ballot":{"choices":[{"option":"{{card}}","value":{{dots}} } ] } }
            """;
        await AskAsync("cast", hub, "Cast", Cast(1, Id("b1"), 3));
        await AskAsync("cast-refused", hub, "Cast", Cast(1, Id("b2"), 2));
        _examples.Add("live", ("← live", await NextAsync(hub, "live", body => body["state"]?["rounds"]?.AsArray() is [{ } one] && one["voted"]!.GetValue<int>() == 1)));
        await hub.InvokeAsync("Meeting", Meeting("08", $$"""{"type":"close-round","round":"{{round}}"}"""));
        _examples.Add("update-result", ("← update", await NextAsync(hub, "update", body => body["changes"]?["topics"] is not null && body["changes"]?["rounds"] is not null)));
    }

    private async Task ResumeAsync(RawHub hub)
    {
        var known = await hub.InvokeAsync("Follow", Stream("meeting", _meeting));
        await AskAsync("unfollow", hub, "Unfollow", Stream("meeting", _meeting));
        await hub.InvokeAsync("Meeting", Meeting("09", """{"type":"raise-hand","up":true}"""));
        await AskAsync("resume", hub, "Follow", $$"""{"stream":"meeting/{{_meeting}}","version":{{known["version"]}},"lineage":"{{known["lineage"]}}"}""");
    }

    private async Task KeepAnActionAsync(RawHub hub)
    {
        await AskAsync("follow-board", hub, "Follow", Stream("board", _team));
        var person = (await hub.InvokeAsync("Follow", Stream("team", _team)))["mine"]!["state"]!["person"];
        var command = $$$"""{"team":"{{{_team}}}","id":"{{{Id("0a")}}}","command":{"type":"create-action","text":"Write the checklist","owner":"{{{person}}}","due":"2026-03-16"}}""";
        var reply = await hub.InvokeAsync("Board", command);
        _examples.Know(reply["created"], "ac");
        _examples.Add("board-command", ("→ Board", Json(command)), ("←", reply));
    }

    private async Task PollAsync(RawHub hub)
    {
        // The reply tells the team's version, which moves on when the team has heard that its retro began.
        await Eventually.Holds(
            async () => (await hub.InvokeAsync("Follow", Stream("team", _team)))["view"]!["meetings"]![0]!["phase"]!.GetValue<string>() is "live",
            TimeSpan.FromSeconds(15), "The team did not hear of its meeting");
        var plan = """{"method":"single-choice","visibility":"open","title":"Where to?","subject":"question","choices":["Sea","Hills"]}""";
        var command = Team("0c", $$"""{"type":"start-poll","plan":{{plan}} }""");
        var reply = await hub.InvokeAsync("Team", command);
        _examples.Know(reply["created"], "9e");
        _examples.Add("start-poll", ("→ Team", Json(command)), ("←", reply));
    }

    private async Task PartAsync(RawHub hub, RawHub bens, Visitor ben)
    {
        await bens.InvokeAsync("Follow", Stream("meeting", _meeting));
        var person = (await ben.DoAsync(HttpMethod.Get, "/api/me"))["id"];
        await hub.InvokeAsync("Meeting", Meeting("0b", $$"""{"type":"remove-participant","person":"{{person}}","ban":false}"""));
        _examples.Add("gone", ("← gone", await bens.ReadAsync("gone")));
    }

    private async Task LeaveAsync(Visitor ada, Visitor ben, Visitor phone)
    {
        var second = (await phone.DoAsync(HttpMethod.Get, "/api/me"))["devices"]!.AsArray().Single(device => device!["current"]!.GetValue<bool>())!["id"];
        _examples.Know(second, "d2");
        _examples.Add(
            "leave",
            [
                .. await DoneAsync(ada, HttpMethod.Put, "/api/me/name", """{"name":"Ada L."}"""),
                .. await DoneAsync(ada, HttpMethod.Delete, $"/api/me/devices/{second}", null),
                .. await DoneAsync(ben, HttpMethod.Delete, "/api/me", null),
                .. await DoneAsync(ada, HttpMethod.Delete, $"/api/teams/{_team}", """{"confirm":"Harbour"}"""),
                .. await DoneAsync(ada, HttpMethod.Post, "/api/sign-out", "{}"),
            ]);
    }

    private async Task AskAsync(string name, RawHub hub, string method, string request) =>
        _examples.Add(name, ($"→ {method}", Json(request)), ("←", await hub.InvokeAsync(method, request)));

    private static async Task<(string Head, JsonNode? Json)[]> DoneAsync(Visitor visitor, HttpMethod method, string path, string? body)
    {
        var (status, answer) = await visitor.SendAsync(method, path, body);
        return [($"{method} {path}", body is null ? null : Json(body)), ($"{(int)status}", answer.Count == 0 ? null : answer)];
    }

    private static async Task<JsonObject> NextAsync(RawHub hub, string target, Predicate<JsonObject> wanted)
    {
        while (true)
        {
            var body = await hub.ReadAsync(target);
            if (wanted(body))
                return body;
        }
    }

    private string Team(string id, string command) => $$"""{"team":"{{_team}}","id":"{{Id(id)}}","command":{{command}} }""";

    private string Meeting(string id, string command) => $$"""{"meeting":"{{_meeting}}","id":"{{Id(id)}}","command":{{command}} }""";

    private static string Stream(string kind, string id) => $$"""{"stream":"{{kind}}/{{id}}"}""";

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>As a client would make it, but the same in every run.</summary>
    private string Id(string digits) => _examples.Know(JsonValue.Create(string.Concat(Enumerable.Repeat(digits, 16))), digits);
}

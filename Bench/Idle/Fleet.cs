using Collab.Bench.Client;
using Collab.Bench.Load;

namespace Collab.Bench.Idle;

/// <summary>A team of a few people and the many meetings they are all in.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly List<Asker> _people = [];
    private readonly List<string> _cookies = [];
    private readonly CancellationTokenSource _gone = new();
    private readonly List<Task> _running = [];
    private string _team = "";

    private Fleet(Uri server) => _server = server;

    /// <param name="people">At least one, who leads the team.</param>
    public static async Task<Fleet> FoundAsync(Uri server, int people, CancellationToken cancel)
    {
        var fleet = new Fleet(server);
        using (var leader = new GuestHttp(server))
        {
            fleet._team = (await leader.PostAsync("/api/teams", new() { ["name"] = "Fleet", ["myName"] = "Leader" }, cancel))["team"]!.GetValue<string>();
            await fleet.ConnectAsync(leader, cancel);
        }
        if (people == 1)
            return fleet;
        await CommandAsync(fleet._people[0], "Team", "team", fleet._team, """{"type":"create-invite","role":"member"}""", cancel);
        var followed = await fleet._people[0].AskAsync("Follow", $$"""{"stream":"team/{{fleet._team}}"}""", cancel);
        var token = followed["mine"]!["state"]!["invites"]![0]!["token"]!.GetValue<string>();
        await fleet._people[0].AskAsync("Unfollow", $$"""{"stream":"team/{{fleet._team}}"}""", cancel);
        for (var i = 1; i < people; i++)
        {
            using var member = new GuestHttp(server);
            await member.PostAsync("/api/join", new() { ["token"] = token, ["myName"] = $"Member {i}" }, cancel);
            await fleet.ConnectAsync(member, cancel);
        }
        return fleet;
    }

    /// <summary>Plans and starts meetings, lets everybody in, and lets everybody leave again.</summary>
    /// <param name="cards">In each meeting, written in turn by all.</param>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<string>> MeetAsync(int meetings, int cards, CancellationToken cancel)
    {
        var ids = new string[meetings];
        await Parallel.ForAsync(0, meetings, new ParallelOptions { MaxDegreeOfParallelism = _people.Count, CancellationToken = cancel }, async (i, stop) =>
            ids[i] = await MeetAsync(_people[i % _people.Count], cards, stop));
        return ids;
    }

    /// <summary>A seat for one of the people, who follows the meeting.</summary>
    public Seat Seat(int person, string meeting) => new(_server, "/hub", _cookies[person % _cookies.Count], ("Follow", $$"""{"stream":"meeting/{{meeting}}"}"""));

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await Task.WhenAll(_running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        foreach (var person in _people)
            person.Dispose();
        _gone.Dispose();
    }

    private async Task ConnectAsync(GuestHttp http, CancellationToken cancel)
    {
        _cookies.Add(http.Cookies.GetCookieHeader(_server));
        var asker = new Asker(new(_server, "/hub", _cookies[^1]));
        _people.Add(asker);
        _running.Add(asker.RunAsync(_gone.Token));
        await asker.Ready.WaitAsync(cancel);
    }

    private async Task<string> MeetAsync(Asker lead, int cards, CancellationToken cancel)
    {
        var meeting = await CommandAsync(lead, "Team", "team", _team, """{"type":"plan-meeting","title":"Idle","template":"start-stop-continue","language":"en","settings":{"hideCards":false}}""", cancel);
        var follow = $$"""{"stream":"meeting/{{meeting}}"}""";
        var column = (await lead.AskAsync("Follow", follow, cancel))["view"]!["columns"]![0]!["id"]!.GetValue<string>();
        await CommandAsync(lead, "Meeting", "meeting", meeting, """{"type":"start-meeting"}""", cancel);
        await CommandAsync(lead, "Meeting", "meeting", meeting, """{"type":"go-to-stage","stage":"reflect"}""", cancel);
        foreach (var person in _people)
            await person.AskAsync("Follow", follow, cancel);
        for (var i = 0; i < cards; i++)
            await CommandAsync(_people[i % _people.Count], "Meeting", "meeting", meeting, $$"""{"type":"add-card","column":"{{column}}","text":"What we want to talk about, number {{i}}"}""", cancel);
        foreach (var person in _people)
            await person.AskAsync("Unfollow", follow, cancel);
        return meeting;
    }

    /// <returns>The id of what it made, or nothing.</returns>
    private static async Task<string> CommandAsync(Asker who, string method, string kind, string target, string command, CancellationToken cancel) =>
        (await who.AskAsync(method, $$"""{"{{kind}}":"{{target}}","id":"{{Guid.NewGuid():N}}","command":{{command}}}""", cancel))["created"]?.GetValue<string>() ?? "";
}

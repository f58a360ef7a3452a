using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Bench.Load;

/// <summary>A meeting of Collab with a dot round.</summary>
/// <param name="secret">True for a round that shows no tally before its close.</param>
/// <param name="stored">Where the ballots are; null when that cannot be looked into.</param>
internal sealed class CollabTarget(Uri server, bool secret = false, StoredBallots? stored = null) : ILoadTarget
{
    private const int Topics = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PersonClient _facilitator = new(server);
    private string _team = "";
    private string _meeting = "";
    private string _round = "";
    private string _column = "";

    /// <summary>Of the meeting, once there are seats.</summary>
    public long Version => Meeting.Version;

    private FollowedStream Meeting => _facilitator.Stream($"meeting/{_meeting}");

    public async Task<IReadOnlyList<Seat>> SeatAsync(int voters, CancellationToken cancel)
    {
        var founded = await _facilitator.Http.PostAsync("/api/teams", new() { ["name"] = "Load", ["myName"] = "Facilitator" }, cancel);
        _team = founded["team"]!.GetValue<string>();
        await _facilitator.SignedInAsync(cancel);
        await _facilitator.FollowAsync($"team/{_team}", cancel);
        var token = await InviteAsync(cancel);
        _meeting = await AskAsync("Team", new() { ["type"] = "plan-meeting", ["title"] = "Load", ["template"] = "start-stop-continue", ["language"] = "en", ["settings"] = new JsonObject { ["hideCards"] = false } }, cancel);
        await _facilitator.FollowAsync($"meeting/{_meeting}", cancel);
        await AskAsync("Meeting", new() { ["type"] = "start-meeting" }, cancel);
        await AskAsync("Meeting", new() { ["type"] = "go-to-stage", ["stage"] = "reflect" }, cancel);
        _column = Meeting.Read(view => view!["columns"]![0]!["id"]!.GetValue<string>());
        for (var i = 1; i <= Topics; i++)
            await AddCardAsync(cancel);
        await AskAsync("Meeting", new() { ["type"] = "reveal-cards", ["revealed"] = true }, cancel);
        await AskAsync("Meeting", new() { ["type"] = "go-to-stage", ["stage"] = "vote" }, cancel);
        var seats = new Seat[voters];
        await Parallel.ForAsync(0, voters, cancel, async (i, stop) =>
        {
            using var http = new GuestHttp(server);
            await http.PostAsync("/api/join", new() { ["token"] = token, ["myName"] = $"Voter {i + 1}" }, stop);
            seats[i] = new(server, "/hub", http.Cookies.GetCookieHeader(server), ("Follow", $$"""{"stream":"meeting/{{_meeting}}"}"""));
        });
        return seats;
    }

    /// <summary>Moves the meeting's version by one.</summary>
    public Task AddCardAsync(CancellationToken cancel) =>
        AskAsync("Meeting", new() { ["type"] = "add-card", ["column"] = _column, ["text"] = $"Topic after version {Meeting.Version}" }, cancel);

    public async Task<OpenRound> OpenAsync(CancellationToken cancel)
    {
        var plan = new JsonObject { ["method"] = "dots", ["visibility"] = secret ? "secret" : "open", ["title"] = "Load", ["budget"] = OpenRound.Dots, ["perOption"] = OpenRound.DotsAnOption };
        await AskAsync("Meeting", new() { ["type"] = "start-round", ["plan"] = plan }, cancel);
        await Meeting.WaitAsync(_ => Round() is not null, "the open round", Patience, cancel);
        _round = Round()!["id"]!.GetValue<string>();
        var options = Round()!["options"]!.AsArray().Select(o => o!["id"]!.GetValue<string>()).ToList();
        return new($$"""{"meeting":"{{_meeting}}","round":"{{_round}}","revision":""", options, OpenRound.Dots, OpenRound.DotsAnOption, secret);
    }

    public IClientView View(OpenRound round, Ballots ballots, CastLedger ledger, int voters) => new TallyView(round, ballots, ledger, closes: true);

    public async Task<IReadOnlyDictionary<string, int>?> StoredAsync(CancellationToken cancel) =>
        stored is null ? null : await stored.SumAsync(_round, cancel);

    public async Task<IReadOnlyDictionary<string, int>> CloseAsync(CancellationToken cancel)
    {
        await AskAsync("Meeting", new() { ["type"] = "close-round", ["round"] = _round }, cancel);
        await Meeting.WaitAsync(_ => Round()?["result"] is not null, "the round's result", Patience, cancel);
        return Round()!["result"]!["tally"]!.AsArray().ToDictionary(t => t!["option"]!.GetValue<string>(), t => t!["total"]!.GetValue<int>());
    }

    public ValueTask DisposeAsync() => _facilitator.DisposeAsync();

    private JsonNode? Round() => Meeting.Read(view => view!["rounds"]!.AsArray().LastOrDefault()?.DeepClone());

    /// <returns>The id of what the command made, or nothing.</returns>
    private async Task<string> AskAsync(string method, JsonObject command, CancellationToken cancel)
    {
        var reply = await _facilitator.CommandAsync(method, method is "Meeting" ? _meeting : _team, Guid.NewGuid(), command, resend: false, cancel);
        if (reply["refusal"]?["code"]?.GetValue<string>() is { } code)
            throw new RefusedException($"{command["type"]}", code);
        var version = reply["version"]!.GetValue<long>();
        await _facilitator.Stream(method is "Meeting" ? $"meeting/{_meeting}" : $"team/{_team}").WaitAsync(s => s.Version >= version, $"version {version}", Patience, cancel);
        return reply["created"]?.GetValue<string>() ?? "";
    }

    private async Task<string> InviteAsync(CancellationToken cancel)
    {
        var id = await AskAsync("Team", new() { ["type"] = "create-invite", ["role"] = "member" }, cancel);
        var team = _facilitator.Stream($"team/{_team}");
        JsonNode? Find() => team.ReadMine()?["invites"]?.AsArray().FirstOrDefault(i => i!["id"]!.GetValue<string>() == id);
        await team.WaitAsync(_ => Find() is not null, "the invite", Patience, cancel);
        return Find()!["token"]!.GetValue<string>();
    }
}

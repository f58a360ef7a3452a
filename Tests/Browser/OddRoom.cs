using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collab.Tests.Support;

namespace Collab.Tests.Browser;

/// <summary>
/// A meeting of everything that people write and layouts fear, made over the hub: twelve columns, five hundred cards in the first, words without an end, Hebrew, Arabic and emoji,
/// names of 1 and 80 signs, and forty people called Kim.
/// </summary>
internal sealed class OddRoom : IAsyncDisposable
{
    public const int Kims = 40;
    public const string Hebrew = "כולם מדברים בבת אחת ואף אחד לא מקשיב — v2.0 (beta)!";
    public const string Family = "👩‍👩‍👧‍👦";

    private const int CardsInOne = 500;
    private const int Columns = 12;

    /// <summary>So many that none sends more than a person may at once.</summary>
    private const int Writers = 12;

    private static readonly string Endless = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 7));

    private static readonly string[] OddNames =
        ["X", "Maximiliane-Friederike-Alexandrowna von und zu Hohenlohe-Waldenburg-Schillingsfü", "אבי כהן", "محمد العربي", "🦊", $"{Family} Rau", Endless[..80]];

    private static readonly string[] Texts =
    [
        Endless[..500], Hebrew, string.Concat(Enumerable.Repeat("🧑‍🚀🏳️‍🌈", 25)), "x", $"https://example.org/{string.Concat(Enumerable.Repeat("path/", 60))}",
        $"**{Endless[..90]}** `{Endless[..90]}`", string.Join('\n', Enumerable.Repeat("line", 30)), "مرحبا 123 abc",
    ];

    private readonly List<Visitor> _people = [];
    private readonly List<RawHub> _hubs = [];
    private string _team = "";
    private string _meeting = "";

    /// <summary>Leads into the meeting.</summary>
    public string Link { get; private set; } = "";

    public static async Task<OddRoom> OpenAsync(Uri server)
    {
        var room = new OddRoom();
        await room.GatherAsync(server);
        return room;
    }

    /// <summary>As the facilitator.</summary>
    public Task<JsonObject> CommandAsync(string command) => CommandAsync(_hubs[0], command);

    /// <param name="stage">As the protocol names it.</param>
    public Task GoAsync(string stage) => CommandAsync($$"""{"type":"go-to-stage","stage":"{{stage}}"}""");

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs)
            await hub.DisposeAsync();
        _people.ForEach(person => person.Dispose());
    }

    /// <summary>Cards, groups, check-ins and actions of all kinds.</summary>
    public async Task FillAsync()
    {
        foreach (var (hub, mood) in _hubs.Select((hub, number) => (hub, 1 + (number % 5))))
            await CommandAsync(hub, $$"""{"type":"check-in","mood":{{mood}},"word":{{Json(Texts[mood].Length > 40 ? Texts[mood][..40] : Texts[mood])}}}""");
        await GoAsync("reflect");
        var columns = await ColumnsAsync();
        var odd = new List<string>();
        foreach (var text in Texts)
            foreach (var column in columns[..3])
                odd.Add(await AddAsync(_hubs[odd.Count % _hubs.Count], column, text));
        foreach (var column in columns[3..])
            await AddAsync(_hubs[0], column, "One alone");
        var left = CardsInOne - Texts.Length;
        var writers = _hubs[1..];
        await Task.WhenAll(writers.Select(async (hub, writer) =>
        {
            for (var card = writer; card < left; card += writers.Count)
                await AddAsync(hub, columns[0], string.Create(CultureInfo.InvariantCulture, $"Card {card}"));
        }));
        await CommandAsync("""{"type":"reveal-cards","revealed":true}""");
        foreach (var group in odd[..9].Chunk(3))
            await CommandAsync($$"""{"type":"group-cards","cards":{{JsonSerializer.Serialize(group)}}}""");
        foreach (var text in new[] { Endless[..300], Hebrew, string.Concat(Enumerable.Repeat("🧨", 60)) })
            await CommandAsync($$"""{"type":"agree-action","text":{{Json(text)}}}""");
    }

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private async Task GatherAsync(Uri server)
    {
        var kim = Come(server);
        _team = (await kim.PostAsync("/api/teams", $$"""{"name":{{Json(Endless[..60])}},"myName":"Kim"}"""))["team"]!.GetValue<string>();
        _hubs.Add(await kim.ConnectAsync());
        var template = (await TeamAsync($$"""{"type":"save-template","name":{{Json(Endless[..60])}},"columns":{{Columned()}}}"""))["created"]!.GetValue<string>();
        const string settings = """{"anonymous":false,"hideCards":true,"secretVotes":true}""";
        var plan = $$"""{"type":"plan-meeting","title":{{Json(Endless[..80])}},"template":"{{template}}","language":"en","settings":{{settings}}}""";
        _meeting = (await TeamAsync(plan))["created"]!.GetValue<string>();
        var code = (await FollowAsync())["mine"]!["state"]!["joinCode"]!.GetValue<string>();
        Link = $"/go#{code}";
        var names = OddNames.Concat(Enumerable.Repeat("Kim", Kims - 1)).ToArray();
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            var person = Come(server);
            await person.PostAsync("/api/join-meeting", $$"""{"code":"{{code}}","myName":{{Json(name)}}}""");
            if (number < Writers)
                _hubs.Add(await person.ConnectAsync());
        }
        await CommandAsync("""{"type":"start-meeting"}""");
    }

    private static string Columned()
    {
        string[] tints = ["green", "yellow", "red", "blue", "violet", "orange", "teal", "grey"];
        (string Title, string Prompt)[] odd = [(Endless[..60], Endless[..200]), ("בעיות", Hebrew), ("🧨🔥💥", string.Concat(Enumerable.Repeat($"{Family} ", 15)))];
        var all = odd.Concat(Enumerable.Range(odd.Length + 1, Columns - odd.Length).Select(number => ($"Column {number}", $"Prompt {number}")));
        return JsonSerializer.Serialize(all.Select((column, at) => new { title = column.Item1, prompt = column.Item2, tint = tints[at % tints.Length] }));
    }

    private Visitor Come(Uri server)
    {
        var person = new Visitor(server);
        _people.Add(person);
        return person;
    }

    private async Task<string[]> ColumnsAsync() =>
        [.. (await FollowAsync())["view"]!["columns"]!.AsArray().Select(column => column!["id"]!.GetValue<string>())];

    private Task<JsonObject> FollowAsync() => _hubs[0].InvokeAsync("Follow", $$"""{"stream":"meeting/{{_meeting}}"}""");

    private async Task<string> AddAsync(RawHub hub, string column, string text) =>
        (await CommandAsync(hub, $$"""{"type":"add-card","column":"{{column}}","text":{{Json(text)}}}"""))["created"]!.GetValue<string>();

    private Task<JsonObject> TeamAsync(string command) => AskAsync(_hubs[0], "Team", $"\"team\":\"{_team}\"", command);

    private Task<JsonObject> CommandAsync(RawHub hub, string command) => AskAsync(hub, "Meeting", $"\"meeting\":\"{_meeting}\"", command);

    private static async Task<JsonObject> AskAsync(RawHub hub, string method, string target, string command)
    {
        var reply = await hub.InvokeAsync(method, $$"""{ {{target}},"id":"{{Guid.NewGuid():N}}","resend":false,"command":{{command}}}""");
        return reply["refusal"] is { } refusal ? throw new InvalidOperationException($"{command}: {refusal}") : reply;
    }
}

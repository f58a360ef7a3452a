using System.Text.Json.Nodes;
using Collab.Tests.Support;

namespace Collab.Tests.Browser;

/// <summary>A revealed retro of 60 people, all present, and 400 cards, made over the hub; ten of them go on changing it: 20 changes a second.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    /// <summary>The card that comes after all others of a storm.</summary>
    public const string Last = "The last of the storm";

    public const int People = 60;

    private const int Cards = 400;
    private const int Writers = 10;

    /// <summary>The cards that no storm touches: the first of each writer.</summary>
    private const int Calm = Writers;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>The server takes who is silent for longer than 12 s for gone.</summary>
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(4);

    private readonly List<Visitor> _people = [];
    /// <summary>Of the writers.</summary>
    private readonly List<RawHub> _hubs = [];

    /// <summary>Of everybody: they follow the meeting, and never read on, since what comes in a test fits the socket's buffer.</summary>
    private readonly List<RawHub> _eyes = [];
    private readonly string[] _cards = new string[Cards];
    private string _meeting = "";
    private string[] _columns = [];
    private readonly CancellationTokenSource _leaving = new();
    private Task _staying = Task.CompletedTask;
    private bool _grouping;
    private int _changed;

    /// <summary>Leads into the meeting.</summary>
    public string Link { get; private set; } = "";

    /// <param name="stage">reflect or group.</param>
    public static async Task<Crowd> GatherAsync(Uri server, string stage)
    {
        var crowd = new Crowd { _grouping = stage is "group" };
        await crowd.GatherAsync(server);
        await crowd.CommandAsync(0, $$"""{"type":"go-to-stage","stage":"{{stage}}"}""");
        return crowd;
    }

    /// <summary>The text of a card that was there before the storm.</summary>
    /// <param name="card">From 0; the first ten are left alone by the storm.</param>
    public static string TextOf(int card) => FormattableString.Invariant($"Card {card} of a crowded board");

    /// <summary>Two of the calm cards under one title.</summary>
    public Task GroupAsync(int one, int other) => CommandAsync(0, $$"""{"type":"group-cards","cards":["{{_cards[one]}}","{{_cards[other]}}"]}""");

    /// <summary>Storms until so many changes were kept, then adds <see cref="Last"/>.</summary>
    /// <returns>The changes a second that came about.</returns>
    public async Task<double> StormAsync(int changes)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(writer, _changed, changes / Writers)));
        _changed += changes / Writers;
        var took = TimeProvider.System.GetElapsedTime(begun);
        await CommandAsync(0, $$"""{"type":"add-card","column":"{{_columns[0]}}","text":"{{Last}}"}""");
        return changes / took.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _staying;
        _leaving.Dispose();
        foreach (var hub in _hubs.Concat(_eyes))
            await hub.DisposeAsync();
        _people.ForEach(person => person.Dispose());
    }

    private async Task GatherAsync(Uri server)
    {
        var ada = Come(server);
        var team = await ada.FoundTeamAsync();
        _hubs.Add(await ada.ConnectAsync());
        const string settings = """{"anonymous":false,"hideCards":true,"secretVotes":true}""";
        var plan = $$"""{"type":"plan-meeting","title":"Crowd","template":"mad-sad-glad","language":"en","settings":{{settings}}}""";
        var planned = await _hubs[0].InvokeAsync("Team", $$"""{"team":"{{team}}","id":"{{Guid.NewGuid():N}}","resend":false,"command":{{plan}}}""");
        _meeting = planned["created"]!.GetValue<string>();
        var followed = await _hubs[0].InvokeAsync("Follow", $$"""{"stream":"meeting/{{_meeting}}"}""");
        _columns = [.. followed["view"]!["columns"]!.AsArray().Select(column => column!["id"]!.GetValue<string>())];
        var code = followed["mine"]!["state"]!["joinCode"]!.GetValue<string>();
        Link = $"/go#{code}";
        for (var number = 1; number < People; number++)
        {
            var person = Come(server);
            await person.PostAsync("/api/join-meeting", $$"""{"code":"{{code}}","myName":"Person {{number}}"}""");
            if (number < Writers)
                _hubs.Add(await person.ConnectAsync());
        }
        foreach (var person in _people)
        {
            _eyes.Add(await person.ConnectAsync());
            await _eyes[^1].InvokeAsync("Follow", $$"""{"stream":"meeting/{{_meeting}}"}""");
        }
        _staying = StayAsync();
        await CommandAsync(0, """{"type":"start-meeting"}""");
        await CommandAsync(0, """{"type":"go-to-stage","stage":"reflect"}""");
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(AddAsync));
        await CommandAsync(0, """{"type":"reveal-cards","revealed":true}""");
    }

    private Visitor Come(Uri server)
    {
        var person = new Visitor(server);
        _people.Add(person);
        return person;
    }

    private async Task AddAsync(int writer)
    {
        for (var card = writer; card < Cards; card += Writers)
            _cards[card] = (await CommandAsync(writer, $$"""{"type":"add-card","column":"{{_columns[card % 3]}}","text":"{{TextOf(card)}}"}"""))["created"]!.GetValue<string>();
    }

    /// <summary>Keeps everybody present.</summary>
    private async Task StayAsync()
    {
        using var sign = new PeriodicTimer(Sign);
        try
        {
            while (await sign.WaitForNextTickAsync(_leaving.Token))
                await Task.WhenAll(_eyes.Select(hub => hub.SendAsync("""{"type":6}""")));
        }
        catch (OperationCanceledException)
        {
            // They may go.
        }
    }

    private async Task WriteAsync(int writer, int from, int changes)
    {
        using var beat = new PeriodicTimer(Beat);
        for (var change = from; change < from + changes; change++)
        {
            await CommandAsync(writer, _grouping ? Grouping(writer, change) : Writing(writer, change));
            await beat.WaitForNextTickAsync();
        }
    }

    private string Writing(int writer, int change) => (change % 5) switch
    {
        0 => $$"""{"type":"add-card","column":"{{_columns[writer % 3]}}","text":"Storm {{writer}} {{change}}"}""",
        1 => $$"""{"type":"edit-card","card":"{{Own(writer, change)}}","text":"{{string.Concat(Enumerable.Repeat("Rewritten and longer. ", 1 + (change % 9)))}}"}""",
        2 => $$"""{"type":"delete-card","card":"{{Own(writer, change)}}"}""",
        3 => $$"""{"type":"restore-card","card":"{{Own(writer, change - 1)}}"}""",
        _ => $$"""{"type":"set-ready","ready":{{(change % 2 == 0 ? "true" : "false")}}}""",
    };

    private string Grouping(int writer, int change) => (change % 4) switch
    {
        0 or 1 => $$"""{"type":"group-cards","cards":["{{Own(writer, change)}}","{{Own(writer + 1, change + 2)}}"]}""",
        2 => $$"""{"type":"ungroup-cards","cards":["{{Own(writer, change - 1)}}"]}""",
        _ => $$"""{"type":"set-ready","ready":{{(change % 8 == 3 ? "true" : "false")}}}""",
    };

    /// <summary>Cards that this writer wrote, one after the other.</summary>
    private string Own(int writer, int change) => _cards[Calm + (writer % Writers) + (Writers * (change % ((Cards - Calm) / Writers)))];

    private async Task<JsonObject> CommandAsync(int writer, string command)
    {
        var reply = await _hubs[writer].InvokeAsync("Meeting", $$"""{"meeting":"{{_meeting}}","id":"{{Guid.NewGuid():N}}","resend":false,"command":{{command}}}""");
        return reply["refusal"] is { } refusal ? throw new InvalidOperationException($"{command}: {refusal}") : reply;
    }
}

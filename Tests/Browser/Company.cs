using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Tests.Browser;

/// <summary>The rest of a team, who take part over the hub, so that a room looks as rooms do. The first of them founded it.</summary>
internal sealed class Company : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly List<PersonClient> _people = [];
    private string _team = "";
    private string _meeting = "";

    private FollowedStream Meeting => _people[0].Stream($"meeting/{_meeting}");

    private FollowedStream Team => _people[0].Stream($"team/{_team}");

    /// <param name="names">At least one.</param>
    public static async Task<Company> FoundAsync(Uri server, string team, params string[] names)
    {
        var company = new Company();
        var founder = company.Come(server);
        var founded = await founder.Http.PostAsync("/api/teams", new() { ["name"] = team, ["myName"] = names[0] }, CancellationToken.None);
        company._team = founded["team"]!.GetValue<string>();
        await founder.SignedInAsync(CancellationToken.None);
        await founder.FollowAsync($"team/{company._team}", CancellationToken.None);
        await company.LetInAsync(server, names[1..]);
        return company;
    }

    /// <summary>Where somebody joins the team by an invite.</summary>
    /// <param name="role">leader, member or observer.</param>
    public async Task<string> InviteAsync(string role) => $"/join#{await TokenAsync(role)}";

    /// <summary>Everybody goes into a meeting.</summary>
    public async Task EnterAsync(string meeting)
    {
        _meeting = meeting;
        foreach (var person in _people)
            await person.FollowAsync($"meeting/{meeting}", CancellationToken.None);
    }

    /// <summary>Everybody's connection breaks.</summary>
    public void Drop() => _people.ForEach(person => person.Drop());

    /// <param name="command">JSON.</param>
    /// <returns>The id of what it created, if anything.</returns>
    public Task<string> TeamAsync(string command) => CommandAsync(0, "Team", _team, command);

    /// <inheritdoc cref="TeamAsync"/>
    public Task<string> BoardAsync(string command) => CommandAsync(0, "Board", _team, command);

    /// <inheritdoc cref="TeamAsync"/>
    /// <param name="who">From 0.</param>
    public Task<string> MeetingAsync(int who, string command) => CommandAsync(who, "Meeting", _meeting, command);

    /// <returns>The card's id.</returns>
    public Task<string> WriteAsync(int who, string column, string text) =>
        MeetingAsync(who, $$"""{"type":"add-card","column":"{{IdOf("columns", "title", column)}}","text":"{{text}}"}""");

    /// <summary>Begins to write in a column, as others see it for a few seconds.</summary>
    public Task TypeAsync(int who, string column) =>
        _people[who].InvokeAsync("Typing", new() { ["meeting"] = _meeting, ["column"] = IdOf("columns", "title", column) }, CancellationToken.None);

    /// <summary>Votes in the open round.</summary>
    /// <param name="choices">What gets how much.</param>
    public async Task CastAsync(int who, params (string Option, int Value)[] choices)
    {
        var round = Meeting.Read(view => view!["rounds"]!.AsArray().Single(one => one!["status"]!.GetValue<string>() is "open")!.DeepClone());
        string OptionOf(string label) => round["options"]!.AsArray()
            .First(option => (option!["label"]?.GetValue<string>() ?? option["id"]!.GetValue<string>()) == label || option["id"]!.GetValue<string>() == label)!["id"]!.GetValue<string>();
        var receipt = await _people[who].CastAsync(
            new()
            {
                ["meeting"] = _meeting,
                ["round"] = round["id"]!.GetValue<string>(),
                ["revision"] = 1,
                ["ballotId"] = Guid.NewGuid().ToString("N"),
                ["ballot"] = new JsonObject
                {
                    ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["option"] = OptionOf(choice.Option), ["value"] = choice.Value })]),
                },
            },
            CancellationToken.None);
        Refuse(receipt, "Cast");
    }

    /// <summary>The id of what the meeting or team shows under a name.</summary>
    /// <param name="list">A list of the meeting's view.</param>
    public string IdOf(string list, string property, string value) =>
        Meeting.Read(view => view![list]!.AsArray().First(one => one![property]?.GetValue<string>() == value)!["id"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
            await person.DisposeAsync();
    }

    private PersonClient Come(Uri server)
    {
        var person = new PersonClient(server);
        _people.Add(person);
        return person;
    }

    private async Task LetInAsync(Uri server, string[] names)
    {
        if (names.Length == 0)
            return;
        var token = await TokenAsync("member");
        foreach (var name in names)
        {
            var person = Come(server);
            await person.Http.PostAsync("/api/join", new() { ["token"] = token, ["myName"] = name }, CancellationToken.None);
            await person.SignedInAsync(CancellationToken.None);
        }
    }

    private async Task<string> TokenAsync(string role)
    {
        var invite = await TeamAsync($$"""{"type":"create-invite","role":"{{role}}"}""");
        JsonNode? Find() => Team.ReadMine()?["invites"]?.AsArray().FirstOrDefault(one => one!["id"]!.GetValue<string>() == invite);
        await Team.WaitAsync(_ => Find() is not null, $"the invite of a {role}", Patience, CancellationToken.None);
        return Find()!["token"]!.GetValue<string>();
    }

    private async Task<string> CommandAsync(int who, string method, string target, string command)
    {
        var reply = await _people[who].CommandAsync(method, target, Guid.NewGuid(), JsonNode.Parse(command)!.AsObject(), resend: false, CancellationToken.None);
        Refuse(reply, command);
        if (method is "Meeting")
            await Meeting.WaitAsync(stream => stream.Version >= reply["version"]!.GetValue<long>(), command, Patience, CancellationToken.None);
        return reply["created"]?.GetValue<string>() ?? "";
    }

    private static void Refuse(JsonObject answer, string asked)
    {
        if (answer["refusal"] is { } refusal)
            throw new InvalidOperationException($"{asked}: {refusal}");
    }
}

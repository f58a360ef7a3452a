using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Bench.Player;

/// <summary>The people of a script, signed in and connected, and where they are.</summary>
internal sealed class Room(Uri server, RetroScript script) : IAsyncDisposable
{
    /// <summary>Of a hang, not of a slow machine: on one, five kills in a row keep everybody out for most of a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, PersonClient> _people = script.People.ToDictionary(p => p.Label, _ => new PersonClient(server));

    public Uri Server => server;

    public Labels Labels { get; } = new();

    public Ledger Ledger { get; } = new();

    public IReadOnlyDictionary<string, PersonClient> People => _people;

    /// <summary>32 hexadecimal digits.</summary>
    public string Team { get; private set; } = "";

    /// <summary>32 hexadecimal digits; empty until the team planned it.</summary>
    public string Meeting { get; set; } = "";

    /// <summary>What an invite link for members carries; empty before <see cref="OpenAsync"/>.</summary>
    public string MemberToken { get; private set; } = "";

    /// <summary>Called when everybody is in the meeting.</summary>
    public Action Gathered { get; set; } = () => { };

    public string TeamKey => $"team/{Team}";

    public string BoardKey => $"board/{Team}";

    public string MeetingKey => $"meeting/{Meeting}";

    public ScriptPerson Founder => script.People[0];

    /// <summary>Founds the team, invites everybody into it, and has them follow it and its board.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        var founder = _people[Founder.Label];
        var founded = await founder.Http.PostAsync("/api/teams", new() { ["name"] = script.Team, ["myName"] = Founder.Name }, cancel);
        Team = founded["team"]!.GetValue<string>();
        Labels.Bind("team", Team);
        await SettleAsync(Founder, cancel);
        var tokens = new Dictionary<string, string>();
        foreach (var role in script.People.Skip(1).Select(p => p.Role).Where(r => r is not "guest").Distinct())
            tokens[role] = await InviteAsync(founder, role, cancel);
        MemberToken = tokens["member"];
        await Parallel.ForEachAsync(script.People.Skip(1), cancel, async (person, stop) =>
        {
            // A guest has a team of their own elsewhere: so they are somebody before they knock, and a repeated knock is theirs too.
            if (person.Role is "guest")
                await _people[person.Label].Http.PostAsync("/api/teams", new() { ["name"] = $"{person.Name}, elsewhere", ["myName"] = person.Name }, stop);
            else
                await _people[person.Label].Http.PostAsync("/api/join", new() { ["token"] = tokens[person.Role], ["myName"] = person.Name }, stop);
            await SettleAsync(person, stop);
        });
    }

    /// <summary>Waits until everybody who is connected shows at least this version.</summary>
    public async Task ShownAsync(string key, long version, CancellationToken cancel)
    {
        foreach (var (label, person) in _people)
        {
            if (!person.Follows(key))
                continue;
            try
            {
                await person.Stream(key).WaitAsync(s => s.Version >= version || s.Refusal is not null || !person.IsPresent, $"version {version} for {label}", Patience, cancel);
            }
            catch (TimeoutException e)
            {
                Ledger.Mismatch(e.Message);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
            await person.DisposeAsync();
    }

    private async Task SettleAsync(ScriptPerson person, CancellationToken cancel)
    {
        var client = _people[person.Label];
        await client.SignedInAsync(cancel);
        Labels.Bind(person.Label, client.Id);
        if (person.Role is "guest")
            return;
        await client.FollowAsync(TeamKey, cancel);
        await client.FollowAsync(BoardKey, cancel);
    }

    private async Task<string> InviteAsync(PersonClient founder, string role, CancellationToken cancel)
    {
        var command = new JsonObject { ["type"] = "create-invite", ["role"] = role };
        var reply = await founder.CommandAsync("Team", Team, Guid.NewGuid(), command, resend: false, cancel);
        var id = reply["created"]?.GetValue<string>() ?? throw new RefusedException("create-invite", reply.ToJsonString());
        Labels.Bind($"invite-{role}", id);
        var team = founder.Stream(TeamKey);
        JsonNode? Find() => team.ReadMine()?["invites"]?.AsArray().FirstOrDefault(i => i!["id"]!.GetValue<string>() == id);
        await team.WaitAsync(_ => Find() is not null, $"the invite for a {role}", Patience, cancel);
        return Find()!["token"]!.GetValue<string>();
    }
}

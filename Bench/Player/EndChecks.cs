using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Bench.Player;

/// <summary>What must hold once a script is played; everything that does not is noted in the ledger.</summary>
internal static class EndChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Room room, CancellationToken cancel)
    {
        await AnsweredAgainAsync(room, cancel);
        await ConvergedAsync(room, cancel);
        var view = View(room, room.MeetingKey);
        CountedOnce(room, view);
        foreach (var round in view["rounds"]!.AsArray())
            Conserved(room.Ledger, round!.AsObject());
    }

    /// <summary>The view that the founder's client folded.</summary>
    public static JsonObject View(Room room, string key) => room.People[room.Founder.Label].Stream(key).Read(view => view!.DeepClone().AsObject());

    /// <summary>Each acknowledged command, sent again under its id, gets the acknowledgement that it got: so it is stored, and once.</summary>
    private static async Task AnsweredAgainAsync(Room room, CancellationToken cancel)
    {
        await Task.WhenAll(room.Ledger.Commands.GroupBy(c => c.By).Select(async own =>
        {
            var person = room.People[own.Key];
            foreach (var command in own.Where(c => person.Follows(KeyOf(room, c))))
            {
                var reply = await person.CommandAsync(command.Method, command.Target, command.Id, command.Command, resend: true, cancel);
                if (reply["version"]?.GetValue<long>() != command.Version || reply["created"]?.GetValue<string>() != command.Created)
                    room.Ledger.Mismatch($"{command.Type} of {own.Key} was acknowledged at version {command.Version}, created {command.Created}; asked again: {reply.ToJsonString()}");
            }
        }));
    }

    /// <summary>The checks before this one may have used up what the person may ask in a second.</summary>
    private static async Task<JsonObject> FollowAsync(HubClient fresh, string stream, CancellationToken cancel)
    {
        while (true)
        {
            var answer = await fresh.InvokeAsync("Follow", new() { ["stream"] = stream }, cancel);
            if (answer["refusal"]?["code"]?.GetValue<string>() is not ("temporary" or "too-fast"))
                return answer;
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    /// <summary>Each client's folded view is what the server shows to a fresh connection of the same person.</summary>
    private static Task ConvergedAsync(Room room, CancellationToken cancel) => Task.WhenAll(room.People.Select(async p =>
    {
        var (label, person) = p;
        await using var fresh = await HubClient.ConnectAsync(room.Server, person.Http.Cookies, (_, _) => { }, cancel);
        foreach (var stream in person.Streams.Where(s => s.Refusal is null))
        {
            var answer = await FollowAsync(fresh, stream.Key, cancel);
            if (answer["view"] is not JsonObject view)
            {
                room.Ledger.Mismatch($"{label} got no view of {stream.Key}: {answer.ToJsonString()}");
                continue;
            }
            var version = answer["version"]!.GetValue<long>();
            try
            {
                await stream.WaitAsync(s => s.Version >= version, $"version {version} for {label}", Patience, cancel);
            }
            catch (TimeoutException e)
            {
                room.Ledger.Mismatch(e.Message);
                continue;
            }
            if (stream.Version != version)
                room.Ledger.Mismatch($"{label} shows version {stream.Version} of {stream.Key}, the server {version}");
            Compare(room.Ledger, $"{label}'s view of {stream.Key} at version {version}", stream.Read(own => PlainJson.Of(own!)), PlainJson.Of(view));
            if (stream.ReadMine() is { } mine && answer["mine"]?["state"] is JsonObject theirs)
                Compare(room.Ledger, $"{label}'s own part of {stream.Key} at version {version}", PlainJson.Of(mine), PlainJson.Of(theirs));
        }
    }));

    private static void Compare(Ledger ledger, string what, string client, string server)
    {
        if (client == server)
            return;
        var at = client.Zip(server).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 120)];
        ledger.Mismatch($"{what} differs: client …{Around(client)}…, server …{Around(server)}…");
    }

    /// <summary>As much is there as was acknowledged: nothing lost, nothing twice.</summary>
    private static void CountedOnce(Room room, JsonObject meeting)
    {
        var ledger = room.Ledger;
        var counts = ledger.Commands.CountBy(c => c.Type).ToDictionary();
        int Count(string type) => counts.GetValueOrDefault(type);
        void Expect(string what, JsonNode? list, int expected)
        {
            if (list!.AsArray().Count != expected)
                ledger.Mismatch($"{list.AsArray().Count} {what} where {expected} were acknowledged");
        }
        Expect("cards", meeting["cards"], Count("add-card") - Count("delete-card") + Count("restore-card"));
        Expect("comments", meeting["comments"], Count("add-comment") - Count("delete-comment"));
        Expect("agreed actions", meeting["actions"], Count("agree-action"));
        Expect("actions on the board", View(room, room.BoardKey)["actions"], Count("agree-action") + Count("create-action") - Count("delete-action") + Count("restore-action"));
        Expect("meetings", View(room, room.TeamKey)["meetings"], Count("plan-meeting") - Count("delete-meeting"));
        foreach (var repeated in ledger.Commands.Where(c => c.Created is not null && c.Type is not "group-cards").CountBy(c => (c.Type, c.Created)).Where(c => c.Value > 1))
            ledger.Mismatch($"{repeated.Value} {repeated.Key.Type} commands were acknowledged with one id");
    }

    /// <summary>A closed round's tally is the sum of each voter's highest acknowledged ballot, and each of those is in it unless it took everything back.</summary>
    private static void Conserved(Ledger ledger, JsonObject round)
    {
        if (round["result"] is not { } result)
            return;
        var id = round["id"]!.GetValue<string>();
        var ballots = ledger.Ballots.Where(b => b.Key.Round == id).Select(b => b.Value).Where(b => b.Abstain || b.Values.Count > 0).ToList();
        var expected = ballots.SelectMany(b => b.Values).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Sum(v => v.Value));
        var tally = result["tally"]!.AsArray().ToDictionary(t => t!["option"]!.GetValue<string>(), t => t!["total"]!.GetValue<int>());
        foreach (var option in expected.Keys.Union(tally.Keys))
            if (expected.GetValueOrDefault(option) != tally.GetValueOrDefault(option))
                ledger.Mismatch($"Round {round["number"]}: option {option} has {tally.GetValueOrDefault(option)}, the acknowledged ballots give it {expected.GetValueOrDefault(option)}");
        if (result["abstained"]!.GetValue<int>() != ballots.Count(b => b.Abstain) || result["voted"]!.GetValue<int>() != ballots.Count(b => !b.Abstain))
            ledger.Mismatch($"Round {round["number"]}: {result["voted"]} voted and {result["abstained"]} abstained; acknowledged were {ballots.Count} ballots");
        var counted = result["ballots"]!.AsArray().Select(b => b!.GetValue<string>()).ToList();
        if (!counted.Order(StringComparer.Ordinal).SequenceEqual(ballots.Select(b => BallotHash.Of(b.Id)).Order(StringComparer.Ordinal)))
            ledger.Mismatch($"Round {round["number"]}: the counted ballots are not the acknowledged ones");
    }

    private static string KeyOf(Room room, Acknowledged command) => command.Method switch
    {
        "Meeting" => room.MeetingKey,
        "Board" => room.BoardKey,
        _ => room.TeamKey,
    };
}

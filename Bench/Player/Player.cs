using System.Diagnostics;
using System.Text.Json.Nodes;
using Collab.Bench.Client;

namespace Collab.Bench.Player;

/// <param name="Pace">The pause before each step; zero for as fast as the server answers.</param>
/// <param name="Seed">Decides which of two equal sends says that it is a resend.</param>
/// <param name="Say">Gets a line a step; null for silence.</param>
internal sealed record PlayOptions(TimeSpan Pace, int Seed, Action<string>? Say = null);

/// <summary>Plays a recorded meeting through the public interface alone.</summary>
internal sealed class Player(Room room, PlayOptions options)
{
    private static readonly TimeSpan StepLimit = TimeSpan.FromMinutes(5);

    /// <summary>A PNG of one pixel.</summary>
    private static readonly byte[] Picture =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Lock _seeded = new();
    private readonly Random _random = new(options.Seed);

    /// <summary>Plays all steps in order.</summary>
    /// <exception cref="TimeoutException">A step did not end within five minutes.</exception>
    public async Task PlayAsync(IReadOnlyList<Step> steps, CancellationToken cancel)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(StepLimit + options.Pace * (steps[i] is Step.Together t ? t.Steps.Count : 1));
            try
            {
                await PlayAsync(steps[i], limit.Token);
            }
            catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
            {
                throw new TimeoutException($"Step {i + 1} did not end: {Describe(steps[i])}", e);
            }
            options.Say?.Invoke($"{i + 1,4}/{steps.Count} {Stopwatch.GetElapsedTime(started).TotalMilliseconds,6:0} ms  {Describe(steps[i])}");
        }
    }

    private async Task PlayAsync(Step step, CancellationToken cancel)
    {
        if (step is Step.Together together)
        {
            // A connection breaks whatever its person is doing: so those two are a sequence of their own.
            await Task.WhenAll(together.Steps.GroupBy(s => (s.Person, s is Step.Drop or Step.Return)).Select(async own =>
            {
                foreach (var one in own)
                    await PlayAsync(one, cancel);
            }));
            return;
        }
        if (options.Pace > TimeSpan.Zero)
            await Task.Delay(options.Pace, cancel);
        await (step switch
        {
            Step.Ask ask => AskAsync(ask, cancel),
            Step.CastDots cast => CastAsync(cast, cancel),
            Step.Bring bring => BringAsync(bring, cancel),
            Step.Type type => TypeAsync(type, cancel),
            Step.Gather gather => GatherAsync(gather, cancel),
            Step.Knock knock => KnockAsync(knock, cancel),
            Step.Enter enter => room.People[enter.Who].FollowAsync(room.MeetingKey, cancel),
            Step.Drop drop => Now(room.People[drop.Who].Drop),
            Step.Return back => Now(room.People[back.Who].Return),
            Step.AwaitBoard board => AwaitBoardAsync(board, cancel),
            _ => throw new InvalidOperationException($"{step.GetType().Name} is no kind of step."),
        });
    }

    private async Task AskAsync(Step.Ask ask, CancellationToken cancel)
    {
        var person = room.People[ask.By];
        var (method, target, key) = ask.To switch
        {
            "meeting" => ("Meeting", room.Meeting, room.MeetingKey),
            "team" => ("Team", room.Team, room.TeamKey),
            "board" => ("Board", room.Team, room.BoardKey),
            _ => throw new FormatException($"Nobody can ask '{ask.To}'."),
        };
        var command = room.Labels.Resolve(ask.Command)!.AsObject();
        var id = Guid.NewGuid();
        List<Task<JsonObject>> tries = [person.CommandAsync(method, target, id, command, resend: false, cancel)];
        if (ask.Twice)
            tries.Add(person.CommandAsync(method, target, id, command, CoinToss(), cancel));
        var replies = await Task.WhenAll(tries);
        if (ask.Twice)
            room.Ledger.AddDuplicate();
        if (replies.Any(r => !JsonNode.DeepEquals(r, replies[0])))
            room.Ledger.Mismatch($"{command["type"]} of {ask.By} sent twice: {replies[0].ToJsonString()} is not {replies[^1].ToJsonString()}");
        var refusal = replies[0]["refusal"]?["code"]?.GetValue<string>();
        if (refusal != ask.Refused)
            throw new RefusedException($"{ask.By}'s {command.ToJsonString()} (expected: {ask.Refused ?? "a yes"})", refusal ?? "a yes");
        if (refusal is not null)
            return;
        var (version, created) = (replies[0]["version"]!.GetValue<long>(), replies[0]["created"]?.GetValue<string>());
        room.Ledger.Add(new(ask.By, method, target, id, command, version, created));
        if (ask.As is { } label)
            room.Labels.Bind(label, created ?? throw new RefusedException($"{command["type"]} of {ask.By}", "an acknowledgement without an id"));
        var acknowledged = Stopwatch.GetTimestamp();
        await room.ShownAsync(key, version, cancel);
        room.Ledger.AddShown(Stopwatch.GetElapsedTime(acknowledged));
        if (ask.AsStep is { } step)
            room.Labels.Bind(step, Latest(person, "steps", "order"));
        if (ask.AsRound is { } round)
            room.Labels.Bind(round, Latest(person, "rounds", "number"));
    }

    private async Task CastAsync(Step.CastDots cast, CancellationToken cancel)
    {
        var person = room.People[cast.By];
        var round = room.Labels.Resolve(cast.Round);
        var values = (cast.Values ?? new Dictionary<string, int>()).ToDictionary(v => room.Labels.Resolve(v.Key), v => v.Value);
        var revision = room.Ledger.Ballots.TryGetValue((round, cast.By), out var stored) ? stored.Revision + 1 : 1;
        var ballotId = Guid.NewGuid();
        var request = new JsonObject
        {
            ["meeting"] = room.Meeting,
            ["round"] = round,
            ["revision"] = revision,
            ["ballotId"] = ballotId.ToString("N"),
            ["ballot"] = new JsonObject
            {
                ["choices"] = new JsonArray([.. values.Select(v => new JsonObject { ["option"] = v.Key, ["value"] = v.Value })]),
                ["abstain"] = cast.Abstain,
            },
        };
        List<Task<JsonObject>> tries = [person.CastAsync(request, cancel)];
        if (cast.Twice)
            tries.Add(person.CastAsync(request, cancel));
        var receipts = await Task.WhenAll(tries);
        if (cast.Twice)
            room.Ledger.AddDuplicate();
        if (receipts.Any(r => !JsonNode.DeepEquals(r, receipts[0])))
            room.Ledger.Mismatch($"A ballot of {cast.By} sent twice: {receipts[0].ToJsonString()} is not {receipts[^1].ToJsonString()}");
        var refusal = receipts[0]["refusal"]?["code"]?.GetValue<string>();
        if (refusal != cast.Refused)
            throw new RefusedException($"{cast.By}'s ballot {request.ToJsonString()} (expected: {cast.Refused ?? "a yes"})", refusal ?? "a yes");
        if (refusal is not null)
            return;
        if (receipts[0]["revision"]!.GetValue<int>() != revision)
            room.Ledger.Mismatch($"{cast.By} cast revision {revision} and got the receipt {receipts[0].ToJsonString()}");
        room.Ledger.Add(round, cast.By, new(revision, ballotId, values, cast.Abstain));
    }

    private async Task BringAsync(Step.Bring bring, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        var path = $"/api/meetings/{room.Meeting}/images/{id}";
        var http = room.People[bring.By].Http;
        await Task.WhenAll(http.UploadAsync(path, Picture, cancel), http.UploadAsync(path, Picture, cancel));
        room.Ledger.AddDuplicate();
        room.Labels.Bind(bring.As, id);
    }

    /// <summary>Typing is a hint: nobody sends it again when its connection breaks.</summary>
    private async Task TypeAsync(Step.Type type, CancellationToken cancel)
    {
        try
        {
            await room.People[type.By].InvokeAsync("Typing", new() { ["meeting"] = room.Meeting, ["column"] = room.Labels.Resolve(type.Column) }, cancel);
        }
        catch (IOException)
        {
            options.Say?.Invoke($"     {type.By}'s connection broke while typing");
        }
    }

    private async Task GatherAsync(Step.Gather gather, CancellationToken cancel)
    {
        room.Meeting = room.Labels.Resolve(gather.Meeting);
        var members = room.People.Where(p => p.Value.Follows(room.TeamKey) && !gather.Except.Contains(p.Key)).ToList();
        await Task.WhenAll(members.Select(p => p.Value.FollowAsync(room.MeetingKey, cancel)));
        var columns = Entities(members[0].Value, "columns");
        foreach (var (label, title) in gather.Columns)
            room.Labels.Bind(label, columns.Single(c => c["title"]!.GetValue<string>() == title)["id"]!.GetValue<string>());
        room.Gathered();
    }

    private async Task KnockAsync(Step.Knock knock, CancellationToken cancel)
    {
        var facilitator = room.People[knock.From].Stream(room.MeetingKey);
        string? Code() => facilitator.ReadMine()?["joinCode"]?.GetValue<string>();
        await facilitator.WaitAsync(_ => Code() is not null, "the join code", StepLimit, cancel);
        await room.People[knock.Who].Http.PostAsync("/api/join-meeting", new() { ["code"] = Code() }, cancel);
    }

    private static Task Now(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task AwaitBoardAsync(Step.AwaitBoard wanted, CancellationToken cancel)
    {
        var followers = room.People.Where(p => p.Value.IsPresent && p.Value.Follows(room.BoardKey)).ToList();
        await Task.WhenAll(followers.Select(p => p.Value.Stream(room.BoardKey).WaitAsync(
            _ => Entities(p.Value, "actions", room.BoardKey).Count == wanted.Actions,
            $"{wanted.Actions} actions on the board, for {p.Key}",
            Room.Patience,
            cancel)));
        var actions = Entities(followers[0].Value, "actions", room.BoardKey);
        foreach (var (label, text) in wanted.Labels)
            room.Labels.Bind(label, actions.Single(a => a["text"]!.GetValue<string>() == text)["id"]!.GetValue<string>());
    }

    private string Latest(PersonClient person, string list, string order) =>
        Entities(person, list).MaxBy(e => e[order]!.GetValue<long>())!["id"]!.GetValue<string>();

    private List<JsonObject> Entities(PersonClient person, string list, string? key = null) =>
        person.Stream(key ?? room.MeetingKey).Read(view => view![list]!.AsArray().Select(e => e!.DeepClone().AsObject()).ToList());

    private bool CoinToss()
    {
        lock (_seeded)
            return _random.Next(2) == 0;
    }

    private static string Describe(Step step) => step switch
    {
        Step.Ask s => $"{s.By} {s.Command["type"]}{(s.Twice ? " (twice)" : "")}{(s.Refused is null ? "" : $" → {s.Refused}")}",
        Step.CastDots s => $"{s.By} casts a ballot{(s.Twice ? " (twice)" : "")}",
        Step.Together s => $"{s.Steps.Count} steps of {s.Steps.Select(one => one.Person).Distinct().Count()} people together",
        _ => $"{step.Person} {step.GetType().Name.ToLowerInvariant()}",
    };
}

using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Collab.Silo.Storage.Sqlite;
using Collab.Tests.Support;
using static Collab.Tests.Cluster.Secrets;

namespace Collab.Tests.Cluster;

/// <summary>
/// A hidden, anonymous meeting with a secret round on the real process, which logs all that it can be told to: what leaves it, to anybody, in
/// any form, and what it leaves on disk.
/// </summary>
public sealed class SecrecyTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static readonly Dictionary<string, string> Talkative = new(StringComparer.Ordinal)
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__Console__LogLevel__Default"] = "Trace",
        ["Logging__Console__LogLevel__Microsoft"] = "Trace",
        ["Logging__Console__LogLevel__Microsoft.AspNetCore.SignalR"] = "Trace",
        ["Logging__Console__LogLevel__Orleans"] = "Trace",
        ["Logging__Console__LogLevel__Orleans.Runtime.Messaging"] = "Trace",
        ["Logging__Console__LogLevel__*Message*"] = "Trace",
        ["Collab__Secret"] = Secret,
        ["Collab__Streams__EventsPerSnapshot"] = "10",
    };

    private readonly TemporaryDirectory _data = new();
    private readonly List<Spy> _people = [];
    private readonly Dictionary<string, string> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private SiloProcess _silo = null!;
    private string _meeting = "";

    private Spy Ada => _people[0];

    /// <summary>All but the observer.</summary>
    private IEnumerable<Spy> Writers => _people.Take(4);

    private IReadOnlyList<string> Persons => [.. _people.SelectMany(p => new[] { p.Id, Guid.Parse(p.Id).ToString("D"), p.Name })];

    private string Meeting => $"\"meeting\":\"{_meeting}\"";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var person in _people)
            await person.DisposeAsync();
        if (_silo is not null)
            await _silo.DisposeAsync();
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public Task With_SQLite_nothing_gets_out_and_no_byte_of_its_files_links_a_ballot_to_a_person() =>
        HoldsAsync([], SaltInFileAsync, () => Task.FromResult<byte[]>([.. _data.Contents("*.db*").SelectMany(content => content)]));

    [Fact]
    public async Task With_PostgreSQL_nothing_gets_out_and_no_dump_links_a_ballot_to_a_person()
    {
        var server = await PostgresServer.Shared;
        var database = await server.CreateDatabase();
        await HoldsAsync(
            ["--postgres", database],
            async name => (byte[])(await PostgresServer.Execute(database, $"SELECT salt FROM keys WHERE name = '{name}'"))!,
            () => server.Dump(database));
    }

    private async Task HoldsAsync(string[] storage, Func<string, Task<byte[]>> salt, Func<Task<byte[]>> stored)
    {
        _silo = await SiloProcess.StartAsync(["--data", _data.Path, .. storage], Talkative);
        await GatherAsync();

        await WriteAsync();
        await EverybodyAsksAsync();
        NothingForeignIsShown();
        await PicturesAreSeenAsync((person, owner) => person.Name == owner);

        var cards = await RevealAsync();
        await PicturesAreSeenAsync((_, _) => true);
        var round = await VoteAsync(cards);
        var (authors, voters) = (await salt("authors"), await salt($"round/{round}"));
        var tags = Writers.Select(p => Tag(voters, p.Id)).ToArray();
        await EverybodyAsksAsync();
        NoTallyRunsAndNobodySeesAnothersBallot();
        Assert.NotEmpty(Found(await stored(), tags, [authors, voters]));

        await CloseAsync(round);
        await EverybodyAsksAsync();
        NobodyIsLinked();
        await Eventually.Holds(async () => Found(await stored(), tags, [authors, voters]).Count == 0, TimeSpan.FromSeconds(10),
            "The closed round's ballots, tags or salts are still stored");
        Assert.False(Holds(await stored(), Forms(Encoding.ASCII.GetBytes(PictureFiles.Place))), "What a picture told of its taking is stored");
        TheLogTellsNothing();
    }

    private async Task GatherAsync()
    {
        foreach (var name in (string[])["Adalind", "Benedikt", "Cleophea", "Dorothea", "Olgalein"])
            _people.Add(new(name, _silo.Address));
        var team = await Ada.Http.FoundTeamAsync(Ada.Name);
        await Ada.ConnectAsync();
        foreach (var role in (string[])["member", "observer"])
            await Ada.DoAsync("Team", $"\"team\":\"{team}\"", $$"""{"type":"create-invite","role":"{{role}}"}""");
        var invites = (await Ada.FollowAsync($"team/{team}"))["mine"]!["state"]!["invites"]!.AsArray();
        foreach (var person in _people.Skip(1))
        {
            var role = person == _people[^1] ? "observer" : "member";
            await person.Http.PostAsync("/api/join", $$"""{"token":"{{invites.Single(i => (string)i!["role"]! == role)!["token"]}}","myName":"{{person.Name}}"}""");
            await person.ConnectAsync();
        }
        _meeting = (string)(await Ada.DoAsync("Team", $"\"team\":\"{team}\"",
            """{"type":"plan-meeting","title":"Quiet","template":"mad-sad-glad","language":"en","settings":{"anonymous":true,"hideCards":true,"secretVotes":true}}"""))["created"]!;
        foreach (var person in _people)
        {
            foreach (var stream in (string[])[$"team/{team}", $"board/{team}", $"meeting/{_meeting}"])
                await person.FollowAsync(stream);
        }
    }

    /// <summary>Everybody says a word and writes two cards, of which they change one.</summary>
    private async Task WriteAsync()
    {
        await AskAsync(Ada, """{"type":"start-meeting"}""");
        foreach (var person in Writers)
        {
            _words[person.Name] = $"word{Guid.NewGuid():N}";
            await AskAsync(person, $$"""{"type":"check-in","mood":3,"word":"{{_words[person.Name]}}"}""");
        }
        await AskAsync(Ada, """{"type":"go-to-stage","stage":"reflect"}""");
        var column = (string)(await Ada.FollowAsync($"meeting/{_meeting}"))["view"]!["columns"]![0]!["id"]!;
        foreach (var person in Writers)
        {
            await person.Hub.InvokeAsync("Typing", $$"""{{{Meeting}},"column":"{{column}}"}""");
            for (var i = 0; i < 2; i++)
            {
                var text = $"card{Guid.NewGuid():N}";
                var image = i == 0 ? $",\"image\":\"{await PictureAsync(person)}\"" : "";
                var card = (string)(await AskAsync(person, $$"""{"type":"add-card","column":"{{column}}","text":"{{text}}"{{image}}}"""))["created"]!;
                _cards[$"{card} {text}"] = person.Name;
                if (i == 0)
                    await AskAsync(person, $$"""{"type":"edit-card","card":"{{card}}","text":"{{text}} changed"}""");
            }
        }
    }

    private async Task<string> PictureAsync(Spy person)
    {
        var image = $"{Guid.NewGuid():N}";
        Assert.Null(await person.Http.UploadAsync(ImageAddress(image), PictureFiles.Png(4, 3, 128, PictureFiles.PngChunk("tEXt", Encoding.ASCII.GetBytes(PictureFiles.Place)))));
        _images[image] = person.Name;
        return image;
    }

    private string ImageAddress(string image) => $"/api/meetings/{_meeting}/images/{image}";

    private async Task PicturesAreSeenAsync(Func<Spy, string, bool> bySpy)
    {
        foreach (var (image, owner) in _images)
        {
            foreach (var person in _people)
            {
                using var answer = await person.Http.GetAsync(ImageAddress(image));
                Assert.Equal(bySpy(person, owner) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    /// <returns>The ids of the cards, those of one person together.</returns>
    private async Task<string[]> RevealAsync()
    {
        string[] cards = [.. _cards.Keys.Select(known => known.Split(' ')[0])];
        var ben = _people[1];
        await AskAsync(Ada, """{"type":"reveal-cards","revealed":true}""");
        await AskAsync(Ada, """{"type":"go-to-stage","stage":"group"}""");
        await AskAsync(ben, $$"""{"type":"group-cards","cards":["{{cards[0]}}","{{cards[1]}}"]}""");
        foreach (var person in Writers)
        {
            _words[$"{person.Name} says"] = $"comment{Guid.NewGuid():N}";
            await AskAsync(person, $$"""{"type":"add-comment","topic":"{{cards[2]}}","text":"{{_words[$"{person.Name} says"]}}"}""");
            await AskAsync(person, $$"""{"type":"react","card":"{{cards[3]}}","reaction":"heart","on":true}""");
        }
        return cards;
    }

    /// <summary>Everybody votes, and thinks better of it.</summary>
    private async Task<string> VoteAsync(string[] cards)
    {
        await AskAsync(Ada, """{"type":"go-to-stage","stage":"vote"}""");
        var round = (string)(await AskAsync(Ada, """{"type":"start-round","plan":{"method":"dots","visibility":"secret","title":"","budget":5,"perOption":3}}"""))["created"]!;
        var voters = Writers.ToArray();
        for (var revision = 1; revision <= 2; revision++)
        {
            for (var i = 0; i < voters.Length; i++)
            {
                var ballot = Guid.NewGuid();
                voters[i].Ballots.Add(ballot);
                var receipt = await voters[i].Hub.InvokeAsync("Cast",
                    $$$"""{{{{Meeting}}},"round":"{{{round}}}","revision":{{{revision}}},"ballotId":"{{{ballot:N}}}","ballot":{"choices":[{"option":"{{{cards[2 + i]}}}","value":{{{revision}}}}]}}""");
                Assert.Null(receipt["refusal"]);
            }
        }
        foreach (var person in _people)
        {
            while ((int?)(await person.Hub.ReadAsync("live"))["state"]!["rounds"]!.AsArray().FirstOrDefault()?["voted"] != voters.Length)
            {
                // Everybody learns how many voted.
            }
        }
        return round;
    }

    private async Task CloseAsync(string round)
    {
        await AskAsync(Ada, $$"""{"type":"close-round","round":"{{round}}"}""");
        await AskAsync(Ada, """{"type":"agree-action","text":"Speak up"}""");
        await AskAsync(Ada, """{"type":"close-meeting"}""");
    }

    /// <summary>A command that everybody sees the effect of before the next.</summary>
    private async Task<JsonObject> AskAsync(Spy person, string command)
    {
        var reply = await person.DoAsync("Meeting", Meeting, command);
        var version = (long)reply["version"]!;
        await Task.WhenAll(_people.Select(p => p.ShowAsync($"meeting/{_meeting}", version)));
        return reply;
    }

    private async Task EverybodyAsksAsync()
    {
        foreach (var person in _people)
            await person.AskAsync(_meeting);
    }

    private void NothingForeignIsShown()
    {
        foreach (var person in _people)
        {
            var own = _cards.Where(c => c.Value == person.Name).Select(TextOf).ToArray();
            string[] foreign = [.. _cards.Where(c => c.Value != person.Name).Select(TextOf), .. _images.Where(i => i.Value != person.Name).Select(i => i.Key)];
            Assert.DoesNotContain(person.Seen, message => Any(message, foreign));
            Assert.True(own.Length == 0 || person.Seen.Any(message => Any(message, own)), $"{person.Name} does not see their own cards: nothing was looked at");
        }
    }

    private void NoTallyRunsAndNobodySeesAnothersBallot()
    {
        foreach (var person in _people)
        {
            Assert.DoesNotContain(person.Seen, message => Any(message, ["\"tally\"", "\"total\"", "\"totals\"", "\"voters\""]));
            var foreign = _people.Where(p => p != person).SelectMany(p => p.Ballots).SelectMany(id => new[] { $"{id:N}", $"{id:D}" }).ToArray();
            Assert.DoesNotContain(person.Seen, message => Any(message, foreign));
        }
    }

    private void NobodyIsLinked()
    {
        string[] marks = [.. _cards.Select(TextOf), .. _cards.Keys.Select(known => known.Split(' ')[0]), .. _images.Keys, .. _words.Values, .. _people.SelectMany(p => p.Ballots).Select(id => $"{id:N}")];
        foreach (var person in _people)
        {
            Assert.Contains(person.Seen, message => Any(message, ["\"tally\""]));
            Assert.DoesNotContain(person.Seen, message => Any(message, ["\"named\""]));
            Assert.Empty(person.Seen.SelectMany(message => Linked(message, marks, Persons)));
        }
    }

    private void TheLogTellsNothing()
    {
        Assert.Contains("trce: Microsoft.AspNetCore", _silo.Log, StringComparison.Ordinal);
        string[] words =
        [
            .. _cards.Select(TextOf), .. _words.Values, .. Persons, PictureFiles.Place,
            .. _people.SelectMany(p => p.Ballots).SelectMany(id => new[] { $"{id:N}", $"{id:D}" }),
        ];
        Assert.DoesNotContain(_silo.Log.Split('\n'), line => Any(line, words));
    }

    private List<string> Found(byte[] content, byte[][] tags, byte[][] salts)
    {
        List<string> found = [];
        foreach (var person in _people)
            found.AddRange(person.Ballots.Where(id => Holds(content, Forms(id))).Select(id => $"ballot {id} of {person.Name}"));
        found.AddRange(tags.Where(tag => Holds(content, Forms(tag))).Select(tag => $"tag {Convert.ToHexString(tag)}"));
        found.AddRange(salts.Where(salt => Holds(content, Forms(salt))).Select(salt => $"salt {Convert.ToHexString(salt)}"));
        foreach (var card in _cards.Keys.Select(known => known.Split(' ')[0]))
        {
            if (Holds(content, Forms(Encoding.ASCII.GetBytes($"\"option\":\"{card}\",\"value\":"))))
                found.Add($"a choice of {card}");
        }
        return found;
    }

    private Task<byte[]> SaltInFileAsync(string name)
    {
        using var database = SqliteFile.Open(Path.Combine(_data.Path, "collab.db"));
        return Task.FromResult(Convert.FromHexString((string)database.Scalar($"SELECT hex(salt) FROM keys WHERE name = '{name}'")!));
    }

    /// <summary>As docs/architecture and the grain have it: whoever has the secret and the salt can make it.</summary>
    private static byte[] Tag(byte[] salt, string person)
    {
        var key = HMACSHA256.HashData(Convert.FromHexString(Secret), (byte[])[.. "voter\0"u8, .. salt]);
        return HMACSHA256.HashData(key, Guid.Parse(person, CultureInfo.InvariantCulture).ToByteArray(bigEndian: true));
    }

    private static string TextOf(KeyValuePair<string, string> card) => card.Key.Split(' ')[1];
}

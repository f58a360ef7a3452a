using System.Text.Json.Nodes;
using Collab.Tests.Support;

namespace Collab.Tests.Cluster;

/// <summary>One participant who keeps every byte that the server sends to them, over the hub and over HTTP.</summary>
internal sealed class Spy(string name, Uri server) : IAsyncDisposable
{
    private static readonly string[] Formats = ["md", "csv", "json"];

    private readonly List<string> _answers = [];
    private RawHub? _hub;

    /// <summary>Like no other word of the test.</summary>
    public string Name => name;

    public Visitor Http { get; } = new(server);

    /// <summary>32 hexadecimal digits.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The ids of the ballots they cast, the superseded ones too.</summary>
    public List<Guid> Ballots { get; } = [];

    public RawHub Hub => _hub ?? throw new InvalidOperationException($"{name} is not connected.");

    /// <summary>Everything that came so far.</summary>
    public IEnumerable<string> Seen => [.. Hub.Received, .. _answers];

    public async Task ConnectAsync()
    {
        Id = (string)(await Http.DoAsync(HttpMethod.Get, "/api/me"))["id"]!;
        _hub = await Http.ConnectAsync();
    }

    /// <summary>Sends a command that has to take effect.</summary>
    /// <param name="target">Such as <c>"meeting":"0123…"</c>.</param>
    public async Task<JsonObject> DoAsync(string method, string target, string command)
    {
        var reply = await Hub.InvokeAsync(method, $$"""{{{target}},"id":"{{Guid.NewGuid():N}}","command":{{command}}}""");
        return reply["refusal"] is null ? reply : throw new InvalidOperationException($"{name}'s {command}: {reply["refusal"]}");
    }

    /// <returns>The view, and the version that it is of.</returns>
    public async Task<JsonObject> FollowAsync(string stream)
    {
        var answer = await Hub.InvokeAsync("Follow", $$"""{"stream":"{{stream}}"}""");
        return answer["refusal"] is null ? answer : throw new InvalidOperationException($"{name} may not follow {stream}: {answer["refusal"]}");
    }

    /// <summary>Reads on until this version of a stream came.</summary>
    public async Task ShowAsync(string stream, long version)
    {
        for (var shown = 0L; shown < version;)
        {
            var (target, body) = await Hub.ReadAsync("update", "resync");
            if ((string?)body["stream"] != stream)
                continue;
            shown = (long)(target is "update" ? body : await FollowAsync(stream))["version"]!;
        }
    }

    /// <summary>Asks for everything that HTTP tells of a meeting.</summary>
    public async Task AskAsync(string meeting)
    {
        foreach (var path in Formats.Select(format => $"/api/meetings/{meeting}/export?format={format}").Append("/api/me"))
        {
            using var answer = await Http.GetAsync(path);
            _answers.Add(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_hub is not null)
            await _hub.DisposeAsync();
    }
}

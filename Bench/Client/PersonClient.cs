using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Bench.Client;

/// <summary>
/// One person in one browser: a cookie, one connection that comes back by itself, the streams they follow, and commands that are
/// sent again under the same id until they are answered.
/// </summary>
internal sealed class PersonClient(Uri server) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FollowedStream> _streams = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Channel<FollowedStream> _gaps = Channel.CreateUnbounded<FollowedStream>();
    private readonly SemaphoreSlim _following = new(1, 1);
    private TaskCompletionSource<HubClient> _hub = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _present = new();
    private Task _connection = Task.CompletedTask;

    public GuestHttp Http { get; } = new(server);

    /// <summary>32 hexadecimal digits; empty before <see cref="SignedInAsync"/>.</summary>
    public string Id { get; private set; } = "";

    /// <summary>False between <see cref="Drop"/> and <see cref="Return"/>.</summary>
    public bool IsPresent => _present.Task.IsCompleted;

    /// <summary>How often a connection was made.</summary>
    public int Connections { get; private set; }

    /// <summary>How often a command or ballot was sent again because its answer was lost or temporary.</summary>
    public int Resends { get; private set; }

    /// <summary>How often a gap or <c>resync</c> made this client follow again.</summary>
    public int Repairs { get; private set; }

    public IReadOnlyCollection<FollowedStream> Streams => [.. _streams.Values];

    public FollowedStream Stream(string key) => _streams[key];

    public bool Follows(string key) => _streams.TryGetValue(key, out var stream) && stream.Refusal is null;

    /// <summary>Learns who the cookie says this is, and connects.</summary>
    public async Task SignedInAsync(CancellationToken cancel)
    {
        var me = await Http.GetAsync("/api/me", cancel);
        Id = me["id"]!.GetValue<string>();
        _present.TrySetResult();
        _connection = Task.Run(StayConnectedAsync, CancellationToken.None);
    }

    /// <summary>Follows a stream now and after every reconnect.</summary>
    /// <exception cref="RefusedException">The server does not let them.</exception>
    public async Task FollowAsync(string key, CancellationToken cancel)
    {
        var stream = _streams.GetOrAdd(key, _ => new(key));
        while (true)
        {
            var hub = await HubAsync(cancel);
            try
            {
                await FollowAsync(hub, stream, cancel);
                break;
            }
            catch (IOException)
            {
                await PauseAsync(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
        if (stream.Refusal is { } code)
        {
            _streams.TryRemove(key, out _);
            throw new RefusedException($"Follow {key}", code);
        }
    }

    /// <summary>The connection breaks without a goodbye and stays away until <see cref="Return"/>.</summary>
    public void Drop()
    {
        _present = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_hub.Task.IsCompletedSuccessfully)
            _hub.Task.Result.Abort();
        foreach (var stream in _streams.Values)
            stream.Poke();
    }

    public void Return() => _present.TrySetResult();

    /// <summary>Sends a command until it is answered for good: a lost answer or a <c>temporary</c> refusal is followed by a resend of the same id.</summary>
    /// <param name="method"><c>Meeting</c>, <c>Team</c> or <c>Board</c>.</param>
    /// <param name="resend">True when an earlier try may have arrived.</param>
    /// <returns>The <c>Reply</c>.</returns>
    public Task<JsonObject> CommandAsync(string method, string target, Guid id, JsonObject command, bool resend, CancellationToken cancel) =>
        PersistAsync(
            method,
            again => new()
            {
                [method is "Meeting" ? "meeting" : "team"] = target,
                ["id"] = id.ToString("N"),
                ["resend"] = again || resend,
                ["command"] = command.DeepClone(),
            },
            cancel);

    /// <summary>Casts a whole ballot until it is answered for good.</summary>
    /// <param name="cast">The body of <c>Cast</c>; sent again as it is, since its ballot id marks a repeat.</param>
    /// <returns>The <c>Receipt</c>.</returns>
    public Task<JsonObject> CastAsync(JsonObject cast, CancellationToken cancel) => PersistAsync("Cast", _ => cast.DeepClone().AsObject(), cancel);

    /// <summary>Asks once, without a second try.</summary>
    public async Task<JsonObject> InvokeAsync(string method, JsonObject request, CancellationToken cancel) =>
        await (await HubAsync(cancel)).InvokeAsync(method, request, cancel);

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        Drop();
        await _connection;
        Http.Dispose();
        _stopped.Dispose();
        _following.Dispose();
    }

    private async Task<JsonObject> PersistAsync(string method, Func<bool, JsonObject> request, CancellationToken cancel)
    {
        for (var again = false; ; again = true)
        {
            if (again)
                Resends++;
            try
            {
                var hub = await HubAsync(cancel);
                var answer = await hub.InvokeAsync(method, request(again), cancel);
                if (answer["refusal"]?["code"]?.GetValue<string>() is not ("temporary" or "too-fast"))
                    return answer;
                await Task.Delay(TimeSpan.FromSeconds(1), cancel);
            }
            catch (IOException)
            {
                await PauseAsync(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }

    /// <exception cref="TimeoutException">No connection came within three minutes.</exception>
    private Task<HubClient> HubAsync(CancellationToken cancel) => _hub.Task.WaitAsync(TimeSpan.FromMinutes(3), cancel);

    private async Task StayConnectedAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            try
            {
                await _present.Task.WaitAsync(_stopped.Token);
                await using var hub = await HubClient.ConnectAsync(server, Http.Cookies, Receive, _stopped.Token);
                Connections++;
                foreach (var stream in _streams.Values.Where(s => s.Refusal is null))
                    await FollowAsync(hub, stream, _stopped.Token);
                if (!IsPresent)
                    continue;
                _hub.TrySetResult(hub);
                using var gone = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token);
                var repairing = RepairAsync(hub, gone.Token);
                await Task.WhenAny(hub.Closed, repairing);
                await gone.CancelAsync();
                await repairing;
            }
            catch (Exception e) when (e is IOException or HttpRequestException or System.Net.WebSockets.WebSocketException or OperationCanceledException or HubException)
            {
                // The next turn tries again; who waits for the hub has a limit of their own.
            }
            if (_hub.Task.IsCompleted)
                _hub = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await PauseAsync(TimeSpan.FromMilliseconds(100), _stopped.Token);
        }
    }

    private async Task FollowAsync(HubClient hub, FollowedStream stream, CancellationToken cancel)
    {
        // One at a time, so that what a Follow keeps back belongs to that Follow.
        await _following.WaitAsync(cancel);
        try
        {
            for (var whole = false; !whole;)
            {
                var answer = await hub.InvokeAsync("Follow", stream.Ask(), cancel);
                if (answer["refusal"]?["code"]?.GetValue<string>() is "temporary" or "too-fast")
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), cancel);
                    continue;
                }
                whole = stream.Answered(answer);
            }
        }
        finally
        {
            _following.Release();
        }
    }

    private void Receive(string target, JsonObject body)
    {
        if (_streams.TryGetValue(body["stream"]!.GetValue<string>(), out var stream) && !stream.Receive(target, body))
            _gaps.Writer.TryWrite(stream);
    }

    /// <summary>Follows again whatever has a gap, until this connection is gone; the next one follows everything anyway.</summary>
    private async Task RepairAsync(HubClient hub, CancellationToken gone)
    {
        await foreach (var stream in _gaps.Reader.ReadAllAsync(gone))
        {
            Repairs++;
            await FollowAsync(hub, stream, gone);
        }
    }

    private static async Task PauseAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, cancel);
        }
        catch (OperationCanceledException)
        {
            // The caller's loop sees the cancellation by itself.
        }
    }
}

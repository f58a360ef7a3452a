using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Collab.Bench.Load;

/// <summary>One voter, who changes their mind as fast as the server keeps up: one ballot in flight, each with the next revision.</summary>
/// <param name="number">Chooses the ballots, so that voters differ.</param>
internal sealed class Voter(Seat seat, int number, Latencies latencies) : RawHubConnection(seat)
{
    private static readonly TimeSpan NotNow = TimeSpan.FromSeconds(1);

    private readonly byte[] _frame = new byte[2_048];
    private readonly byte[] _tag = Encoding.ASCII.GetBytes($"{Random.Shared.NextInt64():x16}");
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Ballots? _ballots;
    private byte[] _before = [];
    private int _revision = 1;
    private long _sentAt;
    private bool _again;
    private volatile bool _stopping;

    /// <summary>The highest acknowledged revision; 0 for none.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>"Not now" answers, after which the same ballot was sent again.</summary>
    public int Temporary { get; private set; }

    /// <summary>Why this voter stopped early; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Completes once nothing is in flight after <see cref="Stop"/>.</summary>
    public Task Idle => _idle.Task;

    /// <param name="cast">The beginning of Cast's argument, up to its revision's value.</param>
    public void Start(string cast, Ballots ballots)
    {
        _ballots = ballots;
        _before = Encoding.UTF8.GetBytes("\",\"target\":\"Cast\",\"arguments\":[" + cast);
        SendBallot();
    }

    public void Stop() => _stopping = true;

    /// <summary>What the highest acknowledged ballot gives.</summary>
    public IReadOnlyList<(string Option, int Value)> Counts => Acknowledged == 0 || _ballots is null ? [] : _ballots.Choices(number + Acknowledged);

    protected override void Completed(ReadOnlySpan<byte> message)
    {
        if (message.IndexOf("\"refusal\""u8) >= 0 || message.IndexOf("\"error\""u8) >= 0)
        {
            _again = message.IndexOf("\"temporary\""u8) >= 0;
            if (!_again)
                End(Encoding.UTF8.GetString(message));
            return;
        }
        var now = Stopwatch.GetTimestamp();
        if (Number(message, "\"revision\":"u8) != _revision)
        {
            End($"revision {_revision} was cast; {Encoding.UTF8.GetString(message)}");
            return;
        }
        Acknowledged = _revision++;
        latencies.Add(now - _sentAt);
        if (_stopping)
            End(null);
        else
            SendBallot();
    }

    protected override async ValueTask AfterReceiveAsync(CancellationToken cancel)
    {
        if (!_again)
            return;
        _again = false;
        Temporary++;
        await Task.Delay(NotNow, cancel);
        SendBallot();
    }

    private void End(string? fault)
    {
        Fault = fault;
        _idle.TrySetResult();
    }

    private void SendBallot()
    {
        var payload = _frame.AsSpan(HubFrames.PayloadAt);
        var at = 0;
        Put(payload, ref at, "{\"type\":1,\"invocationId\":\""u8);
        PutNumber(payload, ref at, _revision, default);
        Put(payload, ref at, _before);
        PutNumber(payload, ref at, _revision, default);
        Put(payload, ref at, ",\"ballotId\":\""u8);
        Put(payload, ref at, _tag);
        PutNumber(payload, ref at, _revision, new('x', 16));
        Put(payload, ref at, "\",\"ballot\":"u8);
        Put(payload, ref at, _ballots!.Json(number + _revision));
        Put(payload, ref at, "}]}\u001e"u8);
        _sentAt = Stopwatch.GetTimestamp();
        Send(HubFrames.Finish(_frame, at));
    }

    private static void Put(Span<byte> into, ref int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(into[at..]);
        at += bytes.Length;
    }

    private static void PutNumber(Span<byte> into, ref int at, int value, System.Buffers.StandardFormat format)
    {
        Utf8Formatter.TryFormat(value, into[at..], out var written, format);
        at += written;
    }
}

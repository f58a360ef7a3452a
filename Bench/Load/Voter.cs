using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Collab.Bench.Load;

/// <summary>What a voter needs once the round is open.</summary>
/// <param name="Prefix">The beginning of Cast's argument, up to its revision's value.</param>
internal sealed record Booth(string Prefix, Ballots Ballots, CastLedger Ledger, Meter Meter, IClientView View, Sight Sight);

/// <summary>
/// One voter, with at most one ballot in flight, each with the next revision. In a closed loop they change their mind as fast as the server keeps
/// up; otherwise whenever <see cref="Due"/>, and what is due meanwhile waits.
/// </summary>
internal sealed class Voter(Seat seat, bool closedLoop) : RawHubConnection(seat)
{
    private const long NotNowMs = 1_000;

    private readonly Lock _turn = new();
    private readonly byte[] _frame = new byte[2_048];
    private readonly byte[] _tag = Encoding.ASCII.GetBytes($"{Random.Shared.NextInt64():x16}");
    private readonly Queue<long> _due = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Booth? _booth;
    private byte[] _before = [];
    private int _revision;
    private long _intended;
    private long _againAt;
    private bool _inFlight;
    private bool _stopping;

    /// <summary>The highest acknowledged revision; 0 for none.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>"Not now" answers, after which the same ballot was sent again.</summary>
    public int Temporary { get; private set; }

    /// <summary>Why this voter stopped early; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Completes once nothing is in flight after <see cref="Stop"/>.</summary>
    public Task Idle => _idle.Task;

    /// <summary>What the highest acknowledged ballot gives.</summary>
    public IReadOnlyList<(string Option, int Value)> Counts => Acknowledged == 0 || _booth is null ? [] : _booth.Ballots.Choices(Acknowledged);

    public void Enter(Booth booth)
    {
        _before = Encoding.UTF8.GetBytes("\",\"target\":\"Cast\",\"arguments\":[" + booth.Prefix);
        _booth = booth;
    }

    /// <summary>Casts a ballot now, or as soon as the one in flight is acknowledged.</summary>
    /// <param name="intended">When it was to be cast: its time counts from then.</param>
    public void Due(long intended)
    {
        lock (_turn)
        {
            if (_stopping || Fault is not null || _booth is not { } booth)
                return;
            if (_inFlight)
                _due.Enqueue(intended);
            else
                CastNext(booth, intended);
        }
    }

    /// <summary>Casts no more.</summary>
    /// <returns>When those were to be cast that never were.</returns>
    public IReadOnlyCollection<long> Stop()
    {
        lock (_turn)
        {
            _stopping = true;
            if (!_inFlight)
                _idle.TrySetResult();
            return _due;
        }
    }

    /// <summary>The connection is gone, and with it the answer to what was in flight.</summary>
    public void Ended(string fault)
    {
        lock (_turn)
            End(fault);
    }

    protected override void Delivered(ReadOnlySpan<byte> message)
    {
        if (_booth is { } booth && booth.View.Fold(message) is >= 0 and var counted)
            booth.Sight.See(counted, Stopwatch.GetTimestamp());
    }

    protected override void Completed(ReadOnlySpan<byte> message)
    {
        lock (_turn)
        {
            if (message.IndexOf("\"refusal\""u8) >= 0 || message.IndexOf("\"error\""u8) >= 0)
            {
                if (message.IndexOf("\"temporary\""u8) >= 0)
                    (_againAt, Temporary) = (Environment.TickCount64 + NotNowMs, Temporary + 1);
                else
                    End(Encoding.UTF8.GetString(message));
                return;
            }
            if (Number(message, "\"revision\":"u8) != _revision || Number(message, "\"used\":"u8) > OpenRound.Dots)
            {
                End($"revision {_revision} was cast, within the budget; {Encoding.UTF8.GetString(message)}");
                return;
            }
            Acknowledge(_booth!);
        }
    }

    protected override void Received()
    {
        // Each frame and each ping of the server looks whether it is time: a voter that waits goes on reading.
        if (_againAt == 0 || Environment.TickCount64 < _againAt)
            return;
        _againAt = 0;
        SendBallot(_booth!);
    }

    private void Acknowledge(Booth booth)
    {
        var now = Stopwatch.GetTimestamp();
        Acknowledged = _revision;
        _inFlight = false;
        booth.Ledger.Acknowledge(_intended);
        if (booth.Meter.Counts(_intended))
            booth.Meter.Acknowledged.Add(now - _intended);
        if (_stopping)
            End(null);
        else if (closedLoop)
            CastNext(booth, now);
        else if (_due.TryDequeue(out var intended))
            CastNext(booth, intended);
    }

    private void End(string? fault)
    {
        Fault = fault;
        _idle.TrySetResult();
    }

    private void CastNext(Booth booth, long intended)
    {
        (_inFlight, _intended) = (true, intended);
        _revision++;
        booth.Ledger.Sending();
        SendBallot(booth);
    }

    private void SendBallot(Booth booth)
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
        Put(payload, ref at, booth.Ballots.Json(_revision));
        Put(payload, ref at, "}]}\u001e"u8);
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

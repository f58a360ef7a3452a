using System.Text.Json.Nodes;

namespace Collab.Bench.Client;

/// <summary>What one client shows of one stream: its view, live part and own part, and how far it is.</summary>
/// <param name="key">Such as <c>meeting/</c> and 32 hexadecimal digits.</param>
internal sealed class FollowedStream(string key)
{
    private readonly Lock _lock = new();
    private readonly List<(string Target, JsonObject Body)> _early = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JsonObject? _view;
    private JsonObject? _live;
    private JsonObject? _mine;
    private string? _lineage;
    private long _sequence = -1;
    private bool _asking;

    public string Key => key;

    public long Version { get; private set; } = -1;

    /// <summary>Why the server let this client follow no longer; null while it does.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Follow answers that brought only the missed updates, and those that brought a whole view.</summary>
    public (int Resumed, int Snapshots) Answers { get; private set; }

    /// <summary>The body of <c>Follow</c>. Until its answer, what arrives is kept back.</summary>
    public JsonObject Ask()
    {
        lock (_lock)
        {
            _asking = true;
            var request = new JsonObject { ["stream"] = key };
            if (_view is not null)
            {
                request["version"] = Version;
                request["lineage"] = _lineage;
            }
            return request;
        }
    }

    /// <summary>Takes in the answer of <c>Follow</c> and what arrived before it.</summary>
    /// <returns>False when there is a gap, so that the client must follow again.</returns>
    public bool Answered(JsonObject answer)
    {
        lock (_lock)
        {
            _asking = false;
            var early = _early.ToArray();
            _early.Clear();
            Refusal = answer["refusal"]?["code"]?.GetValue<string>();
            if (Refusal is not null)
            {
                Signal();
                return true;
            }
            // The counter of the live part belongs to one activation: this answer may come from another one.
            _sequence = -1;
            var whole = true;
            if (answer["view"] is JsonObject view)
            {
                _view = view.DeepClone().AsObject();
                _mine = null;
                Version = answer["version"]!.GetValue<long>();
                Answers = (Answers.Resumed, Answers.Snapshots + 1);
            }
            else
            {
                foreach (var update in answer["updates"]?.AsArray() ?? [])
                    whole &= Update(update!.AsObject());
                whole &= Version == answer["version"]!.GetValue<long>();
                Answers = (Answers.Resumed + 1, Answers.Snapshots);
            }
            _lineage = answer["lineage"]!.GetValue<string>();
            if (answer["live"] is JsonObject live)
                Live(live);
            if (answer["mine"] is JsonObject mine)
                Mine(mine);
            foreach (var (target, body) in early)
                whole &= Take(target, body);
            Signal();
            return whole;
        }
    }

    /// <summary>Takes in one message of the server.</summary>
    /// <returns>False when there is a gap, so that the client must follow again.</returns>
    public bool Receive(string target, JsonObject body)
    {
        lock (_lock)
        {
            if (_asking)
            {
                _early.Add((target, body));
                return true;
            }
            var whole = Take(target, body);
            Signal();
            return whole;
        }
    }

    /// <summary>Reads under the lock; the view is null before the first answer.</summary>
    public T Read<T>(Func<JsonObject?, T> read)
    {
        lock (_lock)
            return read(_view);
    }

    /// <summary>The state of the last <c>mine</c>; null before one.</summary>
    public JsonObject? ReadMine()
    {
        lock (_lock)
            return _mine?["state"]?.DeepClone().AsObject();
    }

    /// <summary>The state of the last <c>live</c>; null before one.</summary>
    public JsonObject? ReadLive()
    {
        lock (_lock)
            return _live?["state"]?.DeepClone().AsObject();
    }

    /// <summary>Waits until the stream is as wanted.</summary>
    /// <exception cref="TimeoutException">It did not become so; the message says what did not come.</exception>
    public async Task WaitAsync(Func<FollowedStream, bool> wanted, string what, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(limit);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (wanted(this))
                return;
            try
            {
                await changed.WaitAsync(timer.Token);
            }
            catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
            {
                throw new TimeoutException($"{key} at version {Version}{(_asking ? $", being asked for with {_early.Count} kept back" : "")} after {limit.TotalSeconds:0} s: {what} did not come.", e);
            }
        }
    }

    /// <summary>Makes everybody who waits look again.</summary>
    public void Poke()
    {
        lock (_lock)
            Signal();
    }

    private bool Take(string target, JsonObject body)
    {
        switch (target)
        {
            case "update":
                return Update(body);
            case "live":
                Live(body);
                return true;
            case "mine":
                Mine(body);
                return true;
            case "gone":
                Refusal = body["refusal"]?["code"]?.GetValue<string>() ?? "gone";
                return true;
            case "resync":
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(target), target, "Not a message of the protocol.");
        }
    }

    private bool Update(JsonObject update)
    {
        var version = update["version"]!.GetValue<long>();
        if (version <= Version)
            return true;
        if (_view is null || update["from"]!.GetValue<long>() > Version)
            return false;
        Fold.Apply(_view, update["changes"]?.AsObject());
        Version = version;
        return true;
    }

    private void Live(JsonObject live)
    {
        var sequence = live["sequence"]!.GetValue<long>();
        if (sequence <= _sequence)
            return;
        _sequence = sequence;
        _live = live;
    }

    private void Mine(JsonObject mine)
    {
        if (_mine is null || mine["version"]!.GetValue<long>() >= _mine["version"]!.GetValue<long>())
            _mine = mine;
    }

    private void Signal()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Collab.Bench.Player;

/// <summary>A command that the server acknowledged.</summary>
/// <param name="Method"><c>Meeting</c>, <c>Team</c> or <c>Board</c>.</param>
/// <param name="Target">The meeting's or team's id.</param>
internal sealed record Acknowledged(string By, string Method, string Target, Guid Id, JsonObject Command, long Version, string? Created)
{
    public string Type => Command["type"]!.GetValue<string>();
}

/// <summary>A ballot that the server acknowledged.</summary>
/// <param name="Values">Option to value.</param>
internal sealed record AcknowledgedBallot(int Revision, Guid Id, IReadOnlyDictionary<string, int> Values, bool Abstain);

/// <summary>All that the server said yes to, and what did not come as it must.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Acknowledged> _commands = new();
    private readonly ConcurrentQueue<string> _mismatches = new();
    private readonly ConcurrentDictionary<(string Round, string By), AcknowledgedBallot> _ballots = new();
    private int _duplicates;
    private long _slowestMs;

    public IReadOnlyCollection<Acknowledged> Commands => _commands;

    public IReadOnlyCollection<string> Mismatches => _mismatches;

    /// <summary>The highest acknowledged ballot of each voter in each round.</summary>
    public IReadOnlyDictionary<(string Round, string By), AcknowledgedBallot> Ballots => _ballots;

    /// <summary>How many commands and ballots were sent twice on purpose.</summary>
    public int Duplicates => _duplicates;

    /// <summary>The longest time, in milliseconds, from an acknowledgement until everybody connected showed it.</summary>
    public long SlowestShownMs => Volatile.Read(ref _slowestMs);

    public void AddShown(TimeSpan after)
    {
        var ms = (long)after.TotalMilliseconds;
        for (var slowest = SlowestShownMs; ms > slowest; slowest = SlowestShownMs)
            Interlocked.CompareExchange(ref _slowestMs, ms, slowest);
    }

    public void Add(Acknowledged command) => _commands.Enqueue(command);

    public void Add(string round, string by, AcknowledgedBallot ballot) => _ballots[(round, by)] = ballot;

    public void AddDuplicate() => Interlocked.Increment(ref _duplicates);

    /// <summary>Notes something that must not be; the play goes on, and fails at its end.</summary>
    public void Mismatch(string what) => _mismatches.Enqueue(what);
}

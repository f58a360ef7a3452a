using System.Buffers.Text;

namespace Collab.Bench.Load;

/// <summary>What one client has folded of a round.</summary>
internal interface IClientView
{
    /// <summary>Takes in a message of the server.</summary>
    /// <returns>How many votes the view counts now; -1 when the message does not tell.</returns>
    long Fold(ReadOnlySpan<byte> message);

    /// <summary>What each option has got so far; null where the round keeps it secret.</summary>
    IReadOnlyDictionary<string, int>? Tally { get; }

    /// <summary>The same as the close told it; null before.</summary>
    IReadOnlyDictionary<string, int>? Result { get; }
}

/// <summary>A view that is sent the whole tally: the latest wins.</summary>
/// <param name="closes">False where rounds never close: then what was sent last is the result.</param>
internal sealed class TallyView(OpenRound round, Ballots ballots, CastLedger ledger, bool closes) : IClientView
{
    private readonly int[] _totals = new int[round.Options.Count];
    private readonly int[] _scratch = new int[round.Options.Count];
    private int[]? _result;
    private bool _told;

    public IReadOnlyDictionary<string, int>? Tally => _told ? Named(_totals) : null;

    public IReadOnlyDictionary<string, int>? Result => !closes ? Tally : _result is null ? null : Named(_result);

    public long Fold(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("{\"type\":1,\"target\":\"live\""u8))
        {
            // A frame that is cut short or of another round must not spoil what is known.
            if (!TallyReader.TryReadRunning(message, _scratch))
                return -1;
            _scratch.CopyTo(_totals, 0);
            _told = true;
            return ballots.CountIn(_totals, ledger.Sent);
        }
        if (message.StartsWith("{\"type\":1,\"target\":\"update\""u8) && message.IndexOf("\"result\":"u8) >= 0 && TallyReader.TryReadResult(message, _scratch))
            _result = [.. _scratch];
        return -1;
    }

    private Dictionary<string, int> Named(int[] totals) => round.Options.Zip(totals).ToDictionary(option => option.First, option => option.Second);
}

/// <summary>A view that is sent each vote, and keeps the last of each voter.</summary>
/// <param name="voters">They are numbered from 1.</param>
internal sealed class VotesView(OpenRound round, int voters, Ballots ballots) : IClientView
{
    private static readonly int VoterAt = """{"type":1,"target":"voted","arguments":[{"round":"00112233445566778899aabbccddeeff","voter":""".Length + 1;
    private readonly int[] _revisions = new int[voters + 1];
    private long _counted;

    public IReadOnlyDictionary<string, int> Tally => Conservation.Sum(_revisions.Where(r => r > 0).Select(ballots.Choices), round.Options);

    /// <summary>There is no close: what was sent is the result.</summary>
    public IReadOnlyDictionary<string, int> Result => Tally;

    public long Fold(ReadOnlySpan<byte> message)
    {
        var rest = message[Math.Min(VoterAt, message.Length)..];
        if (!Utf8Parser.TryParse(rest, out int voter, out var digits))
            return -1;
        rest = rest[(digits + "\",\"revision\":".Length)..];
        if (!Utf8Parser.TryParse(rest, out int revision, out _))
            return -1;
        _revisions[voter] = Math.Max(_revisions[voter], revision);
        return ++_counted;
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Collab.Bench.Player;

/// <summary>How a play went; passed when there are no mismatches.</summary>
/// <param name="Reconnects">Connections beyond each person's first.</param>
/// <param name="Resumed">Follow answers that brought just the missed updates.</param>
/// <param name="Snapshots">Follow answers that brought a whole view.</param>
/// <param name="SlowestShownMs">The longest time from an acknowledgement until everybody connected showed it.</param>
/// <param name="CanonicalHash">SHA-256 of the canonical end: equal for two plays that came to the same.</param>
internal sealed record PlayReport(
    string Script,
    int People,
    int Steps,
    int Commands,
    int Ballots,
    int Duplicates,
    int Reconnects,
    int Resumed,
    int Snapshots,
    int Repairs,
    int Resends,
    long SlowestShownMs,
    long MeetingVersion,
    long BoardVersion,
    long TeamVersion,
    string CanonicalHash,
    IReadOnlyList<string> Mismatches,
    long ElapsedMs)
{
    public static PlayReport Of(RetroScript script, Room room, JsonObject canonical, TimeSpan elapsed)
    {
        var people = room.People.Values.ToList();
        long Version(string key) => people[0].Stream(key).Version;
        return new(
            script.Name,
            people.Count,
            script.Flat.Count(),
            room.Ledger.Commands.Count,
            room.Ledger.Ballots.Count,
            room.Ledger.Duplicates,
            people.Sum(p => p.Connections - 1),
            people.Sum(p => p.Streams.Sum(s => s.Answers.Resumed)),
            people.Sum(p => p.Streams.Sum(s => s.Answers.Snapshots)),
            people.Sum(p => p.Repairs),
            people.Sum(p => p.Resends),
            room.Ledger.SlowestShownMs,
            Version(room.MeetingKey),
            Version(room.BoardKey),
            Version(room.TeamKey),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToJsonString()))),
            [.. room.Ledger.Mismatches],
            (long)elapsed.TotalMilliseconds);
    }
}

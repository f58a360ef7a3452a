using System.Globalization;
using Collab.Boards;
using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>What minutes say that nobody in the meeting wrote.</summary>
internal sealed record MinutesWords
{
    private static readonly InLanguages<MinutesWords> All = new(
        new()
        {
            Numbers = CultureInfo.InvariantCulture.NumberFormat,
            People = "People",
            CheckIn = "Check-in",
            Actions = "Actions",
            Round = "Round",
            Reasons = "Reasons",
            Count = "Count",
            Out = "out",
            Exhausted = "exhausted",
            WithPicture = "with a picture",
            Turnout = (voted, eligible, abstained) => $"{voted} of {eligible} voted, {abstained} abstained.",
            Figures = (mean, median, low, high, spread) => $"Mean {mean}, median {median}, from {low} to {high}, spread {spread}.",
            Verdict = verdict => verdict.Replace('-', ' '),
            Status = status => Wire.Name(status).Replace('-', ' '),
        },
        new()
        {
            Numbers = new NumberFormatInfo { NumberDecimalSeparator = "," },
            People = "Dabei",
            CheckIn = "Check-in",
            Actions = "Maßnahmen",
            Round = "Runde",
            Reasons = "Was gesagt wurde",
            Count = "Zählung",
            Out = "raus",
            Exhausted = "ohne weitere Wahl",
            WithPicture = "mit Bild",
            Turnout = (voted, eligible, abstained) => $"{voted} von {eligible} {(voted == 1 ? "hat" : "haben")} abgestimmt, {abstained} enthalten.",
            Figures = (mean, median, low, high, spread) => $"Mittelwert {mean}, Median {median}, von {low} bis {high}, Streuung {spread}.",
            Verdict = verdict => verdict switch
            {
                RoundVerdict.QuorumMissed => "zu wenige Stimmen",
                RoundVerdict.NoVotes => "keine Stimmen",
                RoundVerdict.Won => "vorn",
                RoundVerdict.Tied => "Gleichstand",
                RoundVerdict.Passed => "angenommen",
                RoundVerdict.Rejected => "nicht angenommen",
                RoundVerdict.Objections => "Einwände",
                RoundVerdict.Consensus => "alle einig",
                RoundVerdict.NoConsensus => "nicht einig",
                _ => verdict,
            },
            Status = status => status switch
            {
                ActionStatus.Open => "offen",
                ActionStatus.InProgress => "in Arbeit",
                ActionStatus.Stuck => "hängt",
                ActionStatus.Done => "erledigt",
                ActionStatus.Dropped => "verworfen",
                _ => Wire.Name(status),
            },
        });

    public required NumberFormatInfo Numbers { get; init; }
    public required string People { get; init; }
    public required string CheckIn { get; init; }
    public required string Actions { get; init; }
    public required string Round { get; init; }
    public required string Reasons { get; init; }
    public required string Count { get; init; }
    public required string Out { get; init; }
    public required string Exhausted { get; init; }
    public required string WithPicture { get; init; }
    public required Func<int, int, int, string> Turnout { get; init; }
    public required Func<string, string, string, string, string, string> Figures { get; init; }
    public required Func<string, string> Verdict { get; init; }
    public required Func<ActionStatus, string> Status { get; init; }

    public static MinutesWords In(string? language) => All.In(language);
}

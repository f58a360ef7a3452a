using System.Globalization;
using Collab.Domain.Voting;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>What was voted on, and what it came to.</summary>
internal sealed partial class MarkdownExport
{
    private void Round(RoundView round, RoundResult result)
    {
        var labels = round.Options.ToDictionary(o => o.Id, o => o.Label, StringComparer.Ordinal);
        Line($"## Round {round.Number}: {Inline(round.Title.Length > 0 ? round.Title : round.Method)}");
        Line($"{result.Voted} of {result.Eligible} voted, {result.Abstained} abstained.");
        if (result.Outcome is { } outcome)
            Outcome(outcome, Label);
        // Marks stand in the order of their scale, everything else in that of its votes.
        IEnumerable<OptionTally> ordered = VotingMethods.Find(round.Method) is { HasOwnScale: true } ? result.Tally : result.Tally.OrderByDescending(t => t.Total);
        Items(ordered.Select(t => $"{Label(t.Option)}: {t.Total}"));
        foreach (var (count, step) in (result.Outcome?.Steps ?? []).Index())
            Step(count + 1, step, Label);
        if (result.Outcome?.Reasons is { Count: > 0 } reasons)
        {
            Line("Reasons:");
            Items(reasons.Select(Block));
        }

        string Label(string option) => Inline(labels.GetValueOrDefault(option, "") is { Length: > 0 } label ? label : option);
    }

    private void Outcome(RoundOutcome outcome, Func<string, string> label)
    {
        var winners = string.Join(", ", outcome.Winners.Select(label));
        if (outcome.Verdict is { } verdict)
            Line($"**{Inline(verdict)}**{Suffix(": ", winners)}");
        if (outcome is { Mean: { } mean, Median: { } median, Low: { } low, High: { } high, Spread: { } spread })
            Line(string.Create(CultureInfo.InvariantCulture, $"Mean {mean:0.##}, median {median:0.##}, from {low:0.##} to {high:0.##}, spread {spread:0.##}."));
    }

    private void Step(int number, RunoffStep step, Func<string, string> label)
    {
        var eliminated = Suffix(", out: ", string.Join(", ", step.Eliminated.Select(label)));
        var exhausted = step.Exhausted > 0 ? $", {step.Exhausted} exhausted" : "";
        Line($"Count {number}{eliminated}{exhausted}");
        Items(step.Tally.OrderByDescending(t => t.Total).Select(t => $"{label(t.Option)}: {t.Total}"));
    }
}

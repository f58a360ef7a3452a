using Collab.Domain.Voting;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>What was voted on, and what it came to.</summary>
internal sealed partial class MarkdownExport
{
    private void Round(RoundView round, RoundResult result)
    {
        var names = new OptionNames(round, _language);
        Line($"## {_words.Round} {round.Number}: {Inline(round.Title.Length > 0 ? round.Title : round.Method)}");
        Line(_words.Turnout(result.Voted, result.Eligible, result.Abstained));
        if (result.Outcome is { } outcome)
            Outcome(outcome, Label);
        // Marks stand in the order of their scale, everything else in that of its votes.
        IEnumerable<OptionTally> ordered = VotingMethods.Find(round.Method) is { HasOwnScale: true } ? result.Tally : result.Tally.OrderByDescending(t => t.Total);
        Items(ordered.Select(t => $"{Label(t.Option)}: {t.Total}"));
        foreach (var (count, step) in (result.Outcome?.Steps ?? []).Index())
            Step(count + 1, step, Label);
        if (result.Outcome?.Reasons is { Count: > 0 } reasons)
        {
            Line($"{_words.Reasons}:");
            Items(reasons.Select(Block));
        }

        string Label(string option) => Inline(names.Of(option));
    }

    private void Outcome(RoundOutcome outcome, Func<string, string> label)
    {
        var winners = string.Join(", ", outcome.Winners.Select(label));
        if (outcome.Verdict is { } verdict)
            Line($"**{Inline(_words.Verdict(verdict))}**{Suffix(": ", winners)}");
        if (outcome is { Mean: { } mean, Median: { } median, Low: { } low, High: { } high, Spread: { } spread })
            Line(_words.Figures(Number(mean), Number(median), Number(low), Number(high), Number(spread)));

        string Number(double figure) => figure.ToString("0.##", _words.Numbers);
    }

    private void Step(int number, RunoffStep step, Func<string, string> label)
    {
        var eliminated = Suffix($", {_words.Out}: ", string.Join(", ", step.Eliminated.Select(label)));
        var exhausted = step.Exhausted > 0 ? $", {step.Exhausted} {_words.Exhausted}" : "";
        Line($"{_words.Count} {number}{eliminated}{exhausted}");
        Items(step.Tally.OrderByDescending(t => t.Total).Select(t => $"{label(t.Option)}: {t.Total}"));
    }
}

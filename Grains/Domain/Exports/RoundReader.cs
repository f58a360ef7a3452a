using Collab.Domain.Voting;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>Reads the rounds of an export. Ballots and voters stay behind; what was counted comes along.</summary>
/// <param name="renew">The new id of something.</param>
internal sealed class RoundReader(Cleaner clean, Func<Guid, Guid> renew)
{
    private const int ReasonsMax = 1_000;

    public RoundView Round(RoundView round)
    {
        var method = VotingMethods.Find(round.Method);
        clean.Demand(method is not null, "Unknown voting method.");
        clean.Demand(round.Variant is null || method?.Variants.Contains(round.Variant, StringComparer.Ordinal) is true, "Unknown variant of a voting method.");
        clean.Demand(round.Quorum is null or (>= 1 and <= 100), "A quorum is 1 to 100 percent.");
        clean.Limit(round.Options.Count, 3_000, "options");
        var options = round.Options.ToDictionary(o => o.Id, o => new RoundOption(Option(o.Id), clean.Line(o.Label, 0, 200)), StringComparer.Ordinal);
        clean.Demand(options.Values.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == options.Count, "Two options are the same.");
        return round with
        {
            Id = new(renew(round.Id.Value)),
            Title = clean.Line(round.Title, 0, 200),
            Visibility = clean.Known(round.Visibility),
            Options = [.. options.Values],
            Status = round.Result is null ? RoundStatus.Cancelled : RoundStatus.Closed,
            Eligible = [],
            Deadline = null,
            Of = round.Of is { } of ? new(renew(of.Value)) : null,
            Result = round.Result is { } result ? Result(result, options) : null,
            Subject = clean.Known(round.Subject),
            About = round.About is { } about ? renew(about) : null,
        };
    }

    private RoundResult Result(RoundResult result, Dictionary<string, RoundOption> options) => result with
    {
        Tally = Tally(result.Tally, options),
        Ballots = [],
        Named = null,
        Outcome = result.Outcome is { } outcome ? Outcome(outcome, options) : null,
    };

    private RoundOutcome Outcome(RoundOutcome outcome, Dictionary<string, RoundOption> options)
    {
        clean.Demand(outcome.Steps is null || outcome.Steps.Count <= options.Count, "A runoff has more counts than options.");
        clean.Limit(outcome.Reasons?.Count ?? 0, ReasonsMax, "reasons");
        return outcome with
        {
            Verdict = outcome.Verdict is { } verdict ? clean.Line(verdict, 1, 40) : null,
            Winners = Known(outcome.Winners, options),
            Steps = outcome.Steps is { } steps
                ? [.. steps.Select(step => step with { Tally = Tally(step.Tally, options), Eliminated = Known(step.Eliminated, options) })]
                : null,
            Reasons = outcome.Reasons is { } reasons ? [.. reasons.Select(reason => clean.Text(reason, 300))] : null,
        };
    }

    private IReadOnlyList<OptionTally> Tally(IReadOnlyList<OptionTally> tally, Dictionary<string, RoundOption> options)
    {
        clean.Demand(tally.All(t => t.Total >= 0 && options.ContainsKey(t.Option)), "A tally counts what was no option.");
        return [.. tally.Select(t => t with { Option = Option(t.Option) })];
    }

    private IReadOnlyList<string> Known(IReadOnlyList<string> ids, Dictionary<string, RoundOption> options)
    {
        clean.Demand(ids.All(options.ContainsKey), "An outcome names what was no option.");
        return [.. ids.Select(Option)];
    }

    /// <summary>An option is a topic's or action's id, a choice's number, or a method's own word.</summary>
    private string Option(string old) => Guid.TryParseExact(old, "N", out var thing) ? $"{renew(thing):N}" : clean.Line(old, 1, 40);
}

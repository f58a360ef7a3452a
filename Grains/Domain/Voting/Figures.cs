using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>Mean, median, lowest, highest and spread of the marks in a tally.</summary>
internal static class Figures
{
    /// <param name="mark">The number an option stands for; null when it is none.</param>
    public static RoundOutcome With(RoundOutcome outcome, IReadOnlyList<OptionTally> tally, Func<string, double?> mark)
    {
        List<double> marks = [.. tally.SelectMany(line => mark(line.Option) is { } value ? Enumerable.Repeat(value, line.Total) : []).Order()];
        if (marks.Count == 0)
            return outcome;
        var mean = marks.Average();
        return outcome with
        {
            Mean = mean,
            Median = (marks[(marks.Count - 1) / 2] + marks[marks.Count / 2]) / 2,
            Low = marks[0],
            High = marks[^1],
            // Of the whole population, since the voters are not a sample of anybody.
            Spread = Math.Sqrt(marks.Average(value => (value - mean) * (value - mean))),
        };
    }
}

using System.Globalization;
using Collab.Domain.Text;
using Collab.Domain.Voting;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>A round that can be held.</summary>
internal sealed record HeldPlan(RoundPlan Plan, RoundSubject Subject, IReadOnlyList<RoundOption> Options);

/// <summary>Makes of what was asked for a round that can be held: fills in what is usual or fixed, refuses what does not fit together.</summary>
internal static class RoundPlanning
{
    private const int ChoicesMin = 2;
    private const int ChoicesMax = 20;
    private const int ChoiceLength = 80;

    public static Refusal? Settle(MeetingState s, IVotingMethod method, RoundPlan asked, out HeldPlan held)
    {
        held = null!;
        var subject = asked.Subject ?? method.Subjects[0];
        if ((General(asked) ?? Fitting(method, subject, asked)) is { } unfit)
            return unfit;
        if (Title(s, asked, out var title) is { } untitled)
            return untitled;
        if (Offered(s, method, subject, asked, out var offered) is { } lacking)
            return lacking;
        // What stands in the round's subject and options is not said twice.
        var plan = asked with { Title = title, Subject = null, Choices = null, Variant = asked.Variant ?? (method.Variants is [var usual, ..] ? usual : null) };
        plan = method.Settle(plan, offered.Count);
        held = new(plan, subject, method.Options(plan, offered));
        return method.Check(plan);
    }

    private static Refusal? General(RoundPlan asked) =>
        !Enum.IsDefined(asked.Visibility) ? No.Malformed("There is no such visibility.")
        : asked.Seconds is < 10 or > 7_200 ? No.Malformed("A round takes 10 to 7,200 seconds.")
        : asked.Quorum is < 1 or > 100 ? No.Malformed("A quorum is 1 to 100 percent.")
        : null;

    private static Refusal? Fitting(IVotingMethod method, RoundSubject subject, RoundPlan asked) =>
        !method.Subjects.Contains(subject) ? No.Malformed($"A round of {method.Name} is not held on that.")
        : asked.Variant is { } variant && !method.Variants.Contains(variant, StringComparer.Ordinal) ? No.Malformed($"There is no such variant of {method.Name}.")
        : asked.About is not null && (subject is not RoundSubject.Question || !method.HasOwnScale) ? No.Malformed("Only a method with a scale of its own asks about one thing.")
        : asked.Choices is not null && (subject is not RoundSubject.Question || method.HasOwnScale) ? No.Malformed("Choices belong to a free question.")
        : null;

    private static Refusal? Title(MeetingState s, RoundPlan asked, out string title)
    {
        var written = Clean.Line(asked.Title, 0, 200);
        title = written.Value;
        if (written.Refusal is not null || asked.About is not { } about)
            return written.Refusal;
        if (!s.Revealed && Topics.IsPaper(s, about))
            return No.NotRevealed;
        if (Topics.TitleOf(s, about) is not { } said)
            return No.Unknown("card, group or action");
        title = title.Length > 0 ? title : said;
        return null;
    }

    private static Refusal? Offered(MeetingState s, IVotingMethod method, RoundSubject subject, RoundPlan asked, out IReadOnlyList<RoundOption> offered)
    {
        offered = [];
        if (method.HasOwnScale)
            return null;
        if (subject is RoundSubject.Question)
            return Choices(asked.Choices, out offered);
        if (subject is RoundSubject.Topics && !s.Revealed)
            return No.NotRevealed;
        offered = subject is RoundSubject.Topics ? Topics.Options(s) : Topics.Actions(s);
        return offered.Count == 0 ? No.NoTopics : null;
    }

    private static Refusal? Choices(IReadOnlyList<string>? asked, out IReadOnlyList<RoundOption> offered)
    {
        offered = [];
        if (asked is not { Count: >= ChoicesMin and <= ChoicesMax })
            return No.Malformed($"A question has {ChoicesMin} to {ChoicesMax} choices.");
        Cleaned[] labels = [.. asked.Select(choice => Clean.Line(choice, 1, ChoiceLength))];
        if (Array.Find(labels, label => label.Refusal is not null).Refusal is { } refusal)
            return refusal;
        if (labels.DistinctBy(label => label.Value, StringComparer.Ordinal).Count() < labels.Length)
            return No.Malformed("No choice is there twice.");
        offered = [.. labels.Select((label, i) => new RoundOption((i + 1).ToString(CultureInfo.InvariantCulture), label.Value))];
        return null;
    }
}

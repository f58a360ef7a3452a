using System.Globalization;
using Collab.Domain.Voting;
using Collab.Voting;

namespace Collab.Tests.Domain.Voting;

/// <summary>One round of a method, held without a meeting.</summary>
internal sealed class Held
{
    public Held(RoundPlan asked, params string[] offered)
    {
        Method = VotingMethods.Find(asked.Method)!;
        Plan = Method.Settle(asked with { Variant = asked.Variant ?? (Method.Variants is [var usual, ..] ? usual : null) }, offered.Length);
        Options = Method.Options(Plan, [.. offered.Select(option => new RoundOption(option, option.ToUpperInvariant()))]);
        Rules = new(Plan, Options);
    }

    public IVotingMethod Method { get; }

    public RoundPlan Plan { get; }

    public IReadOnlyList<RoundOption> Options { get; }

    public BallotRules Rules { get; }

    /// <summary>A ballot of one choice.</summary>
    public static Ballot One(string option) => new([new(option, 1)]);

    public static Ballot Of(params (string Option, int Value)[] given) => new([.. given.Select(choice => new Choice(choice.Option, choice.Value))]);

    /// <summary>A ballot that ranks the options in their order.</summary>
    public static Ballot Ranked(params string[] options) => new([.. options.Select((option, i) => new Choice(option, i + 1))]);

    /// <summary>The same ballot so many times.</summary>
    public static IEnumerable<Ballot> Times(int count, Ballot ballot) => Enumerable.Repeat(ballot, count);

    /// <summary>Every ballot of one choice, such as <c>"2 4 4"</c>.</summary>
    public static Ballot[] Each(string options) => [.. options.Split(' ').Select(One)];

    /// <summary>The code of the refusal; null for a sound ballot.</summary>
    public string? Refused(Ballot ballot) => Rules.Check(ballot)?.Code;

    /// <summary>The totals in the options' order.</summary>
    public string Totals(params IEnumerable<Ballot> ballots) =>
        string.Join(' ', Tally([.. ballots]).Select(line => line.Total.ToString(CultureInfo.InvariantCulture)));

    public IReadOnlyList<OptionTally> Tally(IReadOnlyCollection<Ballot> ballots) => Rules.Tally(ballots).Lines;

    public RoundOutcome Outcome(params IEnumerable<Ballot> ballots)
    {
        Ballot[] all = [.. ballots];
        Assert.All(all, ballot => Assert.Null(Rules.Check(ballot)));
        return Method.Outcome(Rules.Slate, Tally(all), all);
    }
}

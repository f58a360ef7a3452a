using System.Text;

namespace Collab.Bench.Load;

/// <summary>
/// Valid ballots for a round, made ready to send. Under a secret weight of each option, the ballot of revision <c>n</c> weighs <c>n</c>, modulo
/// <see cref="Cycle"/>. Weights add up as dots do: what a whole tally weighs is the number of votes in it, though each voter's last ballot alone is in it.
/// </summary>
internal sealed class Ballots
{
    /// <summary>More would make ballots larger than people's.</summary>
    private const int MostChoices = 4;

    /// <summary>So many ballots for each weight that random weights leave hardly one without.</summary>
    private const int Spare = 10;

    private readonly byte[][] _json;
    private readonly (string Option, int Value)[][] _choices;
    private readonly int[] _weights;

    /// <param name="budget">What a ballot may give in all.</param>
    /// <param name="perOption">What it may give to one option.</param>
    /// <param name="longest">The cycle is at most this long; it is shorter when there are few options.</param>
    public Ballots(IReadOnlyList<string> options, int budget, int perOption, int seed, int longest = 8_192)
    {
        var random = new Random(seed);
        var possible = Possible(options.Count, budget, perOption);
        random.Shuffle(possible);
        // Small ballots first: they win.
        possible = [.. possible.OrderBy(ballot => ballot.Length)];
        Cycle = Math.Clamp(possible.Length / Spare, 1, longest);
        _weights = new int[options.Count];
        (int Option, int Value)[]?[] chosen;
        do
        {
            for (var i = 0; i < _weights.Length; i++)
                _weights[i] = random.Next(Cycle);
            chosen = new (int, int)[Cycle][];
            foreach (var ballot in possible)
                chosen[ballot.Sum(choice => choice.Value * _weights[choice.Option]) % Cycle] ??= ballot;
        }
        while (chosen.Contains(null));
        _choices = [.. chosen.Select(ballot => ballot!.Select(choice => (options[choice.Option], choice.Value)).ToArray())];
        _json = [.. _choices.Select(Json)];
    }

    /// <summary>After so many revisions ballots repeat, and so many votes are as none to <see cref="CountIn"/>.</summary>
    public int Cycle { get; }

    public ReadOnlySpan<byte> Json(int revision) => _json[revision % Cycle];

    public IReadOnlyList<(string Option, int Value)> Choices(int revision) => _choices[revision % Cycle];

    /// <summary>How many votes are in a tally.</summary>
    /// <param name="totals">What each option got, in the options' order.</param>
    /// <param name="atMost">How many votes there are at all; more than this minus <see cref="Cycle"/> must be in.</param>
    public long CountIn(ReadOnlySpan<int> totals, long atMost)
    {
        var weight = 0L;
        for (var i = 0; i < totals.Length; i++)
            weight += (long)totals[i] * _weights[i];
        var missing = (atMost - weight) % Cycle;
        return atMost - (missing < 0 ? missing + Cycle : missing);
    }

    private static byte[] Json((string Option, int Value)[] choices) =>
        Encoding.UTF8.GetBytes($$"""{"choices":[{{string.Join(',', choices.Select(c => $$"""{"option":"{{c.Option}}","value":{{c.Value}}}"""))}}]}""");

    private static (int Option, int Value)[][] Possible(int options, int budget, int perOption)
    {
        List<(int Option, int Value)[]> found = [];
        Extend([], 0, budget);
        return [.. found];

        void Extend((int Option, int Value)[] ballot, int from, int left)
        {
            if (ballot.Length > 0)
                found.Add(ballot);
            for (var option = from; option < options && ballot.Length < MostChoices; option++)
            {
                for (var value = 1; value <= Math.Min(left, perOption); value++)
                    Extend([.. ballot, (option, value)], option + 1, left - value);
            }
        }
    }
}

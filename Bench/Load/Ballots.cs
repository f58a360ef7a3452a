using System.Text;

namespace Collab.Bench.Load;

/// <summary>Valid ballots for a round, made ready to send.</summary>
internal sealed class Ballots
{
    private const int Different = 64;
    private readonly byte[][] _json = new byte[Different][];
    private readonly (string Option, int Value)[][] _choices = new (string, int)[Different][];

    /// <param name="options">At least two.</param>
    /// <param name="budget">Used up by each ballot.</param>
    /// <param name="perOption">What one option gets at most.</param>
    public Ballots(IReadOnlyList<string> options, int budget, int perOption, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Different; i++)
        {
            var left = budget;
            List<(string, int)> choices = [];
            foreach (var option in random.GetItems([.. options], options.Count).Distinct())
            {
                if (left == 0)
                    break;
                var value = random.Next(1, Math.Min(left, perOption) + 1);
                choices.Add((option, value));
                left -= value;
            }
            _choices[i] = [.. choices];
            _json[i] = Encoding.UTF8.GetBytes($$"""{"choices":[{{string.Join(',', choices.Select(c => $$"""{"option":"{{c.Item1}}","value":{{c.Item2}}}"""))}}]}""");
        }
    }

    public ReadOnlySpan<byte> Json(int number) => _json[number % Different];

    public IReadOnlyList<(string Option, int Value)> Choices(int number) => _choices[number % Different];
}

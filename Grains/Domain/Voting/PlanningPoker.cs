using System.Collections.Frozen;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>
/// Everybody estimates with a card of a deck, shown at once. Consensus is when all play the same estimate; a "?" is none, and stands against it; who asks for a
/// break (coffee) stands aside.
/// </summary>
internal sealed class PlanningPoker : OnScale
{
    private static readonly RoundOption Unsure = new("?", "?");
    private static readonly RoundOption Coffee = new("coffee", "☕");
    private static readonly RoundOption Half = new("half", "½");

    private static readonly FrozenDictionary<string, IReadOnlyList<RoundOption>> Decks = new Dictionary<string, IReadOnlyList<RoundOption>>(StringComparer.Ordinal)
    {
        ["fibonacci"] = [.. Faces("1 2 3 5 8 13"), Unsure],
        ["full"] = [.. Faces("0"), Half, .. Faces("1 2 3 5 8 13 20 40 100"), Unsure, Coffee],
        ["powers"] = [.. Faces("1 2 4 8 16 32 64"), Unsure],
        ["t-shirt"] = [.. Faces("XS S M L XL XXL"), Unsure],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "planning-poker";

    public override IReadOnlyList<string> Variants { get; } = ["fibonacci", "full", "powers", "t-shirt"];

    protected override IReadOnlyList<RoundOption> Marks(string? variant) => Decks[variant!];

    protected override RoundOutcome Judge(IReadOnlyList<OptionTally> tally, IReadOnlyCollection<Ballot> ballots)
    {
        string[] played = [.. tally.Where(line => line.Total > 0 && line.Option != Coffee.Id).Select(line => line.Option)];
        return played is [var estimate] && estimate != Unsure.Id ? new(RoundVerdict.Consensus, [estimate]) : new(RoundVerdict.NoConsensus, []);
    }

    protected override double? MarkOf(string option) => option == Half.Id ? 0.5 : base.MarkOf(option);

    private static IEnumerable<RoundOption> Faces(string faces) => faces.Split(' ').Select(face => new RoundOption(face, face));
}

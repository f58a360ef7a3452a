using System.Collections.Frozen;
using Collab.Domain.Text;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>A scale of words, in order. What is stored and sent is each word's id alone.</summary>
internal sealed class WordScale(params (string Id, string En, string De)[] words)
{
    public IReadOnlyList<RoundOption> Options { get; } = [.. words.Select(word => new RoundOption(word.Id, ""))];

    public IReadOnlyDictionary<string, InLanguages<string>> Words { get; } =
        words.ToFrozenDictionary(word => word.Id, word => new InLanguages<string>(word.En, word.De), StringComparer.Ordinal);
}

using System.Collections.Frozen;
using Collab.Voting;

namespace Collab.Domain.Voting;

/// <summary>A round's options, to be found by id without a search: every choice of every ballot is.</summary>
internal sealed class Slate(IReadOnlyList<RoundOption> options)
{
    private readonly FrozenDictionary<string, int> _places =
        options.Select((option, place) => KeyValuePair.Create(option.Id, place)).ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyList<RoundOption> Options => options;

    /// <summary>Where the option stands among the options, from 0; -1 when it is none of them.</summary>
    public int PlaceOf(string? option) => option is not null && _places.TryGetValue(option, out var place) ? place : -1;
}

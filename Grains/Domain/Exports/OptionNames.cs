using Collab.Domain.Voting;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>What a round's options are called in a language: by their method's word, else their label, else their id.</summary>
internal sealed class OptionNames(RoundView round, string? language)
{
    private readonly Dictionary<string, string> _labels = round.Options.ToDictionary(o => o.Id, o => o.Label, StringComparer.Ordinal);
    private readonly IVotingMethod? _method = VotingMethods.Find(round.Method);

    public string Of(string option) =>
        _method?.Words.GetValueOrDefault(option) is { } word ? word.In(language)
        : _labels.GetValueOrDefault(option, "") is { Length: > 0 } label ? label
        : option;
}

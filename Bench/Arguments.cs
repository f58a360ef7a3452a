using System.Globalization;

namespace Collab.Bench;

/// <summary>A command's options: <c>--name value</c>, <c>--name=value</c>, or <c>--name</c> alone for a switch. What follows a lone <c>--</c> is for somebody else.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    public Arguments(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "--")
            {
                Rest = [.. words.Skip(i + 1)];
                return;
            }
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                throw new UsageException($"'{words[i]}' is not an option: options begin with --.");
            if (words[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                _values[words[i][2..equals]] = words[i][(equals + 1)..];
                continue;
            }
            var alone = i + 1 == words.Count || words[i + 1].StartsWith("--", StringComparison.Ordinal);
            _values[words[i][2..]] = alone ? "" : words[++i];
        }
    }

    /// <summary>The words after a lone <c>--</c>, as they are.</summary>
    public IReadOnlyList<string> Rest { get; } = [];

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>All options but these, as words again.</summary>
    public IEnumerable<string> Except(params string[] names) => _values.Where(v => !names.Contains(v.Key)).Select(v => $"--{v.Key}={v.Value}");

    public string Text(string name, string fallback) => _values.GetValueOrDefault(name, fallback);

    /// <exception cref="UsageException">The option is missing.</exception>
    public string Text(string name) => _values.GetValueOrDefault(name) ?? throw new UsageException($"--{name} is missing.");

    public int Number(string name, int fallback)
    {
        if (!_values.TryGetValue(name, out var text))
            return fallback;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"--{name} takes a whole number.");
    }

    /// <summary>Numbers with commas between them.</summary>
    public IReadOnlyList<int> Numbers(string name, string fallback) =>
        [.. Text(name, fallback).Split(',').Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"--{name} takes whole numbers with commas between them."))];

    public Uri Address(string name, string fallback) =>
        Uri.TryCreate(Text(name, fallback), UriKind.Absolute, out var uri) ? uri : throw new UsageException($"--{name} takes an address.");
}

/// <summary>The command line does not say what to do; the message says what is wrong.</summary>
internal sealed class UsageException(string message) : Exception(message);

namespace Collab.Streams;

/// <summary>What an aggregate makes of a command: events, or a refusal and nothing else.</summary>
/// <param name="Created">The id of what the command made, for the reply.</param>
/// <param name="Refusal">Set alone.</param>
internal sealed record Decision<TEvent>(IReadOnlyList<TEvent> Events, string? Created = null, Refusal? Refusal = null)
{
    /// <summary>Salts that are stored with the events; each derives a key while it lives.</summary>
    public IReadOnlyList<StoredKey> Keys { get; init; } = [];

    /// <summary>Names of salts that die with this commit.</summary>
    public IReadOnlyList<string> DropKeys { get; init; } = [];

    /// <summary>Rounds whose ballots are deleted with this commit.</summary>
    public IReadOnlyList<Guid> DropBallots { get; init; } = [];

    /// <summary>Pictures that are deleted with this commit.</summary>
    public IReadOnlyList<Guid> DropImages { get; init; } = [];

    /// <summary>Hashed codes that lead to this stream from now on.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Hashed codes that no longer do.</summary>
    public IReadOnlyList<string> DropAliases { get; init; } = [];

    /// <summary>The command is in effect already: no event, and no refusal either.</summary>
    public static readonly Decision<TEvent> Nothing = new([]);

    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened]);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], null, refusal);
}

namespace Collab.Bench.Load;

/// <summary>An open round to vote in.</summary>
/// <param name="Cast">The beginning of Cast's argument, up to its revision's value.</param>
/// <param name="Options">In the order in which tallies tell them.</param>
/// <param name="Secret">True when no tally may be shown before the close.</param>
internal sealed record OpenRound(string Cast, IReadOnlyList<string> Options, int Budget, int PerOption, bool Secret = false)
{
    /// <summary>As many dots as there can be: the more ballots differ, the more a tally tells.</summary>
    public const int Dots = 12;

    public const int DotsAnOption = 6;
}

/// <summary>A server under load: how to get voters in, and what it counted at the end.</summary>
internal interface ILoadTarget : IAsyncDisposable
{
    /// <summary>Makes the voters; each seat is one.</summary>
    Task<IReadOnlyList<Seat>> SeatAsync(int voters, CancellationToken cancel);

    /// <summary>Opens a round, once all voters are connected.</summary>
    Task<OpenRound> OpenAsync(CancellationToken cancel);

    /// <summary>What a client folds.</summary>
    IClientView View(OpenRound round, Ballots ballots, CastLedger ledger, int voters);

    /// <summary>What the database holds of the open round, summed up; null when it cannot be looked into.</summary>
    Task<IReadOnlyDictionary<string, int>?> StoredAsync(CancellationToken cancel);

    /// <summary>Closes it.</summary>
    /// <returns>What each option got.</returns>
    Task<IReadOnlyDictionary<string, int>> CloseAsync(CancellationToken cancel);
}

namespace Collab.Bench.Load;

/// <summary>An open round to vote in.</summary>
/// <param name="Cast">The beginning of Cast's argument, up to its revision's value.</param>
internal sealed record OpenRound(string Cast, IReadOnlyList<string> Options, int Budget, int PerOption);

/// <summary>A server under load: how to get voters in, and what it counted at the end.</summary>
internal interface ILoadTarget : IAsyncDisposable
{
    /// <summary>Makes the voters; each seat is one.</summary>
    Task<IReadOnlyList<Seat>> SeatAsync(int voters, CancellationToken cancel);

    /// <summary>Opens a round, once all voters are connected.</summary>
    Task<OpenRound> OpenAsync(CancellationToken cancel);

    /// <summary>Closes it.</summary>
    /// <returns>What each option got, by what is stored.</returns>
    Task<IReadOnlyDictionary<string, int>> CloseAsync(CancellationToken cancel);
}

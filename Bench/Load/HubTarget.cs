using System.Net.Http.Json;

namespace Collab.Bench.Load;

/// <summary>A hub that is not Collab's: the usual stack, or the ceiling.</summary>
/// <param name="sendsTally">True for one that sends its tally, false for one that sends each vote.</param>
internal sealed class HubTarget(Uri server, bool sendsTally) : ILoadTarget
{
    private readonly HttpClient _http = new() { BaseAddress = server };
    private string _round = "";

    public Task<IReadOnlyList<Seat>> SeatAsync(int voters, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Seat>>([.. Enumerable.Range(1, voters).Select(i => new Seat(server, $"/hub?voter={i}", ""))]);

    public async Task<OpenRound> OpenAsync(CancellationToken cancel)
    {
        var options = await _http.GetFromJsonAsync<string[]>("/options", cancel) ?? [];
        _round = Guid.NewGuid().ToString("N");
        return new($$"""{"meeting":"load","round":"{{_round}}","revision":""", options, OpenRound.Dots, OpenRound.DotsAnOption);
    }

    public IClientView View(OpenRound round, Ballots ballots, CastLedger ledger, int voters) =>
        sendsTally ? new TallyView(round, ballots, ledger, closes: false) : new VotesView(round, voters, ballots);

    /// <summary>Its tally comes from the database at the close.</summary>
    public Task<IReadOnlyDictionary<string, int>?> StoredAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, int>?>(null);

    public async Task<IReadOnlyDictionary<string, int>> CloseAsync(CancellationToken cancel) =>
        await _http.GetFromJsonAsync<Dictionary<string, int>>($"/tally/{_round}", cancel) ?? [];

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}

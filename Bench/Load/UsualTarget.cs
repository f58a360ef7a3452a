using System.Net.Http.Json;

namespace Collab.Bench.Load;

/// <summary>The baseline's hub.</summary>
internal sealed class UsualTarget(Uri server) : ILoadTarget
{
    private readonly HttpClient _http = new() { BaseAddress = server };
    private string _round = "";

    public Task<IReadOnlyList<Seat>> SeatAsync(int voters, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Seat>>([.. Enumerable.Range(1, voters).Select(i => new Seat(server, $"/hub?voter={i}", ""))]);

    public async Task<OpenRound> OpenAsync(CancellationToken cancel)
    {
        var options = await _http.GetFromJsonAsync<string[]>("/options", cancel) ?? [];
        _round = Guid.NewGuid().ToString("N");
        return new($$"""{"meeting":"load","round":"{{_round}}","revision":""", options, Budget: 5, PerOption: 3);
    }

    public async Task<IReadOnlyDictionary<string, int>> CloseAsync(CancellationToken cancel) =>
        await _http.GetFromJsonAsync<Dictionary<string, int>>($"/tally/{_round}", cancel) ?? [];

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}

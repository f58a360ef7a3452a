using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Collab.Bench.Client;

/// <summary>One person's HTTP requests, with their cookies and the server's own Origin.</summary>
internal sealed class GuestHttp : IDisposable
{
    private readonly HttpClient _http;

    public GuestHttp(Uri server)
    {
        _http = new(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(15) };
        _http.DefaultRequestHeaders.Add("Origin", server.GetLeftPart(UriPartial.Authority));
    }

    public CookieContainer Cookies { get; } = new();

    public Task<JsonObject> GetAsync(string path, CancellationToken cancel) => SendAsync(() => new(HttpMethod.Get, path), cancel);

    public Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancel) =>
        SendAsync(() => new(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancel);

    public Task<JsonObject> UploadAsync(string path, byte[] file, CancellationToken cancel) =>
        SendAsync(() => new(HttpMethod.Post, path) { Content = new ByteArrayContent(file) }, cancel);

    public void Dispose() => _http.Dispose();

    /// <summary>Tries again for a minute while nobody answers or the server says that it is not ready.</summary>
    /// <exception cref="RefusedException">The server said no; tells the problem's code.</exception>
    private async Task<JsonObject> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        var until = DateTimeOffset.UtcNow.AddMinutes(1);
        while (true)
        {
            using var request = make();
            try
            {
                using var response = await _http.SendAsync(request, cancel);
                var text = await response.Content.ReadAsStringAsync(cancel);
                if (response.IsSuccessStatusCode)
                    return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
                if ((int)response.StatusCode is not (429 or >= 500) || DateTimeOffset.UtcNow > until)
                    throw new RefusedException($"{request.Method} {request.RequestUri}", CodeOf(text) ?? $"{(int)response.StatusCode}");
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && DateTimeOffset.UtcNow < until)
            {
                cancel.ThrowIfCancellationRequested();
            }
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
        }
    }

    private static string? CodeOf(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["code"]?.GetValue<string>();
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Collab.Tests.Support;

/// <summary>One browser: its cookies, its requests and its connections to the hub.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly Uri _server;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Visitor(Uri server)
    {
        _server = server;
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = server };
        _http.DefaultRequestHeaders.Add("Origin", Origin);
    }

    public string Origin => _server.GetLeftPart(UriPartial.Authority);

    public string CookieHeader => _cookies.GetCookieHeader(_server);

    /// <param name="body">JSON; null for none.</param>
    public async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Sends a file as it is.</summary>
    /// <returns>The refusal's code; null when it was taken.</returns>
    public async Task<string?> UploadAsync(string path, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? null : (string?)JsonNode.Parse(text)!["code"] ?? $"{response.StatusCode}";
    }

    /// <summary>The answer as it came, for what is no JSON.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Expects it to be done.</summary>
    public async Task<JsonObject> DoAsync(HttpMethod method, string path, string? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        return (int)status < 400 ? answer : throw new InvalidOperationException($"{method} {path}: {(int)status} {answer}");
    }

    public Task<JsonObject> PostAsync(string path, string body) => DoAsync(HttpMethod.Post, path, body);

    /// <summary>Founds a team as a new guest.</summary>
    /// <returns>The team's id.</returns>
    public async Task<string> FoundTeamAsync(string myName = "Ada") =>
        (await PostAsync("/api/teams", $$"""{"name":"Team","myName":"{{myName}}"}"""))["team"]!.GetValue<string>();

    public Task<RawHub> ConnectAsync() => RawHub.ConnectAsync(_server, Origin, CookieHeader);

    public void Dispose() => _http.Dispose();
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>Notes what a page complains of, whom it asks besides its own server, and what comes over its WebSockets.</summary>
internal sealed class Watch
{
    /// <summary>Who this device is stands in an HttpOnly cookie, so a stranger's page asks, is answered 401, and Chromium logs that.</summary>
    private const string WhoAmI = "/api/me";

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _received = [];
    private readonly Uri _server;

    public Watch(IPage page, Uri server)
    {
        _server = server;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Location.EndsWith($"{WhoAmI}:0:0", StringComparison.Ordinal))
                _complaints.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"page: {error}");
        page.Request += (_, request) => Note(request.Url);
        page.WebSocket += (_, socket) =>
        {
            Note(socket.Url);
            socket.FrameReceived += (_, frame) => _received.Enqueue(frame.Text ?? "");
        };
    }

    public IReadOnlyCollection<string> Complaints => _complaints;

    public string Received => string.Join('\n', _received);

    private void Note(string url)
    {
        if (!string.Equals(new Uri(url).Authority, _server.Authority, StringComparison.Ordinal))
            _complaints.Enqueue($"asked a third party: {url}");
    }
}

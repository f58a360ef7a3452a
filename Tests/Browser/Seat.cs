using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>
/// One person at one device: a browser context with one page. What they see and press is found by role and name, as they find it.
/// </summary>
internal sealed class Seat : IAsyncDisposable
{
    private const float PatienceMs = 15_000;

    private readonly IBrowserContext _context;
    private readonly Watch _watch;

    private Seat(IBrowserContext context, IPage page, Uri server, string name, Screen screen, Words words)
    {
        (_context, Page, Server, Name, Screen, Words) = (context, page, server, name, screen, words);
        _watch = new(page, server);
    }

    public string Name { get; }

    public Screen Screen { get; }

    public Words Words { get; }

    public IPage Page { get; }

    private Uri Server { get; }

    /// <summary>What the page complained of and whom else it asked; empty when all is well.</summary>
    public IReadOnlyCollection<string> Complaints => _watch.Complaints;

    /// <summary>All that came over its WebSockets so far.</summary>
    public string Received => _watch.Received;

    public static async Task<Seat> TakeAsync(IBrowser browser, Uri server, string name, Screen screen, Words words)
    {
        SetDefaultExpectTimeout(PatienceMs);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = screen.Viewport,
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
            Locale = words.Locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMs);
        return new(context, await context.NewPageAsync(), server, name, screen, words);
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Server, path).ToString());

    public Task OfflineAsync(bool offline) => _context.SetOfflineAsync(offline);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string name) => Page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator Region(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public ILocator Text(string text) => Page.GetByText(text, new() { Exact = true });

    public Task PressAsync(string button) => Button(button).ClickAsync();

    /// <summary>Chooses one of a few with the pointer. Forced, since the radio button lies under its label's words and picture, which take the press.</summary>
    public Task ChooseAsync(string radio) => Page.GetByRole(AriaRole.Radio, new() { Name = radio, Exact = true }).CheckAsync(new() { Force = true });

    /// <summary>Writes a text and keeps it with Enter.</summary>
    public async Task WriteAsync(string field, string text)
    {
        await Field(field).FillAsync(text);
        await Field(field).PressAsync("Enter");
    }

    public Task SeesAsync(string text) => Expect(Text(text).First).ToBeVisibleAsync();

    public Task SeesHeadingAsync(string name) => Expect(Heading(name)).ToBeVisibleAsync();

    public Task SeesNothingOfAsync(string text) => Expect(Page.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>Waits for the words of the connection's state.</summary>
    public Task IsAsync(string state) => Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = state })).ToBeVisibleAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

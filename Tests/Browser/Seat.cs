using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>
/// One person at one device: a browser context with one page. What they see and press is found by role and name, as they find it.
/// </summary>
internal sealed class Seat : IAsyncDisposable
{
    private const float PatienceMs = 15_000;
    private const int MostStops = 60;

    private static readonly Regex TeamPage = new("/team/[0-9a-f]{32}$", RegexOptions.None, TimeSpan.FromSeconds(1));

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

    /// <summary>Starts a retro from the start page, in English.</summary>
    /// <returns>The link into its lobby.</returns>
    public async Task<string> FoundAsync(string team)
    {
        await GoAsync("/");
        await Field("Team name").FillAsync(team);
        await Field("Your name").FillAsync(Name);
        await PressAsync("Start a retro");
        return await Field("Link into this meeting").InputValueAsync();
    }

    /// <summary>Comes in by a link, with nothing but a name.</summary>
    public async Task JoinAsync(string link)
    {
        await GoAsync(link);
        await Field(Words.YourName).FillAsync(Name);
        await PressAsync(Words.JoinMeeting);
    }

    /// <summary>From now on the pages give this address to others, as on a server that others can reach.</summary>
    public Task AddressAsync(string address) => Page.RouteAsync("**/api/access", route => route.FulfillAsync(new()
    {
        ContentType = "application/json",
        Body = $$"""{"createTeams":"anyone","publicUrl":"{{address}}","reachable":true}""",
    }));

    /// <summary>Comes into a team by an invite.</summary>
    public async Task AcceptAsync(string invite)
    {
        await GoAsync(invite);
        await Field("Your name").FillAsync(Name);
        await PressAsync("Join the team");
        // Asked again and again: to wait for the navigation itself misses one that ends while the waiting begins.
        await Expect(Page).ToHaveURLAsync(TeamPage);
    }

    /// <summary>Facilitates: on to the next stages by their English names, each seen by the others before the next.</summary>
    public async Task LeadAsync(Seat other, params int[] stages)
    {
        foreach (var stage in stages)
        {
            await PressAsync($"Next: {Words.Stages[stage]}");
            await other.IsInAsync(stage);
        }
    }

    /// <param name="stage">Its place in the usual agenda, from 0.</param>
    public Task IsInAsync(int stage) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Name = Words.Stages[stage], Exact = true, Level = 1 })).ToBeVisibleAsync();

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Server, path).ToString());

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

    /// <summary>Tabs on until the focus is there, and sees that it shows.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("it => it === document.activeElement && it.matches(':focus-visible')"))
                return;
        }

        throw new InvalidOperationException($"{target} is not reached with {MostStops} presses of Tab.");
    }

    public Task SeesAsync(string text) => Expect(Text(text).First).ToBeVisibleAsync();

    public Task SeesHeadingAsync(string name) => Expect(Heading(name)).ToBeVisibleAsync();

    public Task SeesNothingOfAsync(string text) => Expect(Page.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>Waits until a result's table has exactly these lines, cells apart by a space; its head is left out.</summary>
    public Task ReadsAsync(string result, params string[] lines) =>
        Expect(Region(result).Locator("tbody tr, tfoot tr")).ToHaveTextAsync(lines, new() { UseInnerText = true });

    /// <summary>Waits for the words of the connection's state.</summary>
    public Task IsAsync(string state) => Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = state })).ToBeVisibleAsync();

    /// <summary>Begins to note the words of the connection's state; they are lost with a reload.</summary>
    public Task NoteStatesAsync() => Page.GetByRole(AriaRole.Status).Filter(new() { HasText = Words.Live }).EvaluateAsync(
        "state => { window.said = []; new MutationObserver(() => said.push(state.textContent)).observe(state, { subtree: true, childList: true, characterData: true }); }");

    /// <summary>The words noted so far, in order.</summary>
    public Task<string[]> StatesAsync() => Page.EvaluateAsync<string[]>("said");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

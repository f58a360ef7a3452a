using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>
/// Looks at scenes with axe; on phones also whether they fit 320 px. Where <see cref="Pictures"/> are wanted it looks in every <see cref="Way"/> and keeps a picture of each.
/// </summary>
/// <param name="album">What the names of its pictures begin with.</param>
internal sealed class Look(string album)
{
    private const int Narrowest = 320;

    /// <summary>What a page is about: not what it says while it loads.</summary>
    private const string HeadingOfItsOwn = "h1:not([role='status'] > h1)";

    /// <summary>A4 with margins of 1 cm, in CSS pixels.</summary>
    private static readonly (int Width, int Height) Paper = (718, 1047);

    // Axe goes into a page once and stays; runs that bring it along each time take three times as long.
    private const string Run = """
        async (rules) => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
          return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
        }
        """;

    /// <summary>What moved by itself since the page was asked for: the elements and how far.</summary>
    private const string Shifts = """
        async () => {
          const shifts = [];
          const note = (list) => shifts.push(...list.filter((one) => !one.hadRecentInput));
          const observer = new PerformanceObserver((list) => note(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          note(observer.takeRecords());
          const told = ({ node, previousRect: from, currentRect: to }) =>
            `${(node?.outerHTML ?? node?.textContent ?? 'gone').slice(0, 80)} ${from.x},${from.y},${from.height} → ${to.x},${to.y},${to.height}`;
          return shifts.map((one) => `${one.value.toFixed(4)}: ${one.sources.map(told).join('; ')}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly List<string> _violations = [];
    private int _scenes;

    /// <summary>What was found so far, a line each: where, which rule, on what.</summary>
    public string Violations => string.Join('\n', _violations);

    public async Task AtAsync(string place, params Seat[] seats)
    {
        var number = ++_scenes;
        foreach (var found in await Task.WhenAll(seats.Select(seat => SeeAsync(Name(number, place, seat), seat))))
            _violations.AddRange(found);
    }

    /// <summary>Loads the page anew before it looks: nothing on it may move by itself.</summary>
    public async Task AtLoadedAsync(string place, params Seat[] seats)
    {
        foreach (var seat in seats)
        {
            await seat.Page.ReloadAsync();
            await seat.Page.Locator(HeadingOfItsOwn).WaitForAsync();
            _violations.AddRange((await seat.Page.EvaluateAsync<string[]>(Shifts)).Select(shift => $"{place} of {seat.Name} shifts by {shift}"));
        }
        await AtAsync(place, seats);
    }

    /// <summary>Keeps a picture of the page as it goes on paper, if pictures are wanted.</summary>
    public async Task PrintedAsync(string place, Seat seat)
    {
        if (Pictures.Folder is null)
            return;
        var number = ++_scenes;
        await seat.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var language in new[] { "en", "de" })
        {
            var way = new Way(Paper.Width, Paper.Height, ColorScheme.Light, language);
            await way.ShowAsync(seat.Page);
            await KeepAsync(seat.Page, $"{Name(number, place, seat)}.print-{language}.png");
        }
        await seat.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Way.Own(seat)[^1].ShowAsync(seat.Page);
    }

    /// <summary>Nothing to be mended was found.</summary>
    public void IsClean() => Xunit.Assert.True(Violations.Length == 0, Violations);

    private string Name(int number, string place, Seat seat) => FormattableString.Invariant($"{album}-{number:00}-{place}-{seat.Name.Split(' ')[0].ToLowerInvariant()}");

    /// <summary>How much the page is wider than the narrowest screen it has to fit.</summary>
    private static async Task<int> OverflowAsync(IPage page, Screen screen)
    {
        await page.SetViewportSizeAsync(Narrowest, screen.Height);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        return overflow;
    }

    private static async Task<IEnumerable<string>> SeeAsync(string scene, Seat seat)
    {
        var page = seat.Page;
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var way in Pictures.WaysOf(seat))
        {
            await way.ShowAsync(page);
            if (Pictures.Folder is not null)
                await KeepAsync(page, $"{scene}.{way.Name}.png");
            found.AddRange((await page.EvaluateAsync<string[]>(Run, way.Rules)).Select(line => $"{scene} {way.Name}: {line}"));
        }
        await Way.Own(seat)[^1].ShowAsync(page);
        if (seat.Screen.Touch && await OverflowAsync(page, seat.Screen) is > 0 and var overflow)
            found.Add($"{scene}: {overflow} px wider than a screen of {Narrowest} px");

        return found;
    }

    /// <summary>The whole page, or the screen where what lies above it or stays in place is the scene.</summary>
    private static async Task KeepAsync(IPage page, string file)
    {
        var whole = await page.EvaluateAsync<bool>("!document.querySelector('.room, dialog[open], :popover-open')");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder!, file), FullPage = whole });
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>
/// Looks at pages with axe: with all rules in light, and at the contrast again in dark; on phones also whether they fit 320 px. With <c>COLLAB_PICTURES</c> set to a directory it also
/// keeps a picture of each there, for eyes.
/// </summary>
internal sealed class Look
{
    private const int Narrowest = 320;

    // Axe goes into a page once and stays; runs that bring it along each time take three times as long.
    private const string Run = """
        async (rules) => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
          return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COLLAB_PICTURES");

    private readonly List<string> _violations = [];

    /// <summary>What was found so far, a line each: where, which rule, on what.</summary>
    public string Violations => string.Join('\n', _violations);

    public async Task AtAsync(string place, params Seat[] seats)
    {
        foreach (var found in await Task.WhenAll(seats.Select(seat => SeeAsync(place, seat))))
            _violations.AddRange(found);
    }

    /// <summary>How much the page is wider than the narrowest screen it has to fit.</summary>
    private static async Task<int> OverflowAsync(IPage page, Screen screen)
    {
        await page.SetViewportSizeAsync(Narrowest, screen.Height);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        return overflow;
    }

    private static async Task<IEnumerable<string>> SeeAsync(string place, Seat seat)
    {
        var page = seat.Page;
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var (scheme, rules) in new[] { (ColorScheme.Dark, (string[]?)["color-contrast"]), (ColorScheme.Light, null) })
        {
            var here = $"{place}-{seat.Screen.Width}-{scheme}";
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            if (Pictures is not null)
                await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{here}.png") });
            found.AddRange((await page.EvaluateAsync<string[]>(Run, rules)).Select(line => $"{here}: {line}"));
        }
        if (seat.Screen.Touch && await OverflowAsync(page, seat.Screen) is > 0 and var overflow)
            found.Add($"{place}: {overflow} px wider than a screen of {Narrowest} px");

        return found;
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>
/// Looks at pages with axe: with all rules in light, and at the contrast again in dark. With <c>COLLAB_PICTURES</c> set to a directory it also
/// keeps a picture of each there, for eyes.
/// </summary>
internal sealed class Look
{
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

    /// <summary>What axe found so far, a line each: where, which rule, on what.</summary>
    public string Violations => string.Join('\n', _violations);

    public async Task AtAsync(string place, params Seat[] seats)
    {
        foreach (var found in await Task.WhenAll(seats.Select(seat => SeeAsync(place, seat))))
            _violations.AddRange(found);
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

        return found;
    }
}

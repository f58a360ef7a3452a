using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>Whether all of a page can be read: nothing stands out of it, and what is cut off says elsewhere what it says.</summary>
internal static class Fit
{
    private const string Faults = """
        () => {
          const width = document.documentElement.clientWidth;
          const faults = [];
          const wider = document.documentElement.scrollWidth - width;
          if (wider > 0) faults.push(`the page is ${wider} px wider than its ${width} px`);
          const clips = (element) => getComputedStyle(element).overflowX !== 'visible';
          const inScroller = (element) => { for (let at = element.parentElement; at; at = at.parentElement) if (clips(at)) return true; return false; };
          const name = (element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`;
          for (const element of document.body.querySelectorAll('*')) {
            if (element.closest('.hidden, svg, .skip')) continue;
            const box = element.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            if ((box.right > width + 1 || box.left < -1) && !inScroller(element)) faults.push(`stands out: ${name(element)}`);
            const { overflowX, overflowY } = getComputedStyle(element);
            const cut = (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2);
            if (cut && !element.matches('input, textarea') && !element.title) faults.push(`is cut off: ${name(element)}`);
          }
          return faults.slice(0, 8);
        }
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COLLAB_PICTURES");

    /// <param name="place">What is looked at.</param>
    /// <returns>What cannot be read, a line each.</returns>
    public static async Task<IEnumerable<string>> FaultsAsync(Seat seat, string place)
    {
        var here = $"odd-{place}-{seat.Screen.Width}";
        if (Pictures is not null)
            await seat.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{here}.png") });
        return (await seat.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{here}: {fault}");
    }
}

using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>Measures in a page what a person would feel: what moved by itself, what blocked, how long a key takes to show.</summary>
internal sealed class Pace(IPage page)
{
    /// <summary>From the key's own time stamp to after the frame that shows it.</summary>
    private const string Watch = """
        () => {
          window.pace = { shift: 0, moved: [], longest: 0, keys: [] };
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              pace.shift += entry.value;
              pace.moved.push(...entry.sources.map((source) => (source.node?.outerHTML ?? '').slice(0, 160)));
            }
          }).observe({ type: 'layout-shift' });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) pace.longest = Math.max(pace.longest, entry.duration);
          }).observe({ type: 'longtask' });
          addEventListener('keydown', (event) => requestAnimationFrame(() => {
            const shown = new MessageChannel();
            shown.port1.onmessage = () => pace.keys.push(performance.now() - event.timeStamp);
            shown.port2.postMessage(0);
          }), true);
        }
        """;

    public static async Task<Pace> OfAsync(IPage page)
    {
        await page.EvaluateAsync(Watch);
        return new(page);
    }

    /// <summary>Makes the page's processor slower by a factor.</summary>
    public static async Task SlowAsync(IPage page, int factor) => await (await page.Context.NewCDPSessionAsync(page)).SendAsync(
        "Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = factor });

    /// <summary>The sum of layout shifts, those after the reader's own input included.</summary>
    public Task<double> ShiftAsync() => page.EvaluateAsync<double>("pace.shift");

    /// <summary>What moved, as markup; for messages.</summary>
    public async Task<string> MovedAsync() => string.Join('\n', await page.EvaluateAsync<string[]>("pace.moved.slice(0, 5)"));

    /// <summary>The longest task above 50 ms, in ms; 0 when there was none.</summary>
    public Task<double> LongestTaskAsync() => page.EvaluateAsync<double>("pace.longest");

    /// <summary>The 95th percentile from a key to the frame that shows it, in ms.</summary>
    public async Task<double> KeyAsync()
    {
        var keys = await page.EvaluateAsync<double[]>("pace.keys");
        return keys.Order().ElementAt(keys.Length * 95 / 100);
    }
}

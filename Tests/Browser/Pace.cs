using System.Globalization;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>Measures in a page what a person would feel: what moved by itself, what blocked, how long a key takes to show.</summary>
internal sealed class Pace
{
    /// <summary>
    /// A key's time is the browser's own (Event Timing): from the key to the frame on the screen that shows it, in steps of 8 ms; 16 ms stands for all that are quicker. A message posted in that frame would come
    /// late whenever the browser has another key or frame to see to first, and so tell more than a person feels.
    /// </summary>
    private const string Watch = """
        () => {
          const fresh = () => ({ shift: 0, moved: [], longest: 0, pressed: 0, slow: [] });
          if (window.pace) return void Object.assign(pace, fresh());
          window.pace = fresh();
          const watch = (type, see, more) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, ...more });
          watch('layout-shift', (entry) => {
            pace.shift += entry.value;
            pace.moved.push(...entry.sources.map((source) => (source.node?.outerHTML ?? '').slice(0, 160)));
          });
          watch('longtask', (entry) => (pace.longest = Math.max(pace.longest, entry.duration)));
          watch('event', (entry) => entry.name === 'keypress' && pace.slow.push(entry.duration), { durationThreshold: 16 });
          addEventListener('keypress', () => pace.pressed++, true);
        }
        """;

    /// <summary>Two frames after the last one that was awaited, all of it has been told.</summary>
    private const string Told = "() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told))))";

    private readonly IPage _page;
    private readonly ICDPSession _session;

    private Pace(IPage page, ICDPSession session) => (_page, _session) = (page, session);

    /// <summary>Measures from now on.</summary>
    public static async Task<Pace> OfAsync(IPage page)
    {
        var pace = new Pace(page, await page.Context.NewCDPSessionAsync(page));
        await pace.AnewAsync();
        return pace;
    }

    /// <summary>Forgets what was measured.</summary>
    public Task AnewAsync() => _page.EvaluateAsync(Watch);

    /// <summary>Makes the page's processor slower by a factor.</summary>
    public Task SlowAsync(int factor) =>
        _session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = factor });

    /// <summary>The sum of layout shifts, those after the reader's own input included.</summary>
    public Task<double> ShiftAsync() => _page.EvaluateAsync<double>("pace.shift");

    /// <summary>What moved, as markup; for messages.</summary>
    public async Task<string> MovedAsync() => string.Join('\n', await _page.EvaluateAsync<string[]>("pace.moved.slice(0, 5)"));

    /// <summary>What the keys pressed since the beginning came to.</summary>
    public async Task<Typed> TypedAsync()
    {
        await _page.EvaluateAsync(Told);
        var (pressed, slow) = (await _page.EvaluateAsync<int>("pace.pressed"), await _page.EvaluateAsync<double[]>("pace.slow"));
        var keys = slow.Concat(Enumerable.Repeat(16d, Math.Max(0, pressed - slow.Length))).Order().ToArray();
        return new(keys[keys.Length / 2], keys[keys.Length * 95 / 100], await _page.EvaluateAsync<double>("pace.longest"));
    }

    /// <param name="Median">From a key to the frame that shows it, in ms.</param>
    /// <param name="P95">The same, at the 95th percentile.</param>
    /// <param name="LongestTask">The longest task above 50 ms, in ms; 0 when there was none.</param>
    internal sealed record Typed(double Median, double P95, double LongestTask)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"key to frame {Median:F0} ms, p95 {P95:F0} ms, longest task {LongestTask:F0} ms");
    }
}

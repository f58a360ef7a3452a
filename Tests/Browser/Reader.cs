using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Collab.Tests.Browser;

/// <summary>
/// Somebody with a screen reader: the page is its tree of roles and names, and what its live regions say by themselves. Nothing is found by its place, look or markup.
/// </summary>
internal sealed partial class Reader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // A modal dialog silences all that is outside of it, and nobody hears a region that is not shown.
    private const string Listen = """
        (() => {
          window.heard = [];
          const regions = '[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live]), [role=alert]:not([aria-live]), [role=log]:not([aria-live])';
          const said = new WeakMap();
          new MutationObserver((changes) => {
            const modal = document.querySelector('dialog:modal');
            for (const region of new Set(changes.map(({ target }) => (target.parentElement ?? target).closest?.(regions) ?? target.closest?.(regions)))) {
              const text = region?.isConnected && region.checkVisibility() && (modal?.contains(region) ?? true) ? region.textContent.trim() : undefined;
              if (text === undefined || said.get(region) === text) continue;
              said.set(region, text);
              if (text) heard.push({ at: performance.now(), text });
            }
          }).observe(document, { subtree: true, childList: true, characterData: true });
        })()
        """;

    private readonly Seat _seat;
    private int _listened;

    private Reader(Seat seat) => _seat = seat;

    public static async Task<Reader> OfAsync(Seat seat)
    {
        await seat.Page.AddInitScriptAsync(Listen);
        return new(seat);
    }

    public ILocator The(AriaRole role, string name) => _seat.Page.GetByRole(role, new() { Name = name, Exact = true });

    public Task PressAsync(string button) => The(AriaRole.Button, button).ClickAsync();

    public Task ChooseAsync(string radio) => The(AriaRole.Radio, radio).CheckAsync(new() { Force = true });

    public async Task WriteAsync(string field, string text)
    {
        await The(AriaRole.Textbox, field).FillAsync(text);
        await The(AriaRole.Textbox, field).PressAsync("Enter");
    }

    /// <summary>Waits for a line after those listened to so far.</summary>
    public async Task<string> HearsAsync(string pattern)
    {
        IReadOnlyList<Line> lines = [];
        var found = -1;
        await Eventually.Holds(
            async () =>
            {
                lines = await HeardAsync();
                found = lines.Select((line, index) => (line, index)).Where(one => one.index >= _listened && Regex.IsMatch(one.line.Text, pattern))
                    .Select(one => one.index).FirstOrDefault(-1);
                return found >= 0;
            },
            Patience,
            $"{_seat.Name} does not hear \"{pattern}\".");
        _listened = found + 1;
        return lines[found].Text;
    }

    /// <summary>All that was said so far.</summary>
    public async Task<IReadOnlyList<Line>> HeardAsync() =>
        (await _seat.Page.EvaluateAsync<JsonElement>("heard")).EnumerateArray()
            .Select(line => new Line(line.GetProperty("at").GetDouble(), line.GetProperty("text").GetString()!)).ToArray();

    /// <summary>Goes through the page as its outline: one h1, no level left out, one main, every landmark of a kind told from the others by its name.</summary>
    /// <returns>The names of the headings, in order.</returns>
    public async Task<IReadOnlyList<string>> OutlineAsync(string place)
    {
        var tree = await _seat.Page.AriaSnapshotAsync();
        var headings = Heading().Matches(tree)
            .Select(match => (Name: match.Groups["name"].Value, Level: int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture))).ToArray();
        Assert.True(headings.Count(heading => heading.Level == 1) == 1, $"{place}: not one h1.\n{tree}");
        var deepest = 0;
        foreach (var (name, level) in headings)
        {
            Assert.True(level <= deepest + 1, $"{place}: “{name}” has level {level} after {deepest}.\n{tree}");
            deepest = level;
        }
        var landmarks = Landmark().Matches(tree).Select(match => match.Groups["landmark"].Value).ToArray();
        Assert.True(landmarks.Count(landmark => landmark.StartsWith("main", StringComparison.Ordinal)) == 1, $"{place}: not one main.\n{tree}");
        Assert.True(landmarks.Distinct(StringComparer.Ordinal).Count() == landmarks.Length, $"{place}: two landmarks of one name.\n{tree}");
        return [.. headings.Select(heading => heading.Name)];
    }

    [GeneratedRegex("""- '?heading "(?<name>[^"]*)" \[level=(?<level>\d)\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("""^\s*- '?(?<landmark>(banner|main|navigation|complementary|contentinfo|region|form)( "[^"]*")?)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Landmark();

    /// <summary>One thing that was said.</summary>
    internal sealed record Line(double AtMs, string Text);
}

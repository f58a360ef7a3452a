using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>
/// Somebody with a keyboard and nothing else. Whatever they go to is reached by Tab, shows that it has the focus, and is not covered; and from their first stop on a watch in the
/// page notes each frame in which the focus is nowhere.
/// </summary>
internal sealed class Keys
{
    private const int MostStops = 60;
    private const string There = "";
    private const string Elsewhere = "elsewhere";

    // Tab past the last control leaves the page for the browser's own: that is the reader's doing.
    private const string WatchFocus = """
        (() => {
          window.lostFocus = [];
          let last, tabbing = false;
          addEventListener('keydown', (event) => { if (event.key === 'Tab') tabbing = true; }, true);
          addEventListener('focusin', (event) => { tabbing = false; last = event.target; }, true);
          const look = () => {
            const at = document.activeElement;
            if (last && !tabbing && (!at || at === document.body)) {
              lostFocus.push(last.outerHTML.slice(0, 160));
              last = undefined;
            }
            requestAnimationFrame(look);
          };
          look();
        })()
        """;

    private const string Stop = """
        (it) => {
          if (it !== document.activeElement) return 'elsewhere';
          const shown = [it, it.closest('label')].filter(Boolean);
          const outlined = shown.some((one) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
          });
          if (!outlined) return `has the focus but does not show it: ${shown.map((one) => getComputedStyle(one).outline + one.matches(':focus-visible'))}`;
          const { left, top, width, height } = shown.at(-1).getBoundingClientRect();
          const over = document.elementFromPoint(left + width / 2, top + height / 2);
          return shown.some((one) => one.contains(over)) ? '' : `has the focus but is covered by ${over?.outerHTML.slice(0, 120)}`;
        }
        """;

    private readonly Seat _seat;

    private Keys(Seat seat) => _seat = seat;

    /// <summary>How often they pressed Tab so far.</summary>
    public int Tabs { get; private set; }

    /// <summary>The longest way to a control so far, in presses of Tab.</summary>
    public int LongestWay { get; private set; }

    /// <summary>Where that led.</summary>
    public string LongestTo { get; private set; } = "";

    public static async Task<Keys> OfAsync(Seat seat)
    {
        await seat.Page.AddInitScriptAsync(WatchFocus);
        return new(seat);
    }

    public Task ToAsync(AriaRole role, string name) => ToAsync(_seat.Page.GetByRole(role, new() { Name = name, Exact = true }));

    /// <summary>Tabs on until the focus is there; stays where it is there already.</summary>
    public async Task ToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop <= MostStops; stop++)
        {
            var found = await target.EvaluateAsync<string>(Stop);
            if (found == There)
            {
                if (stop > LongestWay)
                    (LongestWay, LongestTo) = (stop, $"{target}");
                return;
            }
            if (found != Elsewhere)
                throw new InvalidOperationException($"{target} {found}.");
            await PressAsync("Tab");
            Tabs++;
        }

        throw new InvalidOperationException($"{target} is not reached with {MostStops} presses of Tab; the last was at {await FocusAsync()}.");
    }

    /// <summary>Goes on by F6, part by part of the room, until the focus is in this one.</summary>
    public async Task LeapAsync(ILocator part)
    {
        for (var leap = 0; !await part.EvaluateAsync<bool>("it => it.contains(document.activeElement)"); leap++)
        {
            if (leap > MostStops)
                throw new InvalidOperationException($"{part} is not reached with {MostStops} presses of F6; the last was at {await FocusAsync()}.");
            await PressAsync("F6");
        }
    }

    /// <summary>Goes to a button and presses it.</summary>
    public async Task PushAsync(string button)
    {
        await ToAsync(AriaRole.Button, button);
        await PressAsync("Enter");
    }

    /// <summary>Goes to a field and writes into it, over what stands there.</summary>
    public async Task WriteAsync(string field, string text)
    {
        await ToAsync(AriaRole.Textbox, field);
        await PressAsync("ControlOrMeta+a");
        await _seat.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a group of radio buttons by one of them and on to another by the arrow keys.</summary>
    /// <param name="at">The one that Tab reaches: the chosen one, or the first.</param>
    public async Task ChooseAsync(string at, string wanted)
    {
        await ToAsync(AriaRole.Radio, at);
        var target = _seat.Page.GetByRole(AriaRole.Radio, new() { Name = wanted, Exact = true });
        for (var step = 0; await target.EvaluateAsync<string>(Stop) != There; step++)
        {
            if (step > MostStops)
                throw new InvalidOperationException($"{target} is not reached by the arrow keys.");
            await PressAsync("ArrowRight");
        }
    }

    public Task PressAsync(string key) => _seat.Page.Keyboard.PressAsync(key);

    /// <summary>Waits until the focus is somewhere.</summary>
    public Task HaveFocusAsync() => _seat.Page.WaitForFunctionAsync("() => document.activeElement && document.activeElement !== document.body");

    /// <summary>What had the focus each time that it was lost.</summary>
    public Task<string[]> LostAsync() => _seat.Page.EvaluateAsync<string[]>("lostFocus");

    /// <summary>The markup of what has the focus; for messages.</summary>
    public Task<string> FocusAsync() => _seat.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 160)");
}

using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class StyleguideTests(Chromium chromium)
{
    private const int Parts = 9;

    /// <summary>The colour that fills the element.</summary>
    private const string Fill = "element => getComputedStyle(element).backgroundColor";

    private static readonly (Contrast Contrast, ForcedColors Forced)[] Wishes =
    [
        (Contrast.NoPreference, ForcedColors.None),
        (Contrast.More, ForcedColors.None),
        (Contrast.NoPreference, ForcedColors.Active),
    ];

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Axe_finds_nothing_in_light_dark_more_contrast_and_forced_colours(int width)
    {
        var (screen, words) = width == Screen.Phone.Width ? (Screen.Phone, Words.German) : (Screen.Desktop, Words.English);
        await using var ada = await OpenAsync(screen, words);
        var found = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            foreach (var (contrast, forced) in Wishes)
            {
                await ada.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast, ForcedColors = forced });
                var result = await ada.Page.RunAxe();
                found.AddRange(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{scheme}, {contrast}, {forced}: {rule.Id} {node.Html}")));
            }

        Assert.Empty(found);
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Every_part_stands_in_both_languages_beside_each_other()
    {
        await using var ada = await OpenAsync(Screen.Desktop, Words.English);
        foreach (var (language, undo, saved) in new[] { ("en", "Undo", "being kept"), ("de", "Rückgängig", "wird gespeichert") })
        {
            var columns = ada.Page.GetByRole(AriaRole.Main).Locator($"[lang={language}]");
            await Expect(columns).ToHaveCountAsync(Parts);
            await Expect(columns.GetByRole(AriaRole.Button, new() { Name = undo, Exact = true })).ToHaveCountAsync(1);
            await Expect(columns.GetByRole(AriaRole.Article).Filter(new() { HasText = saved })).ToHaveCountAsync(1);
        }
        var (left, right) = ((await ada.Heading("English").First.BoundingBoxAsync())!, (await ada.Heading("Deutsch").First.BoundingBoxAsync())!);
        Assert.Equal(left.Y, right.Y);
        Assert.True(right.X > left.X, "German does not stand beside English.");
    }

    [Fact]
    public async Task A_notice_that_comes_while_a_dialog_is_open_is_read_and_pressed_there_and_stays_when_the_dialog_closes()
    {
        await using var ada = await OpenAsync(Screen.Desktop, Words.English);
        await ada.PressAsync("Plan a meeting");
        var dialog = ada.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Notices" }).ClickAsync();
        var undo = dialog.GetByRole(AriaRole.Region, new() { Name = "Notices" }).GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await ada.TabToAsync(undo);
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(undo).ToHaveCountAsync(0);
        var notices = ada.Region("Notices");
        await Expect(notices).ToHaveTextAsync("Keep the card");
        await Expect(dialog).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await notices.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(notices).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_opens_is_opened_and_left_by_keys_and_gives_the_focus_back()
    {
        await using var ada = await OpenAsync(Screen.Desktop, Words.English);
        var menu = ada.Button("Timer").First;
        await menu.FocusAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Button("5 minutes")).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Button("5 minutes")).ToHaveCountAsync(0);
        await Expect(menu).ToBeFocusedAsync();

        var opener = ada.Button("Plan a meeting");
        await opener.FocusAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Plan a meeting" })).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_chosen_shows_where_colours_are_forced()
    {
        await using var ada = await OpenAsync(Screen.Desktop, Words.English);
        await ada.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var switches = ada.Page.GetByRole(AriaRole.Switch, new() { Name = "Anonymous", Exact = true });
        Assert.NotEqual(await switches.Nth(0).EvaluateAsync<string>(Fill), await switches.Nth(1).EvaluateAsync<string>(Fill));
        var words = ada.Page.GetByRole(AriaRole.Group, new() { Name = "Columns" }).First.Locator("label > span");
        Assert.NotEqual(await words.Nth(0).EvaluateAsync<string>(Fill), await words.Nth(1).EvaluateAsync<string>(Fill));
        Assert.NotEqual(await ada.Button("Start voting").First.EvaluateAsync<string>(Fill), await ada.Button("Keep the card").First.EvaluateAsync<string>(Fill));
    }

    [Fact]
    public async Task Who_never_opens_it_never_loads_it()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await ada.GoAsync("/");
        await ada.SeesHeadingAsync("Start a retro");
        Assert.False(await LoadedAsync(ada));
        await ada.GoAsync("/styleguide");
        await ada.SeesHeadingAsync("Buttons");
        Assert.True(await LoadedAsync(ada), "Its own file is not found by its name: this test sees nothing.");
    }

    private static Task<bool> LoadedAsync(Seat seat) =>
        seat.Page.EvaluateAsync<bool>("performance.getEntriesByType('resource').some((one) => one.name.includes('Styleguide'))");

    private async Task<Seat> OpenAsync(Screen screen, Words words)
    {
        var seat = await chromium.SeatAsync("Ada", screen, words);
        await seat.GoAsync("/styleguide");
        await Expect(seat.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(Parts);
        return seat;
    }
}

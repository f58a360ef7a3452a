using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>A closed meeting on paper.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PrintTests(Chromium chromium)
{
    // What prints as text is light on dark in no theme.
    private const string Lightness = """
        () => [...document.querySelectorAll('.printed *')].filter((it) => it.innerText?.trim() && !it.closest('svg')).map((it) => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          canvas.fillStyle = getComputedStyle(it).color;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        }).reduce((most, one) => Math.max(most, one), 0)
        """;

    [Fact]
    public async Task The_printed_page_has_who_does_what_by_which_day_and_nothing_to_press()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        await ben.JoinAsync(await ada.FoundAsync("Wallpaper"));
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.LeadAsync(ben, 1, 2);
        await ada.WriteAsync(ada.Words.Write("Start"), Retro.Pairing);
        await ada.SeesAsync(Retro.Pairing);
        await ada.PressAsync("Reveal cards");
        await ada.LeadAsync(ben, 3, 4);
        await ada.PressAsync("Start voting");
        await ada.PressAsync(ada.Words.Give(Retro.Pairing));
        await ada.PressAsync("Close voting");
        await ada.LeadAsync(ben, 5, 6);
        var form = ada.Page.GetByRole(AriaRole.Form, new() { Name = "New action" });
        await form.GetByRole(AriaRole.Combobox, new() { Name = "Who" }).SelectOptionAsync(new SelectOptionValue { Label = "Ada" });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "does what" }).FillAsync(Retro.Action);
        var due = form.GetByRole(AriaRole.Combobox, new() { Name = "By when" });
        var day = await due.GetByRole(AriaRole.Option, new() { Name = "In two weeks" }).GetAttributeAsync("value");
        await due.SelectOptionAsync(day!);
        await ada.PressAsync("Agree");
        await ben.SeesAsync(Retro.Action);
        await ada.LeadAsync(ben, 7);
        await ada.PressAsync("Close this vote");
        await ada.PressAsync("Close the meeting");
        await ada.SeesAsync("What we agreed");

        await ada.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var page = ada.Page.GetByRole(AriaRole.Article).First;
        await Expect(page).ToContainTextAsync("Wallpaper");
        var agreed = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Retro.Action });
        await Expect(agreed).ToContainTextAsync("Ada");
        await Expect(agreed).ToContainTextAsync(day!.Split('-')[0]);
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Retro.Pairing })).ToContainTextAsync("1 vote");
        await Expect(page).Not.ToContainTextAsync("mine");
        await Expect(ada.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(ada.Page.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        Assert.InRange(await ada.Page.EvaluateAsync<double>(Lightness), 0, 128);
        await ada.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Expect(ada.Button("Print")).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
    }
}

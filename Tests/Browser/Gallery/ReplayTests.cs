using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>A closed meeting watched again.</summary>
[Collection(nameof(BrowserTests))]
public sealed class ReplayTests(Chromium chromium)
{
    [Fact]
    public async Task A_closed_retro_is_watched_again_with_keyboard_and_on_a_phone()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.German);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Desktop, Words.English);
        var retro = new Retro(ada, ben, clara);
        var look = new Look("replay");
        await retro.GatherAsync("Yesterday");
        await retro.StartAsync();
        await retro.CheckInAsync();
        await retro.NextAsync(1);
        await retro.NextAsync(2);
        await retro.ReflectAsync();
        await retro.RevealAsync();
        await retro.NextAsync(3);
        await retro.GroupAsync();
        await ada.PressAsync("More");
        await ada.PressAsync("Close the meeting");
        foreach (var seat in new[] { ada, ben })
            await seat.PressAsync(seat.Words.WatchAgain);

        await ada.IsInAsync(0);
        await ada.SeesAsync("Nothing here yet at this moment.");
        await look.AtAsync("replay-start", ada, ben);
        var stages = ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Agenda" });
        await stages.GetByRole(AriaRole.Button, new() { Name = "Reflect" }).ClickAsync();
        await ada.IsInAsync(2);
        await Expect(ada.Text("Closed paper")).ToHaveCountAsync(0);
        await ada.SeesNothingOfAsync("One thought a card");
        await ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        foreach (var cards in new[] { 1, 2, 3 })
        {
            await ada.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(ada.Text("Closed paper")).ToHaveCountAsync(cards);
        }
        await ada.SeesNothingOfAsync(Retro.Reviews);
        await ada.Page.Keyboard.PressAsync("ArrowRight");
        await ada.SeesAsync(Retro.Reviews);
        await Expect(ada.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await look.AtAsync("replay-reflect", ada);

        await ben.Page.GetByRole(AriaRole.Combobox, new() { Name = "Ablauf" }).SelectOptionAsync(new SelectOptionValue { Label = "Gruppieren" });
        await ben.IsInAsync(3);
        await ben.Page.GetByRole(AriaRole.Combobox, new() { Name = "Tempo" }).SelectOptionAsync("4");
        await ben.PressAsync("Abspielen");
        await Expect(ben.Region(ben.Words.Group("Slow reviews", 2))).ToBeVisibleAsync();
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Das war’s. Zur Zusammenfassung" }).WaitForAsync();
        await ben.SeesNothingOfAsync("Lücke");
        await look.AtAsync("replay-end", ben);

        await ada.Page.Keyboard.PressAsync("Space");
        await Expect(ada.Page.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^Group,"));
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "That was it. To the summary" }).ClickAsync();
        await ada.SeesAsync("What we agreed");
        look.IsClean();
        foreach (var seat in retro.Seats)
            Assert.Empty(seat.Complaints);
    }
}

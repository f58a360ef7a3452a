using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_participant_joins_writes_votes_and_gets_ready_with_the_keyboard_alone()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        var keys = ben.Page.Keyboard;
        await ben.GoAsync(await ada.FoundAsync("Keys"));
        await ben.TabToAsync(ben.Field(ben.Words.YourName));
        await keys.TypeAsync("Ben");
        await keys.PressAsync("Enter");
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);

        await ben.TabToAsync(ben.Page.GetByRole(AriaRole.Radio, new() { Name = "Low", Exact = true }));
        await keys.PressAsync("ArrowRight");
        await ben.TabToAsync(ben.Field(ben.Words.OneWord));
        await keys.TypeAsync("nimble");
        await keys.PressAsync("Enter");
        await ada.SeesAsync("nimble");

        await ada.LeadAsync(ben, 1, 2);
        await ben.TabToAsync(ben.Field(ben.Words.Write("Stop")));
        await keys.TypeAsync("Mouse only");
        await keys.PressAsync("Enter");
        await ben.TabToAsync(ben.Button("What to do with this card"));
        await keys.PressAsync("Enter");
        await ben.TabToAsync(ben.Button("Move to Continue"));
        await keys.PressAsync("Enter");
        await Expect(ben.Region("Continue").GetByText("Mouse only")).ToBeVisibleAsync();

        await ada.PressAsync("Reveal cards");
        await ada.LeadAsync(ben, 3, 4);
        await ada.PressAsync("Start voting");
        await ben.TabToAsync(ben.Button(ben.Words.Give("Mouse only")));
        await keys.PressAsync("Enter");
        await keys.PressAsync("Space");
        await ben.SeesAsync(ben.Words.Receipt(2, 5));
        await ben.TabToAsync(ben.Button(ben.Words.Ready));
        await keys.PressAsync("Space");
        await ada.SeesAsync("2 here · 1 of 2 ready");
        Assert.Empty(ben.Complaints);
    }
}

using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>The ways in, and what is one's own.</summary>
[Collection(nameof(BrowserTests))]
public sealed class HomeTests(Chromium chromium)
{
    [Fact]
    public async Task What_a_stranger_sees()
    {
        await using var company = await Company.FoundAsync(chromium.Silo.Address, "Night Owls", "Clara Neumann");
        await using var desk = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var phone = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.German);
        var look = new Look("home");
        var invite = await company.InviteAsync("member");
        foreach (var (name, path) in new[] { ("start", "/"), ("pair", "/pair"), ("recover", "/recover"), ("code", "/go"), ("half-an-invite", "/join"), ("invite", invite), ("nowhere", "/nowhere") })
        {
            foreach (var seat in new[] { desk, phone })
                await seat.GoAsync(path);
            await look.AtLoadedAsync(name, desk, phone);
        }
        await phone.GoAsync("/go#ZZZZZZZZ");
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await look.AtAsync("wrong-code", phone);

        look.IsClean();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_first_minute_and_my_own_page()
    {
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
        var look = new Look("mine");
        var link = await ada.FoundAsync("Night Owls");
        await look.AtLoadedAsync("lobby-alone", ada);
        await ben.GoAsync(link);
        await ben.Field("Your name").FillAsync(ben.Name);
        await look.AtAsync("join-by-code", ben);
        await ben.PressAsync("Join the meeting");
        await ada.SeesAsync(ben.Name);
        await look.AtAsync("lobby-of-a-guest", ben);

        await ada.GoAsync("/");
        await look.AtLoadedAsync("home", ada);
        await ada.GoAsync("/me");
        await look.AtLoadedAsync("me", ada);
        await ada.PressAsync("Make a code");
        var code = await ada.Page.Locator(".big-code").InnerTextAsync();
        await look.AtAsync("pairing", ada);
        await ben.GoAsync("/pair");
        await ben.Field("Code from the other device").FillAsync(code);
        await ben.PressAsync("Add this device");
        await ada.Button("Yes, that is mine").WaitForAsync();
        await look.AtAsync("device-asks", ada, ben);
        await ada.PressAsync("No, turn it away");
        await ada.PressAsync("Delete me …");
        await look.AtAsync("delete-me", ada);

        look.IsClean();
        Assert.Empty(ada.Complaints);
    }
}

using Microsoft.Playwright;
using Xunit;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_in_any_stage()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.German);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Desktop, Words.English);
        var look = new Look();

        await new Retro(ada, ben, clara).PlayAsync("Lighthouse", place => look.AtAsync(place, ada, ben));

        Assert.True(look.Violations.Length == 0, look.Violations);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_facilitators_panels()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English);
        var look = new Look();
        await ada.FoundAsync("Panels");
        await ada.PressAsync("Start the meeting");
        foreach (var panel in new[] { "Timer", "More", "What is hidden from whom", "Language, Appearance" })
        {
            await ada.PressAsync(panel);
            await look.AtAsync($"panel-{panel.Split(',', ' ')[0]}", ada);
            await ada.Page.Keyboard.PressAsync("Escape");
        }
        foreach (var sheet in new[] { "Agenda", "1 here" })
        {
            await ada.PressAsync(sheet);
            await look.AtAsync($"sheet-{sheet.Split(' ')[^1]}", ada);
            await ada.Page.Keyboard.PressAsync("Escape");
        }
        foreach (var dialog in new[] { "Invite", "Meeting settings" })
        {
            await ada.PressAsync("More");
            await ada.PressAsync(dialog);
            await look.AtAsync($"dialog-{dialog.Split(' ')[^1]}", ada);
            await ada.PressAsync("Close");
        }
        await ada.PressAsync("More");
        await ada.PressAsync("Start a vote");
        await look.AtAsync("dialog-ways", ada);
        await ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { Has = ada.Text("Dots") }).ClickAsync();
        await look.AtAsync("dialog-vote", ada);
        await ada.PressAsync("Close");
        await ada.Page.EvaluateAsync("localStorage.setItem('collab.language', 'de')");
        await ada.Page.ReloadAsync();
        await ada.PressAsync("Mehr");
        await ada.PressAsync("Abstimmung starten");
        await ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { Has = ada.Text("Fünf Finger") }).ClickAsync();
        await look.AtAsync("dialog-vote-german", ada);

        Assert.True(look.Violations.Length == 0, look.Violations);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_other_pages()
    {
        await using var desk = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var phone = await chromium.SeatAsync("Ben", Screen.Phone, Words.German);
        var look = new Look();
        foreach (var page in new[] { "/", "/pair", "/recover", "/join", "/go", "/nowhere" })
        {
            await desk.GoAsync(page);
            await phone.GoAsync(page);
            await look.AtAsync($"stranger{page.Replace('/', '-')}", desk, phone);
        }

        await desk.FoundAsync("Pages");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "To the team" }).ClickAsync();
        foreach (var part in new[] { "Meetings", "Actions", "People", "Templates", "Settings" })
        {
            await desk.ChooseAsync(part);
            await look.AtAsync($"team-{part}", desk);
        }
        foreach (var page in new[] { "/", "/me" })
        {
            await desk.GoAsync(page);
            await desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await look.AtAsync($"member{page.Replace('/', '-')}", desk);
        }

        Assert.True(look.Violations.Length == 0, look.Violations);
        Assert.Empty(desk.Complaints);
        Assert.Empty(phone.Complaints);
    }
}

using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class WholeRetroTests(Chromium chromium)
{
    [Fact]
    public async Task Whole_retro_by_three_people()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Desktop, Words.German);
        var retro = new Retro(ada, ben, clara);

        await retro.PlayAsync("Night Owls", _ => Task.CompletedTask);

        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "To the team" }).ClickAsync();
        await ada.SeesHeadingAsync("Night Owls");
        await ada.ChooseAsync("Actions");
        var actions = ada.Region("Actions").GetByRole(AriaRole.Listitem);
        await Expect(actions).ToContainTextAsync([Retro.Action]);
        await Expect(actions).ToContainTextAsync(["Owner: Ada · due in 2 weeks"]);
        foreach (var seat in retro.Seats)
            Assert.Empty(seat.Complaints);
    }
}

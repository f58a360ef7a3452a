using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class RefusedTests(Chromium chromium)
{
    /// <summary>Well below the grace in which a lost connection still counts as here, 10 s.</summary>
    private const float AtOnceMs = 5_000;

    private const string Markup = "<script>taken</script><img src=/x onerror=\"document.title='taken'\">";

    [Fact]
    public async Task The_removed_are_told_at_once_and_do_not_come_back_by_a_reload()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await ben.JoinAsync(await ada.FoundAsync("Doors"));
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.PressAsync("What to do for Ben");
        await ada.PressAsync("Remove and ban");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(ben.Words.Removed, new() { Timeout = AtOnceMs });
        await Expect(ada.Text("1 here · 0 of 1 ready")).ToBeVisibleAsync(new() { Timeout = AtOnceMs });
        await ben.Page.ReloadAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(ben.Words.Removed);
        Assert.Empty(ben.Complaints);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Markup_in_names_cards_and_actions_is_shown_as_text()
    {
        await using var ada = await chromium.SeatAsync("<i>Ada</i>", Screen.Desktop, Words.English);
        await ada.FoundAsync("<u>Night</u> & Owls");
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(ada, 1, 2);
        await ada.WriteAsync(ada.Words.Write("Start"), Markup);
        await ada.SeesAsync(Markup);
        await ada.SeesAsync("<i>Ada</i>");
        await ada.PressAsync("Reveal cards");
        await ada.LeadAsync(ada, 3, 4);
        await ada.PressAsync("Start voting");
        await ada.PressAsync(ada.Words.Give(Markup));
        await ada.PressAsync("Close voting");
        await ada.LeadAsync(ada, 5, 6);
        await ada.Field("does what").FillAsync(Markup);
        await ada.PressAsync("Agree");
        await Expect(ada.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Markup })).ToHaveCountAsync(1);
        Assert.DoesNotContain("taken", await ada.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_says_so_and_offers_another_way_in()
    {
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await ben.GoAsync("/go#ZZZZZZZZ");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No open meeting or poll has this code.");
        await Expect(ben.Field("Code")).ToBeVisibleAsync();
    }
}

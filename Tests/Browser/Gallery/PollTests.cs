using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>Quick polls on the real silo: a wall, phones of three sizes, and the facilitator's own phone.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PollTests(Chromium chromium)
{
    private const int MostActs = 3;
    private const double ReadableAtSixMetres = 32;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly Screen Small = new(320, 568, Touch: true);
    private static readonly Screen Usual = new(360, 740, Touch: true);

    [Fact]
    public async Task From_the_start_page_to_votes_of_three_phones_on_the_wall()
    {
        await using var wall = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await using var clara = await chromium.SeatAsync("Clara", Small, Words.German);
        await using var dora = await chromium.SeatAsync("Dora", Usual, Words.English);
        Seat[] phones = [ben, clara, dora];
        var look = new Look("polls");

        await wall.AddressAsync("https://retro.example.org");
        await wall.GoAsync("/");
        await wall.PressAsync("Ask a question");
        await wall.AskAsync("Where do we meet in May?", "Sea", "Hills");
        await wall.SignAsync();
        await look.AtAsync("poll-ask", wall);
        await wall.Field("Choice 2").PressAsync("Enter");
        await wall.SeesHeadingAsync("Where do we meet in May?");
        var code = await wall.CodeAsync();
        await look.AtAsync("poll-wall-open", wall);
        Assert.True(await wall.SmallestTextAsync() >= ReadableAtSixMetres);

        foreach (var (phone, choice) in phones.Zip(["Sea", "Sea", "Hills"]))
            await VoteAsync(phone, code, choice, phone == clara ? $"Gespeichert: {choice}" : $"Recorded: {choice}", look);
        await wall.TableReadsAsync("Sea2", "Hills1");
        Assert.Equal(2.0, (await wall.BarsAsync()) is [var sea, var hills] ? sea / hills : 0, 1);

        await wall.PressAsync("Close the vote");
        await wall.SeesAsync("First: Sea");
        foreach (var phone in phones)
        {
            await phone.PressAsync(phone.Words.WasCounted);
            await phone.SeesAsync(phone.Words.Counted);
        }
        await look.AtAsync("poll-closed", wall, ben, clara);
        Assert.True(await wall.SmallestTextAsync() >= ReadableAtSixMetres);
        look.IsClean();
        Assert.All([wall, .. phones], seat => Assert.Empty(seat.Complaints));
    }

    [Fact]
    public async Task Two_clicks_on_the_teams_page_and_question_after_question_until_it_ends()
    {
        await using var wall = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        var look = new Look("polls");
        await wall.FoundAsync("Pollsters");
        await wall.Page.GetByRole(AriaRole.Link, new() { Name = "To the team" }).ClickAsync();
        await wall.PressAsync("Quick poll");
        await wall.Field("Your question").FillAsync("Same time next week?");
        await wall.PressAsync("Start the poll");
        await ben.GoAsync($"/go#{await wall.CodeAsync()}");
        await ben.ChooseAsync("Yes");
        await ben.SeesAsync("Recorded: Yes");
        await wall.PressAsync("Close the vote");
        await wall.SeesAsync("Passed");
        await ben.SeesAsync("The next question appears here by itself.");

        await wall.PressAsync("Next question");
        await wall.AskAsync("Who brings cake?", "Ada", "Ben", "Nobody");
        await wall.Page.GetByRole(AriaRole.Switch, new() { Name = "Show the result while people vote" }).UncheckAsync();
        await wall.Field("Choice 3").PressAsync("Enter");
        await ben.ChooseAsync("Nobody");
        await ben.SeesAsync("Recorded: Nobody");
        await wall.SeesAsync("1 has voted");
        await Expect(wall.Page.GetByText("voted")).ToHaveCountAsync(1);
        await Expect(wall.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await look.AtAsync("poll-wall-secret", wall);
        Assert.DoesNotContain("\"option\":\"3\",\"total\":1", wall.Received, StringComparison.Ordinal);
        await wall.PressAsync("Close the vote");
        await wall.SeesAsync("First: Nobody");
        await wall.PressAsync("Vote again");
        await ben.SeesAsync("Nothing recorded yet");

        await wall.PressAsync("More");
        await wall.PressAsync("End the poll");
        foreach (var seat in new[] { wall, ben })
            await Expect(seat.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "The poll has ended" })).ToBeVisibleAsync();
        await look.AtAsync("poll-ended", wall, ben);
        await wall.Page.GetByRole(AriaRole.Link, new() { Name = "To the team" }).ClickAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Same time next week?" })).ToContainTextAsync("Poll");
        await look.AtAsync("poll-in-the-list", wall);
        look.IsClean();
        Assert.Empty(ben.Complaints);
    }

    [Fact]
    public async Task A_phone_is_enough_to_lead_one()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English);
        var look = new Look("polls");
        await ada.GoAsync("/");
        await ada.PressAsync("Ask a question");
        await ada.Field("Your question").FillAsync("More coffee?");
        await ada.SignAsync();
        await look.AtAsync("poll-ask-phone", ada);
        await ada.PressAsync("Start the poll");
        await ada.ChooseAsync("Yes");
        await ada.SeesAsync("Recorded: Yes");
        await look.AtAsync("poll-hand-leading", ada);
        await ada.PressAsync("More");
        await ada.PressAsync("Link and code");
        await Expect(ada.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the link" })).ToBeVisibleAsync();
        await look.AtAsync("poll-invite-phone", ada);
        await ada.PressAsync("Close");
        await ada.PressAsync("Close the vote");
        await ada.SeesAsync("Passed");
        look.IsClean();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Who_does_not_get_in_is_told_what_to_do()
    {
        await using var wall = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        var look = new Look("polls");
        await wall.GoAsync("/");
        await wall.PressAsync("Ask a question");
        await wall.Field("Your question").FillAsync("Ready?");
        await wall.SignAsync();
        await wall.PressAsync("Start the poll");
        var code = await wall.CodeAsync();

        await ben.Page.RouteAsync("**/api/join-meeting", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = """{"code":"too-many"}""" }));
        await ben.GoAsync($"/go#{code}");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This poll is full.");
        await look.AtAsync("poll-full", ben);
        await ben.Page.UnrouteAsync("**/api/join-meeting");

        await wall.PressAsync("More");
        await wall.PressAsync("Close the door");
        await ben.Page.ReloadAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The facilitator sees that you are waiting");
        await look.AtAsync("poll-at-the-door", wall, ben);
        await wall.PressAsync("Let in");
        await ben.ChooseAsync("Yes");
        await ben.SeesAsync("Recorded: Yes");

        await wall.PressAsync("More");
        await wall.PressAsync("End the poll");
        await Expect(ben.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "The poll has ended" })).ToBeVisibleAsync();
        await ben.GoAsync($"/go#{code}");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("if it has ended, ask whoever showed it to you");
        await Expect(ben.Field("Code")).ToBeVisibleAsync();
        await look.AtAsync("poll-over", ben);
        look.IsClean();
    }

    /// <summary>Opens the link and votes: no account, no name, few presses, and soon.</summary>
    private static async Task VoteAsync(Seat phone, string code, string choice, string receipt, Look look)
    {
        await phone.CountActsAsync();
        var since = Stopwatch.StartNew();
        await phone.GoAsync($"/go#{code}");
        await phone.ChooseAsync(choice);
        await phone.SeesAsync(receipt);
        Assert.True(since.Elapsed < Soon, $"{phone.Name} voted after {since.Elapsed.TotalSeconds:0.0} s.");
        Assert.InRange(await phone.ActsAsync(), 1, MostActs);
        await look.AtAsync($"poll-hand-{phone.Name}", phone);
    }
}

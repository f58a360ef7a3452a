using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>What a facilitator has beside the meeting: a plan that holds, nudges, a light, a queue, and somebody who takes over.</summary>
[Collection(nameof(BrowserTests))]
public sealed class ModeratingTests(Chromium chromium)
{
    [Fact]
    public async Task A_stage_that_takes_longer_shortens_the_longest_to_come_or_moves_the_end_and_nudges_are_numbers()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await TwoInAsync(ada, ben, "Planners");
        var bar = ada.Region("Facilitating");
        var look = new Look("moderating");

        await MinutesAsync(ada, "Check-in", 13);
        await Expect(bar).ToContainTextAsync("8 min behind · Discuss now 17 min");
        await Expect(Stage(ada, "Discuss")).ToContainTextAsync("17 min, instead of 25 min");
        await Expect(Stage(ada, "Close")).ToContainTextAsync("5 min");
        await ben.PressAsync("Agenda");
        await Expect(Stage(ben, "Discuss")).ToContainTextAsync("17 min, instead of 25 min");
        await Expect(ben.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("8 min behind");
        await look.AtAsync("plan-behind", ada, ben);
        await ada.PressAsync("End 8 min later");
        await Expect(Stage(ben, "Discuss")).Not.ToContainTextAsync("instead of");
        await Expect(bar).Not.ToContainTextAsync("behind");
        await ben.PressAsync("Close");

        await ben.PressAsync("Ready");
        await Expect(bar).ToContainTextAsync("1 of 2 ready");
        await ada.PressAsync("Ready");
        await Expect(bar).ToContainTextAsync("All are ready");
        await ben.PressAsync("Ready");
        await MinutesAsync(ada, "Check-in", 0);
        await Expect(bar).ToContainTextAsync("Half the time is over, 2 have not checked in yet.");
        await ben.ChooseAsync("Good");
        await ben.PressAsync("Check in");
        await Expect(bar).ToContainTextAsync("1 has not checked in yet.");
        await Expect(bar).Not.ToContainTextAsync("Ben");
        Assert.True(look.Violations.Length == 0, look.Violations);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Hands_are_heard_in_their_order_and_a_light_can_be_left_and_found_again()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await TwoInAsync(ada, ben, "Speakers");
        var bar = ada.Region("Facilitating");
        await ben.PressAsync("Raise hand");
        await Expect(bar).ToContainTextAsync("Ben wants to speak");
        await ada.PressAsync("Raise hand");
        await Expect(bar).ToContainTextAsync("Ben wants to speak, 1 more waits");
        await ada.PressAsync("Has spoken");
        await Expect(bar).ToContainTextAsync("Ada wants to speak");
        await Expect(ben.Button("Raise hand")).ToBeVisibleAsync();
        await ada.PressAsync("Has spoken");

        await ada.LeadAsync(ben, 1, 2);
        await ada.WriteAsync(ada.Words.Write("Start"), Retro.Pairing);
        await ada.WriteAsync(ada.Words.Write("Start"), Retro.Queue);
        await ada.PressAsync("Reveal cards");
        await ada.LeadAsync(ben, 3, 4);
        await Stage(ada, "Discuss").GetByRole(AriaRole.Button).ClickAsync();
        await ben.IsInAsync(5);
        await Topic(ada, Retro.Queue).ClickAsync();
        await ada.PressAsync("Show to everybody");
        await Expect(Discussed(ben, Retro.Queue)).ToBeVisibleAsync();
        await Topic(ben, Retro.Pairing).ClickAsync();
        await Expect(Discussed(ben, Retro.Pairing)).ToBeVisibleAsync();
        await ben.SeesAsync($"The others look at “{Retro.Queue}”.");
        await ben.PressAsync("Go there");
        await Expect(Discussed(ben, Retro.Queue)).ToBeVisibleAsync();
        await Topic(ada, Retro.Pairing).ClickAsync();
        await ada.PressAsync("Show to everybody");
        await Expect(Discussed(ben, Retro.Pairing)).ToBeVisibleAsync();
        await ada.PressAsync("Turn the spotlight off");
        await Expect(ada.Button("Show to everybody")).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    private static async Task TwoInAsync(Seat ada, Seat ben, string team)
    {
        await ben.JoinAsync(await ada.FoundAsync(team));
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
    }

    private static async Task MinutesAsync(Seat seat, string stage, int minutes)
    {
        await seat.PressAsync("Change the agenda");
        var field = seat.Page.GetByRole(AriaRole.Spinbutton, new() { Name = $"Minutes for {stage}", Exact = true });
        await field.FillAsync($"{minutes}");
        await field.PressAsync("Enter");
        await seat.PressAsync("Close");
    }

    private static ILocator Stage(Seat seat, string name) =>
        seat.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name, Visible = true }).First;

    private static ILocator Topic(Seat seat, string name) =>
        seat.Page.GetByRole(AriaRole.Navigation, new() { Name = "Topics" }).GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Discussed(Seat seat, string topic) =>
        seat.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = topic }).First;
}

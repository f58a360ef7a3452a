using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class KeyboardTests(Chromium chromium, ITestOutputHelper output)
{
    private const string Queue = "The queue grows";
    private const string Reviews = "Reviews are slow";
    private const int MostTabs = 30;
    private const string Pairing = "Pairing on Fridays";

    [Fact]
    public async Task A_whole_retro_is_held_and_attended_with_the_keyboard_alone()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        var (lead, guest) = (await Keys.OfAsync(ada), await Keys.OfAsync(ben));
        await GatherAsync(ada, lead, ben, guest);
        await CheckInAsync(ada, lead, ben, guest);
        await ReflectAsync(ada, lead, ben, guest);
        await GroupAsync(ada, lead, ben);
        await VoteAsync(ada, lead, ben, guest);
        await DiscussAsync(ada, lead, ben, guest);
        await CloseAsync(ada, lead, ben, guest);

        output.WriteLine($"Presses of Tab: {lead.Tabs} to facilitate, {guest.Tabs} to take part; the longest ways {lead.LongestWay}, to {lead.LongestTo}, and {guest.LongestWay}, to {guest.LongestTo}.");
        Assert.InRange(lead.LongestWay, 1, MostTabs);
        Assert.InRange(guest.LongestWay, 1, MostTabs);
        Assert.Empty(await lead.LostAsync());
        Assert.Empty(await guest.LostAsync());
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    private static async Task GatherAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        await ada.GoAsync("/");
        await lead.WriteAsync("Team name", "Keys");
        await lead.WriteAsync("Your name", ada.Name);
        await lead.PressAsync("Enter");
        await ben.GoAsync(await ada.Field("Link into this meeting").InputValueAsync());
        await guest.WriteAsync(ben.Words.YourName, ben.Name);
        await guest.PressAsync("Enter");
        await ada.SeesAsync(ben.Name);
        await lead.PushAsync("Start the meeting");
        await ada.IsInAsync(0);
        await ben.IsInAsync(0);
    }

    private static async Task CheckInAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        foreach (var (seat, keys) in new[] { (ada, lead), (ben, guest) })
        {
            await keys.ChooseAsync("Low", "Good");
            await keys.WriteAsync(seat.Words.OneWord, $"{seat.Name}-like");
            await keys.PressAsync("Enter");
        }
        await ada.SeesAsync("Ben-like");
        await ben.SeesAsync("Ada-like");
        await LeadAsync(ada, lead, ben, 1, 2);
    }

    /// <summary>Cards are written, moved, rewritten, deleted and brought back.</summary>
    private static async Task ReflectAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        await lead.WriteAsync(ada.Words.Write("Start"), Pairing);
        await lead.PressAsync("Enter");
        await guest.WriteAsync(ben.Words.Write("Stop"), "Reviews are so");
        await guest.PressAsync("Enter");
        var card = ben.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "mine" });
        await guest.ToAsync(card.GetByRole(AriaRole.Button, new() { Name = "What to do with this card" }));
        await guest.PressAsync("Enter");
        await guest.PushAsync("Move to Continue");
        await Expect(ben.Region("Continue").GetByText("Reviews are so")).ToBeVisibleAsync();
        await guest.PushAsync("What to do with this card");
        await guest.PushAsync("Edit");
        await guest.WriteAsync("Edit the card", Reviews);
        await guest.PressAsync("Enter");
        await ben.SeesAsync(Reviews);
        await guest.PushAsync("What to do with this card");
        await guest.PushAsync("Delete");
        await guest.PushAsync("Undo");
        await ben.SeesAsync(Reviews);
        await guest.WriteAsync(ben.Words.Write("Stop"), Queue);
        await guest.PressAsync("Enter");
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(2);
        await LeapAndPushAsync(ada, lead, "Reveal cards");
        await ada.SeesAsync(Queue);
        await LeadAsync(ada, lead, ben, 3);
    }

    private static async Task GroupAsync(Seat ada, Keys lead, Seat ben)
    {
        await lead.ToAsync(AriaRole.Button, $"Pick: {Queue}");
        await lead.PressAsync("w");
        await Expect(ada.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await ada.Page.Keyboard.TypeAsync("slow");
        await lead.PressAsync("Enter");
        await lead.WriteAsync("Title of the group", "Slow reviews");
        await lead.PressAsync("Enter");
        await Expect(ben.Region(ben.Words.Group("Slow reviews", 2))).ToBeVisibleAsync();
        await LeadAsync(ada, lead, ben, 4);
    }

    /// <summary>More dots are asked for than may be given: the button stays where the next press goes, and does nothing.</summary>
    private static async Task VoteAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        await LeapAndPushAsync(ada, lead, "Start voting");
        foreach (var (seat, keys) in new[] { (ada, lead), (ben, guest) })
        {
            await keys.ToAsync(AriaRole.Button, seat.Words.Give("Slow reviews"));
            foreach (var key in new[] { "Enter", "Space", "Enter", "Space", "Enter" })
                await keys.PressAsync(key);
            await seat.SeesAsync(seat.Words.Receipt(3, 5));
        }
        await guest.PushAsync(ben.Words.Take("Slow reviews"));
        await ben.SeesAsync(ben.Words.Receipt(2, 5));
        await guest.PushAsync(ben.Words.Ready);
        await ada.SeesAsync("2 here · 1 of 2 ready");
        await LeapAndPushAsync(ada, lead, "Close voting");
        await ben.ReadsAsync(ben.Words.VoteResult, "Slow reviews 5 2", $"{Pairing} 0 0");
        await guest.PushAsync(ben.Words.WasCounted);
        await ben.SeesAsync(ben.Words.Counted);
        await LeadAsync(ada, lead, ben, 5);
    }

    private static async Task DiscussAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        await lead.LeapAsync(ada.Page.GetByRole(AriaRole.Main));
        await lead.ToAsync(ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Topics" }).GetByRole(AriaRole.Button, new() { Name = Pairing }));
        await lead.PressAsync("Enter");
        await lead.PushAsync("Show to everybody");
        await ben.SeesAsync(Pairing);
        await guest.WriteAsync(ben.Words.Comment, "Worked in spring");
        await guest.PressAsync("Enter");
        await ada.SeesAsync("Worked in spring");
        await lead.PushAsync("Discussed");
        await ben.SeesAsync(ben.Words.Discussed);
        await LeadAsync(ada, lead, ben, 6);
        await lead.ToAsync(AriaRole.Combobox, "Who");
        await lead.PressAsync("B");
        await lead.WriteAsync("does what", Retro.Action);
        await lead.ToAsync(AriaRole.Combobox, "By when");
        await lead.PressAsync("ArrowDown");
        await lead.PushAsync("Agree");
        await Expect(ben.Page.GetByText(ben.Words.Owner(ben.Name))).ToBeVisibleAsync();
        await LeadAsync(ada, lead, ben, 7);
    }

    /// <summary>A dialog is opened and left on the way; where it leaves the focus is where it took it from.</summary>
    private static async Task CloseAsync(Seat ada, Keys lead, Seat ben, Keys guest)
    {
        foreach (var (seat, keys) in new[] { (ada, lead), (ben, guest) })
        {
            await keys.ChooseAsync("1 A waste of time", seat.Words.RotiFour);
            await keys.PressAsync("Enter");
            await seat.SeesAsync(seat.Words.RotiRecorded);
        }
        await lead.PushAsync("Close this vote");
        await Expect(ben.Region(ben.Words.RotiResult)).ToContainTextAsync(ben.Words.Mean("4"));
        await LeapAndPushAsync(ada, lead, "More");
        await lead.PushAsync("Meeting settings");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await lead.PressAsync("Escape");
        await Expect(ada.Button("More")).ToBeFocusedAsync();
        await LeapAndPushAsync(ada, lead, "Close the meeting");
        foreach (var (seat, keys) in new[] { (ada, lead), (ben, guest) })
        {
            await Expect(seat.Region(seat.Words.Agreed).GetByRole(AriaRole.Listitem)).ToContainTextAsync([Retro.Action]);
            await keys.HaveFocusAsync();
            await keys.PushAsync(seat.Words.WatchAgain);
            await seat.IsInAsync(0);
            await keys.HaveFocusAsync();
        }
    }

    private static async Task LeadAsync(Seat leader, Keys lead, Seat other, params int[] stages)
    {
        foreach (var stage in stages)
        {
            await LeapAndPushAsync(leader, lead, $"Next: {other.Words.Stages[stage]}");
            await other.IsInAsync(stage);
        }
    }

    private static async Task LeapAndPushAsync(Seat leader, Keys lead, string button)
    {
        await lead.LeapAsync(leader.Region("Facilitating"));
        await lead.PushAsync(button);
    }
}

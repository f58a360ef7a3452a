using System.Globalization;
using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class GroupingTests(Chromium chromium)
{
    private const string Deploys = "Deploys take all night";
    private const string ByHand = "We deploy by hand";
    private const string Coffee = "Coffee is great";
    private const string Reviews = "Reviews wait";

    private static readonly string[] Cards = [Deploys, ByHand, Coffee, Reviews];

    [Fact]
    public async Task A_card_is_dragged_onto_another_with_the_mouse_and_Escape_gives_it_up()
    {
        await using var ada = await WithCardsAsync(Screen.Desktop);
        var mouse = ada.Page.Mouse;
        await HoldAsync(ada, Coffee, Reviews);
        await ada.Page.Keyboard.PressAsync("Escape");
        await mouse.UpAsync();
        await Expect(ada.Text(Coffee)).ToHaveCountAsync(1);
        await ada.SeesAsync("0 groups");
        await HoldAsync(ada, Deploys, ByHand);
        await mouse.UpAsync();
        await IsGroupedAsync(ada, 2);
        await HoldAsync(ada, Coffee, ByHand);
        await mouse.UpAsync();
        await IsGroupedAsync(ada, 3);
        await Expect(Picked(ada)).ToHaveCountAsync(0);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_card_is_dragged_with_a_finger_that_rests_and_a_finger_that_does_not_scrolls()
    {
        await using var ada = await WithCardsAsync(Screen.Phone);
        var finger = await Finger.OnAsync(ada.Page);
        var (x, y) = await MiddleAsync(Card(ada, Deploys));
        await finger.TouchAsync(x, y);
        await Expect(ada.Text(Deploys)).ToHaveCountAsync(2);
        var (toX, toY) = await MiddleAsync(Card(ada, ByHand));
        await finger.MoveAsync(x + 4, y + 4);
        await finger.MoveAsync(toX, toY);
        await finger.LiftAsync();
        await IsGroupedAsync(ada, 2);

        var before = await ScrolledAsync(ada);
        await finger.TouchAsync(x, y);
        for (var step = 1; step <= 6; step++)
            await finger.MoveAsync(x, y - (30 * step));
        await finger.LiftAsync();
        await Eventually.Holds(async () => await ScrolledAsync(ada) > before, TimeSpan.FromSeconds(5), "The page scrolls under a finger that does not rest");
        await Expect(Picked(ada)).ToHaveCountAsync(0);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Cards_are_picked_grouped_and_taken_out_with_keys()
    {
        await using var ada = await WithCardsAsync(Screen.Desktop);
        var keys = ada.Page.Keyboard;
        await Card(ada, Deploys).FocusAsync();
        await keys.PressAsync("Shift+ArrowDown");
        await Expect(Picked(ada)).ToHaveCountAsync(2);
        await keys.PressAsync("g");
        await IsGroupedAsync(ada, 2);
        await Card(ada, Coffee).FocusAsync();
        await keys.PressAsync("w");
        await Expect(ada.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await keys.TypeAsync("night");
        await keys.PressAsync("Enter");
        await IsGroupedAsync(ada, 3);
        await Card(ada, Coffee).FocusAsync();
        await keys.PressAsync("t");
        await IsGroupedAsync(ada, 2);
        await Expect(Card(ada, Coffee)).ToBeFocusedAsync();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_lasso_picks_what_it_touches_and_Shift_picks_a_range()
    {
        await using var ada = await WithCardsAsync(Screen.Desktop);
        var first = (await Card(ada, Deploys).BoundingBoxAsync())!;
        await ada.Page.Mouse.MoveAsync(first.X - 6, first.Y - 6);
        await ada.Page.Mouse.DownAsync();
        await ada.Page.Mouse.MoveAsync(first.X + first.Width + 60, first.Y + 40, new() { Steps = 4 });
        await ada.Page.Mouse.UpAsync();
        await Expect(Picked(ada)).ToHaveCountAsync(2);
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(Picked(ada)).ToHaveCountAsync(0);
        await Card(ada, Deploys).ClickAsync();
        await Card(ada, Coffee).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Picked(ada)).ToHaveCountAsync(3);
        await ada.PressAsync("Group together");
        await IsGroupedAsync(ada, 3);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task What_shares_words_is_suggested_with_the_reason_and_grouped_only_when_pressed()
    {
        await using var ada = await WithCardsAsync(Screen.Desktop);
        await ada.PressAsync("Suggest groups");
        var offer = ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "both mention" });
        await Expect(offer).ToHaveCountAsync(1);
        await Expect(offer).ToContainTextAsync(Deploys);
        await Expect(offer).ToContainTextAsync(ByHand);
        await ada.SeesAsync("0 groups");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Group together" }).ClickAsync();
        await ada.PressAsync("Close");
        await IsGroupedAsync(ada, 2);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Whoever_loses_a_card_that_another_grouped_at_the_same_time_is_told_and_may_follow()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        var link = await FillAsync(ada);
        using var ben = new Visitor(chromium.Silo.Address);
        var meeting = (await ben.PostAsync("/api/join-meeting", $$"""{"code":"{{link.Split('#')[1]}}","myName":"Ben"}"""))["meeting"]!.GetValue<string>();
        await using var hub = await ben.ConnectAsync();
        var view = (await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}"""))["view"]!;
        var ids = view["cards"]!.AsArray().ToDictionary(card => card!["text"]!.GetValue<string>(), card => card!["id"]!.GetValue<string>(), StringComparer.Ordinal);
        await PairAsync(ada, Deploys, Coffee);
        await IsGroupedAsync(ada, 2);
        // As somebody groups who has not seen yet what Ada did.
        var command = $$"""{"type":"group-cards","cards":["{{ids[Deploys]}}","{{ids[Reviews]}}"]}""";
        await hub.InvokeAsync("Meeting", $$"""{"meeting":"{{meeting}}","id":"{{Guid.NewGuid():N}}","resend":false,"command":{{command}}}""");
        await ada.SeesAsync($"Ben grouped “{Deploys}” at the same time: it is in “{Deploys}” now.");
        await ada.PressAsync("Put mine there too");
        await IsGroupedAsync(ada, 3);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Every_step_can_be_undone_on_its_own()
    {
        await using var ada = await WithCardsAsync(Screen.Desktop);
        await PairAsync(ada, Deploys, ByHand);
        await ada.SeesAsync("1 group");
        await PairAsync(ada, Coffee, Reviews);
        await ada.SeesAsync("2 groups");
        await ada.Page.GetByText("Steps so far, each can be undone").ClickAsync();
        await ada.Button("Undo").Last.ClickAsync();
        await ada.SeesAsync("1 group");
        await Expect(ada.Region($"Group {Coffee}, 2 cards")).ToBeVisibleAsync();
        await ada.SeesAsync("undone");
        Assert.Empty(ada.Complaints);
    }

    private static ILocator Card(Seat seat, string text) => seat.Button($"Pick: {text}");

    private static ILocator Picked(Seat seat) => seat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pick: "), Pressed = true });

    private static async Task IsGroupedAsync(Seat seat, int cards) =>
        await Expect(seat.Page.GetByRole(AriaRole.Region, new() { NameRegex = new($"^Group .*, {cards.ToString(CultureInfo.InvariantCulture)} cards$") })).ToBeVisibleAsync();

    private static async Task PairAsync(Seat seat, string one, string other)
    {
        await Card(seat, one).ClickAsync();
        await Card(seat, other).ClickAsync();
        await seat.PressAsync("Group together");
    }

    /// <summary>Takes a card with the mouse and holds it over another.</summary>
    private static async Task HoldAsync(Seat seat, string card, string over)
    {
        var (x, y) = await MiddleAsync(Card(seat, card));
        await seat.Page.Mouse.MoveAsync(x, y);
        await seat.Page.Mouse.DownAsync();
        await seat.Page.Mouse.MoveAsync(x + 12, y + 12);
        await Expect(seat.Text(card)).ToHaveCountAsync(2);
        var (toX, toY) = await MiddleAsync(Card(seat, over));
        await seat.Page.Mouse.MoveAsync(toX, toY, new() { Steps = 4 });
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator locator)
    {
        var box = (await locator.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static Task<double> ScrolledAsync(Seat seat) => seat.Page.EvaluateAsync<double>("scrollY");

    /// <summary>Ada in the Group stage of a retro of her own, with four cards in one column.</summary>
    private async Task<Seat> WithCardsAsync(Screen screen)
    {
        var ada = await chromium.SeatAsync("Ada", screen, Words.English);
        await FillAsync(ada);
        return ada;
    }

    /// <returns>The link into the meeting.</returns>
    private static async Task<string> FillAsync(Seat ada)
    {
        var link = await ada.FoundAsync("Heap");
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(ada, 1, 2);
        foreach (var card in Cards)
        {
            await ada.WriteAsync(ada.Words.Write("Start"), card);
            await ada.SeesAsync(card);
        }
        await Expect(ada.Text(ada.Words.Keeping)).ToHaveCountAsync(0);
        await ada.PressAsync("Reveal cards");
        await ada.LeadAsync(ada, 3);
        await ada.SeesAsync("0 groups");
        return link;
    }
}

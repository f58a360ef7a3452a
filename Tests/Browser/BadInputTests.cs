using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>What people write, and the devices they have, that layouts and programs fear.</summary>
[Collection(nameof(BrowserTests))]
public sealed class BadInputTests(Chromium chromium)
{
    /// <summary>A desktop of 1,280 × 1,024 at 400 %.</summary>
    private static readonly Screen Zoomed = new(320, 256, Touch: false);

    private static readonly string[] Stages = ["check-in", "review-actions", "reflect", "group", "vote", "discuss", "actions", "close"];

    /// <summary>A device whose clock is a day and five hours ahead.</summary>
    private const string FastClock = """
        const True = Date;
        const ahead = 29 * 3_600_000;
        globalThis.Date = class extends True {
          constructor(...given) { given.length > 0 ? super(...given) : super(True.now() + ahead); }
          static now() { return True.now() + ahead; }
        };
        """;

    private const string NoStorage = """
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, { get() { throw new DOMException('The user denied permission.', 'SecurityError'); } });
        """;

    [Fact]
    public async Task Everything_odd_in_one_room_is_read_in_every_stage()
    {
        await using var room = await OddRoom.OpenAsync(chromium.Silo.Address);
        await room.FillAsync();
        await using var zoomed = await JoinedAsync(room, Zoomed, Words.German);
        await using var phone = await JoinedAsync(room, Screen.Phone, Words.German);
        await using var desktop = await JoinedAsync(room, Screen.Desktop, Words.English);
        Seat[] seats = [zoomed, phone, desktop];
        var faults = new List<string>();
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            await room.GoAsync(Stages[stage]);
            if (Stages[stage] is "vote")
                await room.CommandAsync("""{"type":"start-round","plan":{"method":"dots","visibility":"secret","budget":5,"perOption":3}}""");
            foreach (var seat in seats)
            {
                await seat.IsInAsync(stage);
                if (Stages[stage] is "vote")
                    await Expect(seat.Button(seat.Words.Give("x")).First).ToBeVisibleAsync();
                faults.AddRange(await Fit.FaultsAsync(seat, Stages[stage]));
            }
        }
        await room.CommandAsync("""{"type":"close-meeting"}""");
        foreach (var seat in seats)
        {
            await seat.SeesHeadingAsync(seat.Words.Agreed);
            faults.AddRange(await Fit.FaultsAsync(seat, "summary"));
            Assert.Empty(seat.Complaints);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Among_five_hundred_cards_and_twelve_columns_one_still_writes_where_one_wants()
    {
        await using var room = await OddRoom.OpenAsync(chromium.Silo.Address);
        await room.FillAsync();
        await room.GoAsync("reflect");
        foreach (var (screen, words) in new[] { (Zoomed, Words.German), (Screen.Desktop, Words.English) })
        {
            await using var seat = await JoinedAsync(room, screen, words);
            var columns = seat.Page.GetByRole(AriaRole.Combobox);
            await columns.SelectOptionAsync(new SelectOptionValue { Label = "Column 12 · 1" });
            await seat.WriteAsync(words.Write("Column 12"), $"From {screen.Width}");
            await seat.SeesAsync($"From {screen.Width}");
            await Expect(seat.Heading("Column 12")).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task Forty_people_of_one_name_are_told_apart_wherever_one_of_them_is_chosen()
    {
        await using var room = await OddRoom.OpenAsync(chromium.Silo.Address);
        await room.GoAsync("actions");
        await using var ada = await JoinedAsync(room, Screen.Desktop, Words.English, "Kim");
        var people = ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Kim" });
        await Expect(people).ToHaveCountAsync(OddRoom.Kims + 1);
        var names = (await people.AllInnerTextsAsync()).Select(text => Regex.Match(text, @"Kim #[0-9a-f]+").Value).ToArray();
        Assert.All(names, name => Assert.NotEmpty(name));
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        var owners = await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "Who" }).Locator("option").AllInnerTextsAsync();
        Assert.Equal(owners.Count, owners.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Contains(name, owners));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_by_a_day_moves_no_timer_and_no_date()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        await ben.Page.AddInitScriptAsync(FastClock);
        await ben.JoinAsync(await ada.FoundAsync("Clocks"));
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.PressAsync("Timer");
        await ada.PressAsync("Start 5 minutes");
        var (right, wrong) = (await SecondsAsync(ada), await SecondsAsync(ben));
        Assert.InRange(wrong - right, -2, 2);
        await ada.LeadAsync(ben, 1, 2, 3, 4, 5, 6);
        Assert.Equal(await DaysAsync(ada), await DaysAsync(ben));
    }

    [Fact]
    public async Task Without_scripts_a_sentence_says_so_in_both_languages()
    {
        await using var context = await chromium.ContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Silo.Address.ToString());
        // What texts and roles find leaves out what stands for no scripts.
        var said = page.Locator("noscript p");
        await Expect(said).ToHaveCountAsync(2);
        await Expect(said.First).ToBeVisibleAsync();
        await Expect(said.First).ToContainTextAsync("it needs JavaScript");
        await Expect(said.Last).ToHaveAttributeAsync("lang", "de");
        await Expect(said.Last).ToContainTextAsync("braucht dafür JavaScript");
    }

    [Fact]
    public async Task Where_nothing_may_be_stored_a_retro_is_led_and_taken_part_in()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.German);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Desktop, Words.English);
        foreach (var seat in new[] { ada, ben, clara })
            await seat.Page.AddInitScriptAsync(NoStorage);
        await new Retro(ada, ben, clara).PlayAsync("Nothing kept", _ => Task.CompletedTask);
        foreach (var seat in new[] { ada, ben, clara })
            Assert.Empty(seat.Complaints);
    }

    [Fact]
    public async Task A_second_tab_is_the_same_person_with_the_same_truth()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        await ben.JoinAsync(await ada.FoundAsync("Tabs"));
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.LeadAsync(ben, 1, 2);
        var second = await ben.Page.Context.NewPageAsync();
        await second.GotoAsync(ben.Page.Url);
        var field = second.GetByRole(AriaRole.Textbox, new() { Name = "Write a card in Stop" });
        await field.FillAsync("Written in the second tab");
        await field.PressAsync("Enter");
        foreach (var page in new[] { ben.Page, second })
        {
            var card = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Written in the second tab" });
            await Expect(card).ToHaveCountAsync(1);
            await Expect(card).ToContainTextAsync("mine");
        }
        await ben.PressAsync("Ready");
        await Expect(second.GetByRole(AriaRole.Button, new() { Name = "Ready", Pressed = true })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("2 here · 1 of 2 ready")).ToBeVisibleAsync();
        await second.CloseAsync();
        await Expect(ada.Page.GetByText("2 here · 1 of 2 ready")).ToBeVisibleAsync();
        await ben.WriteAsync("Write a card in Stop", "The first tab goes on");
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(2);
        Assert.Empty(ben.Complaints);
    }

    private static async Task<double> SecondsAsync(Seat seat)
    {
        var clock = await seat.Page.GetByRole(AriaRole.Timer).InnerTextAsync();
        return TimeSpan.ParseExact(clock.Split('\n')[0], @"m\:ss", CultureInfo.InvariantCulture).TotalSeconds;
    }

    private static Task<string[]> DaysAsync(Seat seat) =>
        seat.Page.GetByRole(AriaRole.Combobox, new() { Name = "By when" }).Locator("option").EvaluateAllAsync<string[]>("all => all.map((one) => one.value)");

    private async Task<Seat> JoinedAsync(OddRoom room, Screen screen, Words words, string name = "Yo")
    {
        var seat = await chromium.SeatAsync(name, screen, words);
        await seat.JoinAsync(room.Link);
        await seat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await Expect(seat.Button(words.Ready)).ToBeVisibleAsync();
        return seat;
    }
}

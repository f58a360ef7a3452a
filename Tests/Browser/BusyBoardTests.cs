using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class BusyBoardTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Changes = 120;

    /// <summary>Fits the field as it is: a longer one makes it higher, as its writer wants.</summary>
    private const string Phrase = "The quick brown fox jumps over the lazy dog";

    /// <summary>Where the field, its caret and the page are, and whether it has the focus.</summary>
    private const string Place = """
        field => JSON.stringify([field.value, field.selectionStart, field.selectionEnd, document.activeElement === field, field.getBoundingClientRect(), scrollX, scrollY])
        """;

    [Fact]
    public async Task A_storm_moves_neither_caret_nor_selection_of_who_types_nor_what_another_reads()
    {
        await using var crowd = await Crowd.GatherAsync(chromium.Silo.Address, "reflect");
        await using var ada = await JoinedAsync(crowd, "Ada", Screen.Desktop, 2);
        await using var ben = await JoinedAsync(crowd, "Ben", Screen.Phone, 2);
        await SettledAsync(ada, 3);
        await SettledAsync(ben, 3);
        var field = ada.Field(ada.Words.Write("Mad"));
        await field.FillAsync("Half a thought, to be continued");
        await field.EvaluateAsync("field => field.setSelectionRange(5, 14)");
        var read = ben.Text(Crowd.TextOf(150));
        await read.EvaluateAsync("card => card.scrollIntoView({ block: 'center' })");
        var (typed, looked) = (await field.EvaluateAsync<string>(Place), await AtRestAsync(read));
        var (first, second) = (await Pace.OfAsync(ada.Page), await Pace.OfAsync(ben.Page));

        var rate = await crowd.StormAsync(Changes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:F1} changes a second"));
        await ada.SeesAsync(Crowd.Last);
        await Expect(ben.Text(Crowd.Last)).ToHaveCountAsync(1);
        Assert.Equal(typed, await field.EvaluateAsync<string>(Place));
        Assert.Equal(looked, await WhereAsync(read));
        await Expect(ben.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("new in Mad$") })).ToBeVisibleAsync();
        await HasNotMovedAsync(first);
        await HasNotMovedAsync(second);
    }

    [Fact]
    public async Task A_storm_takes_neither_the_card_from_the_hand_nor_the_title_from_its_writer()
    {
        await using var crowd = await Crowd.GatherAsync(chromium.Silo.Address, "group");
        await crowd.GroupAsync(1, 2);
        await using var ada = await JoinedAsync(crowd, "Ada", Screen.Desktop, 3);
        await using var ben = await JoinedAsync(crowd, "Ben", Screen.Desktop, 3);
        await SettledAsync(ada, 3);
        await SettledAsync(ben, 3);
        var title = ben.Field("Title of the group").First;
        await title.FillAsync("Half a title");
        await title.EvaluateAsync("field => field.setSelectionRange(2, 6)");
        var typed = await title.EvaluateAsync<string>(Place);
        var (card, target) = (ada.Button($"Pick: {Crowd.TextOf(0)}"), ada.Button($"Pick: {Crowd.TextOf(3)}"));
        var (from, to) = ((await card.BoundingBoxAsync())!, (await target.BoundingBoxAsync())!);
        await ada.Page.Mouse.MoveAsync(from.X + 30, from.Y + 30);
        await ada.Page.Mouse.DownAsync();
        await ada.Page.Mouse.MoveAsync(to.X + 40, to.Y + 40, new() { Steps = 4 });
        var held = ada.Text(Crowd.TextOf(0)).Last;
        var hand = await WhereAsync(held);
        var (first, second) = (await Pace.OfAsync(ada.Page), await Pace.OfAsync(ben.Page));

        var rate = await crowd.StormAsync(Changes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:F1} changes a second"));
        await Expect(ben.Text(Crowd.Last)).ToHaveCountAsync(1);
        await Expect(ada.Text(Crowd.Last)).ToHaveCountAsync(1);
        Assert.Equal(hand, await WhereAsync(held));
        Assert.Equal(typed, await title.EvaluateAsync<string>(Place));
        await HasNotMovedAsync(first);
        await HasNotMovedAsync(second);
        await ada.Page.Mouse.UpAsync();
        await Expect(ada.Region($"Group {Crowd.TextOf(0)}, 2 cards")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Typing_stays_quick_among_60_people_and_400_cards_on_a_slow_machine()
    {
        await using var crowd = await Crowd.GatherAsync(chromium.Silo.Address, "reflect");
        await using var ada = await JoinedAsync(crowd, "Ada", Screen.Desktop, 2);
        await SettledAsync(ada, 2);
        await Pace.SlowAsync(ada.Page, 4);
        var field = ada.Field(ada.Words.Write("Mad"));
        await field.FocusAsync();
        var pace = await Pace.OfAsync(ada.Page);
        var storm = crowd.StormAsync(Changes);
        await field.PressSequentiallyAsync(Phrase, new() { Delay = 60 });
        var rate = await storm;
        var (key, task, shift) = (await pace.KeyAsync(), await pace.LongestTaskAsync(), await pace.ShiftAsync());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rate:F1} changes a second; key to frame p95 {key:F0} ms, longest task {task:F0} ms, layout shift {shift:F4}"));
        await Expect(field).ToHaveValueAsync(Phrase);
        await HasNotMovedAsync(pace);
        // The aim is 50 ms and 100 ms. Where browser, server and the storm share two cores, neither is met yet: these bounds catch what gets worse.
        Assert.True(key < 500, $"A key takes {key} ms to show (p95).");
        Assert.True(task <= 400, $"A task took {task} ms.");
    }

    private static Task<string> WhereAsync(ILocator locator) =>
        locator.EvaluateAsync<string>("element => JSON.stringify([element.getBoundingClientRect(), scrollX, scrollY])");

    /// <summary>Where it is once ten frames have not moved it: after a jump the cards around are painted for the first time, and take their true height instead of a guessed one.</summary>
    private static Task<string> AtRestAsync(ILocator locator) => locator.EvaluateAsync<string>(
        """
        element => new Promise((rests) => {
          let still = 0, last = '';
          const look = () => {
            const now = JSON.stringify([element.getBoundingClientRect(), scrollX, scrollY]);
            still = now === last ? still + 1 : 0;
            last = now;
            still === 10 ? rests(now) : requestAnimationFrame(look);
          };
          look();
        })
        """);

    /// <summary>Waits until the board and who is here are shown as they are.</summary>
    private static async Task SettledAsync(Seat seat, int here)
    {
        await Expect(seat.Text(Crowd.TextOf(399))).ToHaveCountAsync(1);
        var count = here.ToString(CultureInfo.InvariantCulture);
        await Expect(seat.Screen.Touch ? seat.Button($"{count} here") : seat.Page.GetByText(new Regex($"^{count} here · "))).ToBeVisibleAsync();
    }

    private static async Task HasNotMovedAsync(Pace pace)
    {
        var shift = await pace.ShiftAsync();
        Assert.True(shift == 0, $"What was in view moved by {shift}:\n{await pace.MovedAsync()}");
    }

    private async Task<Seat> JoinedAsync(Crowd crowd, string name, Screen screen, int stage)
    {
        var seat = await chromium.SeatAsync(name, screen, Words.English);
        await seat.JoinAsync(crowd.Link);
        await seat.IsInAsync(stage);
        return seat;
    }
}

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
    private const int Runs = 3;
    private const int Slower = 4;

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
        await SettledAsync(ada, 2);
        await SettledAsync(ben, 2);
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
        await SettledAsync(ada, 2);
        await SettledAsync(ben, 2);
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
        await using var empty = await chromium.SeatAsync("Nobody", Screen.Desktop, Words.English);
        await empty.Page.SetContentAsync("<textarea></textarea>");
        await using var ada = await JoinedAsync(crowd, "Ada", Screen.Desktop, 2);
        await SettledAsync(ada, 1);
        var (floor, room) = (await Pace.OfAsync(empty.Page), await Pace.OfAsync(ada.Page));
        var typed = new List<Pace.Typed>();
        for (var run = 0; run < Runs; run++)
        {
            var least = await TypeInStormAsync(crowd, floor, empty.Page.GetByRole(AriaRole.Textbox));
            typed.Add(await TypeInStormAsync(crowd, room, ada.Field(ada.Words.Write("Mad"))));
            output.WriteLine($"an empty page: {least}; the room: {typed[^1]}");
            await HasNotMovedAsync(room);
        }

        // The best of the runs: browser, server, the crowd and whatever else runs here share the machine.
        var (key, task) = (typed.Min(run => run.P95), typed.Min(run => run.LongestTask));
        Assert.True(key < 50, $"A key takes {key} ms to show (p95).");
        Assert.True(task <= 100, $"A task took {task} ms.");
    }

    private async Task<Pace.Typed> TypeInStormAsync(Crowd crowd, Pace pace, ILocator field)
    {
        await field.FillAsync("");
        await pace.SlowAsync(Slower);
        await field.FocusAsync();
        await pace.AnewAsync();
        var storm = crowd.StormAsync(Changes / 2);
        await field.PressSequentiallyAsync(Phrase, new() { Delay = 60 });
        var typed = await pace.TypedAsync();
        await pace.SlowAsync(1);
        var rate = await storm;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:F1} changes a second"));
        await Expect(field).ToHaveValueAsync(Phrase);
        return typed;
    }

    private static Task<string> WhereAsync(ILocator locator) =>
        locator.EvaluateAsync<string>("element => JSON.stringify([element.getBoundingClientRect(), scrollX, scrollY])");

    /// <summary>Where it is once ten frames have not moved it.</summary>
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
    /// <param name="seats">Who is here besides the crowd.</param>
    private static async Task SettledAsync(Seat seat, int seats)
    {
        await Expect(seat.Text(Crowd.TextOf(399))).ToHaveCountAsync(1);
        var count = (Crowd.People + seats).ToString(CultureInfo.InvariantCulture);
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

using System.Text.Json;
using System.Text.RegularExpressions;
using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>
/// Three minutes without a connection, twice: on the way of one device while the others go on, and because the silo is killed. What so long a gap is to the client is told by its
/// clock, which is moved on: pauses between attempts that have grown, sockets given up. What it is to the server passes really: the connection ends, and whoever is away longer
/// than the grace counts as gone; only the grace is set shorter than the usual 10 s. Nothing else of the server ends within three minutes.
/// </summary>
[Collection(nameof(BrowserTests))]
public sealed class OfflineTests(Chromium chromium)
{
    private const int GapSeconds = 180;
    private const int StrideSeconds = 5;
    private const string Menu = "What to do with this card";

    private static readonly Dictionary<string, string> ShortGrace = new(StringComparer.Ordinal) { ["Collab__Streams__PresenceGraceMs"] = "1000" };

    [Fact]
    public async Task Twenty_acts_in_three_minutes_offline_arrive_once_and_in_order_or_come_back_with_a_reason()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path], ShortGrace);
        await using var tunnel = new Tunnel(silo);
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English, silo);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Phone, Words.English, tunnel.Address);
        await clara.Page.Clock.InstallAsync();
        await clara.JoinAsync(new Uri(await ada.FoundAsync("Tunnels")) is var link ? link.PathAndQuery + link.Fragment : "");
        await ada.SeesAsync("Clara");
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(clara, 1, 2);

        await ReflectAsync(ada, clara, tunnel);
        await ada.LeadAsync(clara, 3, 4);
        await VoteAsync(ada, clara, silo);
        Assert.DoesNotContain(ada.Complaints.Concat(clara.Complaints), complaint => complaint.StartsWith("page:", StringComparison.Ordinal));
    }

    private static async Task ReflectAsync(Seat ada, Seat clara, Tunnel tunnel)
    {
        foreach (var text in new[] { "Kept one", "Kept two", "Kept three", "Kept four" })
            await clara.WriteAsync(clara.Words.Write("Start"), text);
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(4);
        await WaitForShellAsync(clara);

        await tunnel.CutAsync();
        await clara.IsAsync(clara.Words.Offline);
        for (var card = 1; card <= 8; card++)
            await clara.WriteAsync(clara.Words.Write("Start"), $"New {card}");
        await EditAsync(clara, "Kept one", "Kept one, better");
        await EditAsync(clara, "Kept four", "Kept four, in vain");
        await EditAsync(clara, "New 1", "New first");
        await EditAsync(clara, "New first", "New first, twice");
        await ActAsync(clara, "Kept two", "Move to Stop");
        await ActAsync(clara, "New 2", "Move to Stop");
        await clara.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Stop") }).CheckAsync(new() { Force = true });
        await ActAsync(clara, "New 2", "Move to Continue");
        await clara.WriteAsync(clara.Words.Write("Stop"), "New 9");
        await EditAsync(clara, "New 9", "New ninth");
        await clara.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Start") }).CheckAsync(new() { Force = true });
        await ActAsync(clara, "Kept three", "Delete");
        await ActAsync(clara, "New 3", "Delete");
        await ActAsync(clara, "New 4", "Delete");
        await clara.IsAsync(clara.Words.Waiting(20));
        await ada.SeesAsync("1 here · 0 of 1 ready");
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(4);
        await ada.Region("Start").GetByRole(AriaRole.Listitem).Filter(new() { HasText = ada.Words.ClosedPaper }).Nth(3).GetByRole(AriaRole.Button, new() { Name = Menu }).ClickAsync();
        await ada.PressAsync("Delete");
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(3);
        await PassAsync(clara);
        await clara.Page.ReloadAsync();
        await clara.IsAsync(clara.Words.Waiting(20));
        foreach (var text in new[] { "Kept one, better", "New first, twice", "New 8" })
            await clara.SeesAsync(text);
        await EditAsync(clara, "New 8", "New eighth");
        await clara.IsAsync(clara.Words.Waiting(21));

        tunnel.Mend();
        await clara.IsInAsync(2);
        await clara.IsAsync(clara.Words.Live);
        await Expect(clara.Page.GetByRole(AriaRole.Region, new() { Name = "Notices" })).ToContainTextAsync("“Kept four, in vain”");
        await Expect(clara.Page.GetByText(clara.Words.Keeping)).ToHaveCountAsync(0);
        await ada.PressAsync("Reveal cards");
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Start"] = ["Kept one, better", "New first, twice", "New 5", "New 6", "New 7", "New eighth"],
            ["Stop"] = ["Kept two", "New ninth"],
            ["Continue"] = ["New 2"],
        };
        foreach (var (column, texts) in expected)
        {
            await Expect(ada.Region(column).GetByRole(AriaRole.Article)).ToContainTextAsync(texts);
            // The own ones stand with the latest first.
            await Expect(clara.Page.GetByRole(AriaRole.Region, new() { Name = column, IncludeHidden = true }).GetByRole(AriaRole.Article, new() { IncludeHidden = true }))
                .ToContainTextAsync([.. texts.Reverse()]);
        }
        Assert.Equal(expected, await ExportedAsync(ada));
    }

    private static async Task VoteAsync(Seat ada, Seat clara, SiloProcess silo)
    {
        const string first = "New first, twice", second = "Kept two", third = "New 2";
        (string Topic, bool Gives)[] taps =
        [
            (first, true), (first, true), (first, false), (second, true), (second, true), (third, true), (second, false), (second, false), (third, true), (third, true),
            (third, false), (second, true), (first, false), (first, false), (second, true), (second, true), (third, false), (first, true), (second, false), (third, true),
        ];
        await ada.PressAsync("Start voting");
        await clara.PressAsync(clara.Words.Give(first));
        await clara.SeesAsync(clara.Words.Receipt(1, 5));
        await ada.NoteStatesAsync();

        await silo.KillAsync();
        foreach (var seat in new[] { ada, clara })
            await seat.IsAsync(seat.Words.Offline);
        foreach (var (topic, gives) in taps)
            await clara.PressAsync(gives ? clara.Words.Give(topic) : clara.Words.Take(topic));
        await clara.SeesAsync("Recording …");
        await PassAsync(clara);
        await clara.Page.ReloadAsync();
        await clara.IsAsync(clara.Words.Offline);
        await clara.SeesAsync("Recording …");

        await silo.StartAsync();
        await clara.IsInAsync(4);
        await clara.SeesAsync(clara.Words.Receipt(5, 5));
        await ada.IsAsync(ada.Words.Live);
        var states = await ada.StatesAsync();
        Assert.StartsWith(ada.Words.Offline, states[0], StringComparison.Ordinal);
        Assert.Contains(ada.Words.CatchingUp, states);
        Assert.Equal(ada.Words.Live, states[^1]);
        await ada.PressAsync("Close voting");
        foreach (var seat in new[] { ada, clara })
        {
            foreach (var (topic, dots) in new[] { (first, 1), (second, 2), (third, 2) })
                await Expect(seat.Region(seat.Words.VoteResult).GetByRole(AriaRole.Row, new() { Name = $"{topic} {dots} 1", Exact = true })).ToHaveCountAsync(1);
            await Expect(seat.Region(seat.Words.VoteResult).GetByText("1 of 2 voted")).ToBeVisibleAsync();
        }
        await clara.PressAsync(clara.Words.WasCounted);
        await clara.SeesAsync(clara.Words.Counted);
    }

    /// <summary>Three minutes on the client’s clock, in strides that leave each attempt to connect the time to fail.</summary>
    private static async Task PassAsync(Seat seat)
    {
        for (var passed = 0; passed < GapSeconds; passed += StrideSeconds)
            await seat.Page.Clock.RunForAsync(StrideSeconds * 1000);
    }

    private static async Task WaitForShellAsync(Seat seat) => await seat.Page.WaitForFunctionAsync(ShellTests.Kept);

    private static async Task EditAsync(Seat seat, string card, string text)
    {
        await ActAsync(seat, card, "Edit");
        await seat.WriteAsync("Edit the card", text);
        await seat.SeesAsync(text);
    }

    private static async Task ActAsync(Seat seat, string card, string act)
    {
        await seat.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = seat.Text(card) }).GetByRole(AriaRole.Button, new() { Name = Menu }).TapAsync();
        await seat.Button(act).TapAsync();
    }

    /// <summary>The texts of the cards by column, in their order, as the server exports them.</summary>
    private static async Task<Dictionary<string, string[]>> ExportedAsync(Seat seat)
    {
        var meeting = Regex.Match(seat.Page.Url, "[0-9a-f]{32}").Value;
        var export = (await seat.Page.EvaluateAsync<JsonElement>($"fetch('/api/meetings/{meeting}/export?format=json').then((answer) => answer.json())")).GetProperty("meeting");
        return export.GetProperty("columns").EnumerateArray().ToDictionary(
            column => column.GetProperty("title").GetString()!,
            column => export.GetProperty("cards").EnumerateArray()
                .Where(card => card.GetProperty("column").GetString() == column.GetProperty("id").GetString())
                .OrderBy(card => card.GetProperty("order").GetInt64()).Select(card => card.GetProperty("text").GetString()!).ToArray(),
            StringComparer.Ordinal);
    }
}

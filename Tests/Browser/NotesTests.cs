using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>What stays with one person at one device: a facilitator's notes, and the sound.</summary>
[Collection(nameof(BrowserTests))]
public sealed class NotesTests(Chromium chromium)
{
    private const string Note = "Ben was quiet, ask him tomorrow";
    private const string Kept = "Object.keys(localStorage).filter((key) => key.startsWith('collab.notes.')).length";
    private const string NothingIsKept = "Storage.prototype.setItem = () => { throw new DOMException('blocked', 'SecurityError'); };";

    // Browsers without a loudspeaker play all the same; what is heard is what is started.
    private const string Listen = """
        window.heard = 0;
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) { window.heard++; return start.apply(this, when); };
        """;

    [Fact]
    public async Task Notes_survive_a_reload_leave_the_browser_never_and_go_with_the_meeting()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        var sent = new List<string>();
        ada.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => sent.Add(frame.Text ?? "");
        ada.Page.Request += (_, request) => sent.Add(request.PostData ?? "");
        await ben.JoinAsync(await ada.FoundAsync("Quiet"));
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        var look = new Look("moderating");
        await Expect(ben.Button("My notes")).ToHaveCountAsync(0);
        await ada.PressAsync("My notes");
        await ada.Field("Private notes").PressSequentiallyAsync(Note);
        await ada.SeesAsync("Kept");
        await look.AtAsync("notes", ada);
        await ada.Page.ReloadAsync();
        await ada.PressAsync("My notes");
        await Expect(ada.Field("Private notes")).ToHaveValueAsync(Note);
        await ada.Field("Private notes").PressAsync("Escape");
        await Expect(ada.Button("My notes")).ToBeFocusedAsync();
        Assert.DoesNotContain(sent, text => text.Contains(Note, StringComparison.Ordinal));
        Assert.DoesNotContain(Note, ada.Received + ben.Received, StringComparison.Ordinal);

        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Retro" }).ClickAsync();
        Assert.Equal(1, await ada.Page.EvaluateAsync<int>(Kept));
        await ada.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Retro" }).GetByRole(AriaRole.Button).ClickAsync();
        await ada.PressAsync("Delete");
        await ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await BecomesAsync(ada, Kept, 0);
        Assert.True(look.Violations.Length == 0, look.Violations);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Notes_that_no_browser_keeps_say_so()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English);
        await ada.Page.AddInitScriptAsync(NothingIsKept);
        await ada.FoundAsync("Forgetful");
        await ada.PressAsync("Start the meeting");
        await ada.PressAsync("My notes");
        await ada.Field("Private notes").FillAsync(Note);
        await ada.SeesAsync("This browser keeps nothing for this page. Copy your notes before you leave.");
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_soft_sound_is_off_until_asked_for_remembered_and_heard_when_time_is_up_or_ones_turn_has_come()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Desktop, Words.English);
        foreach (var seat in new[] { ada, ben })
            await seat.Page.AddInitScriptAsync(Listen);
        await ben.Page.Clock.InstallAsync();
        await ben.JoinAsync(await ada.FoundAsync("Bells"));
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.PressAsync("Raise hand");
        await ben.PressAsync("Raise hand");
        await ben.PressAsync("Language, Appearance");
        var sound = ben.Page.GetByRole(AriaRole.Switch, new() { Name = "Soft sound" });
        await Expect(sound).Not.ToBeCheckedAsync();
        await sound.CheckAsync();
        await HeardAsync(ben, 2);
        await ada.PressAsync("Has spoken");
        await HeardAsync(ben, 4);
        await ben.Page.ReloadAsync();
        // The page that is shown while the room loads has that button too.
        await ben.IsInAsync(0);
        await ben.PressAsync("Language, Appearance");
        await Expect(sound).ToBeCheckedAsync();
        await ada.PressAsync("Timer");
        await ada.PressAsync("Start 1 minute");
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("left");
        await ben.Page.Clock.FastForwardAsync(61_000);
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("time is up");
        await HeardAsync(ben, 2);
        await HeardAsync(ada, 0);
    }

    private static Task HeardAsync(Seat seat, int notes) => BecomesAsync(seat, "window.heard", notes);

    // Not WaitForFunction: it evaluates inside the page, whose policy forbids that.
    private static Task BecomesAsync(Seat seat, string figure, int wanted) => Eventually.Holds(
        async () => await seat.Page.EvaluateAsync<int>(figure) == wanted, TimeSpan.FromSeconds(10), $"{figure} did not become {wanted}");
}

using System.Diagnostics;
using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>How long it takes, and how many clicks, from the start page of an empty server to two people who vote on their cards.</summary>
[Collection(nameof(BrowserTests))]
public sealed class StopwatchTests(Chromium chromium, ITestOutputHelper output)
{
    private const int MostOfFacilitator = 14;
    private const int MostOfParticipant = 4;
    private const float KeyMs = 80;
    private const string Card = "Reviews take days";
    private const string CountClicks = "window.clicks = 0; addEventListener('pointerdown', () => clicks++, true);";
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    /// <summary>
    /// What a person takes to read, decide and aim before each click. It is the one pause in these tests that is meant: the time of unhurried people is what is measured here, not
    /// the time of the machine.
    /// </summary>
    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_retro_runs_and_a_second_person_votes_within_a_minute_and_few_clicks()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English, silo);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English, silo);
        foreach (var seat in new[] { ada, ben })
            await seat.Page.AddInitScriptAsync(CountClicks);
        await ada.GoAsync("/");
        await ada.SeesHeadingAsync("Start a retro");

        var watch = Stopwatch.StartNew();
        await WriteAsync(ada, "Team name", "Harbour");
        await WriteAsync(ada, "Your name", ada.Name);
        await ClickAsync(ada, "Start a retro");
        var link = await ada.Field("Link into this meeting").InputValueAsync();
        await Task.Delay(Thought);
        await ben.GoAsync(link);
        await WriteAsync(ben, ben.Words.YourName, ben.Name);
        await ClickAsync(ben, ben.Words.JoinMeeting);
        await ada.SeesAsync(ben.Name);
        await ClickAsync(ada, "Start the meeting");
        await GoToAsync(ada, "Reflect");
        await WriteAsync(ada, ada.Words.Write("Start"), "Pairing on Fridays");
        await ada.Page.Keyboard.PressAsync("Enter");
        await WriteAsync(ben, ben.Words.Write("Start"), Card);
        await ben.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync(ada.Words.ClosedPaper);
        await ClickAsync(ada, "Reveal cards");
        await GoToAsync(ada, "Vote");
        await ClickAsync(ada, "Start voting");
        await ClickAsync(ben, ben.Words.Give(Card));
        await ben.SeesAsync(ben.Words.Receipt(1, 5));
        await Expect(ada.Page.GetByText("1 of 2 voted")).ToBeVisibleAsync();
        watch.Stop();

        var (ofAda, ofBen) = (await ada.Page.EvaluateAsync<int>("clicks"), await ben.Page.EvaluateAsync<int>("clicks"));
        output.WriteLine($"{watch.Elapsed.TotalSeconds:f1} s, {ofAda} clicks of the facilitator, {ofBen} of the participant.");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);
        Assert.InRange(ofAda, 1, MostOfFacilitator);
        Assert.InRange(ofBen, 1, MostOfParticipant);
    }

    private static Task ClickAsync(Seat seat, string button) => ClickAsync(seat, seat.Button(button));

    private static async Task ClickAsync(Seat seat, ILocator target)
    {
        await Expect(target).ToBeEnabledAsync();
        await Task.Delay(Thought);
        if (seat.Screen.Touch)
            await target.TapAsync();
        else
            await target.ClickAsync();
    }

    private static async Task WriteAsync(Seat seat, string field, string text)
    {
        await ClickAsync(seat, seat.Field(field));
        await seat.Page.Keyboard.TypeAsync(text, new() { Delay = KeyMs });
    }

    /// <summary>By the agenda, past the stages between.</summary>
    private static Task GoToAsync(Seat seat, string stage) => ClickAsync(
        seat, seat.Page.GetByRole(AriaRole.Navigation, new() { Name = "Agenda" }).GetByRole(AriaRole.Button, new() { NameRegex = new($"^{stage}") }));
}

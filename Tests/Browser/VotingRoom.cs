using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>A meeting in its check-in, led by Ada on a desktop with Ben on a phone, in which round after round is held.</summary>
public sealed class VotingRoom(Chromium chromium) : IAsyncLifetime
{
    private Seat? _ada;
    private Seat? _ben;

    internal Seat Ada => _ada ?? throw new InvalidOperationException("The room is not open yet.");

    internal Seat Ben => _ben ?? throw new InvalidOperationException("The room is not open yet.");

    public async Task InitializeAsync()
    {
        _ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        _ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.German);
        await Ben.JoinAsync(await Ada.FoundAsync("Ballots"));
        await Ada.SeesAsync("Ben");
        await Ada.PressAsync("Start the meeting");
        await Ben.IsInAsync(0);
    }

    public async Task DisposeAsync()
    {
        if (_ada is not null)
            await _ada.DisposeAsync();
        if (_ben is not null)
            await _ben.DisposeAsync();
    }

    /// <summary>Ada starts a round with all that is usual, Ben follows the call; both have the ballot before them.</summary>
    /// <param name="settle">Changes what is usual before the start.</param>
    internal async Task StartAsync(BallotCase ballot, string question, Func<Task>? settle = null)
    {
        await ClearAsync();
        await Ada.PressAsync("More");
        await Ada.PressAsync("Start a vote");
        await Ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { Has = Ada.Text(ballot.Card) }).ClickAsync();
        if (ballot.Method != "roti")
            await Ada.Field("Question").FillAsync(question);
        if (ballot.Chooses)
            await Ada.Field("Choices").FillAsync(string.Join('\n', BallotCase.Choices));
        if (settle is not null)
            await settle();
        await Ada.PressAsync("Start this vote");
        await Ben.Button(Ben.Words.VoteNow).TapAsync();
        foreach (var seat in new[] { Ada, Ben })
            await Expect(seat.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>Takes away what a test left that failed midway, so that it fails alone.</summary>
    private async Task ClearAsync()
    {
        if (await Ada.Button("Cancel this vote").CountAsync() > 0)
            await Ada.PressAsync("Cancel this vote");
        foreach (var seat in new[] { Ada, Ben })
        {
            if (await seat.Page.GetByRole(AriaRole.Dialog).CountAsync() > 0)
                await seat.Page.ReloadAsync();
        }
    }

    /// <summary>Both go back to what they were at.</summary>
    internal async Task LeaveAsync()
    {
        await Ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Ben.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Schließen", Exact = true }).TapAsync();
        foreach (var seat in new[] { Ada, Ben })
            await Expect(seat.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}

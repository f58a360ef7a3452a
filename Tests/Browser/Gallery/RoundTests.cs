using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

[Collection(nameof(BrowserTests))]
public sealed class RoundTests(VotingRoom room) : IClassFixture<VotingRoom>
{
    private static readonly BallotCase YesNo = BallotCases.All.Single(one => one.Method == "yes-no");
    private static readonly BallotCase Choice = BallotCases.All.Single(one => one.Method == "single-choice");

    [Fact]
    public async Task A_cancelled_round_leaves_nothing_behind_and_one_is_voted_again_beside_the_old()
    {
        var (ada, ben) = (room.Ada, room.Ben);
        await room.StartAsync(YesNo, "Never mind?");
        await ada.PressAsync("Cancel this vote");
        foreach (var seat in new[] { ada, ben })
            await Expect(seat.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await room.StartAsync(YesNo, "Twice?");
        await YesNo.Touch(ben);
        await YesNo.Keys(ada);
        await ada.ReadsAsync("Twice?", YesNo.Lines);
        await ada.PressAsync("Vote again");
        await room.LeaveAsync();
        foreach (var seat in new[] { ada, ben })
            await seat.PressAsync(seat.Words.VoteNow);
        await ada.ChooseAsync("Yes");
        await YesNo.Touch(ben);
        await Expect(ada.Page.GetByRole(AriaRole.Region, new() { NameRegex = new(@"^Twice\? · Result of vote \d+$") }).Last.Locator("tbody tr, tfoot tr"))
            .ToHaveTextAsync(["Yes 2", "No 0"], new() { UseInnerText = true });
        await room.LeaveAsync();

        var look = new Look("rounds");
        await ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("votes so far") }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.List, new() { Name = "Earlier votes" }).GetByRole(AriaRole.Listitem)).ToContainTextAsync(["Passed", "Tied"]);
        await look.AtAsync("rounds", ada);
        look.IsClean();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
        await ada.Page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task An_open_round_shows_its_totals_while_it_runs_and_decides_nothing_without_its_quorum()
    {
        var (ada, ben) = (room.Ada, room.Ben);
        await room.StartAsync(Choice, "Which one?", async () =>
        {
            await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "Who sees what" }).SelectOptionAsync("open");
            await ada.Text("When it ends, and how many it takes").ClickAsync();
            await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "How many have to take part" }).SelectOptionAsync("100");
        });
        await Choice.Touch(ben);
        await ada.ReadsAsync("Which one?", "Alpha 0", "=Beta 1", "Gamma 0");
        await ada.PressAsync("Close this vote");
        await Expect(ada.Region("Which one?").GetByText("Too few took part: nothing is decided.")).ToBeVisibleAsync();
        await ada.PressAsync("Show large");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog).Last.GetByRole(AriaRole.Img, new() { Name = "Picture: Which one?" })).ToBeVisibleAsync();
        var look = new Look("rounds");
        await look.AtAsync("round-large", ada);
        await ada.Page.Keyboard.PressAsync("Escape");
        await room.LeaveAsync();
        look.IsClean();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }
}

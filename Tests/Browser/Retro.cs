using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>
/// A whole retro in the browser, a method a stage: Ada facilitates on a desktop, Ben takes part on a phone, Clara on a desktop; who reads German is up to the seats.
/// Each method ends when all three see what it did.
/// </summary>
internal sealed class Retro(Seat ada, Seat ben, Seat clara)
{
    public const string Reviews = "Reviews take days";
    public const string Queue = "The review queue grows";
    public const string Pairing = "Pairing on Fridays";
    public const string Action = "Ask for reviews of under 200 lines";

    private readonly Seat[] _all = [ada, ben, clara];

    public IReadOnlyList<Seat> Seats => _all;

    /// <summary>All of it.</summary>
    /// <param name="look">Called wherever there is something new to look at, with a name for it.</param>
    public async Task PlayAsync(string team, Func<string, Task> look)
    {
        await GatherAsync(team);
        await look("lobby");
        await StartAsync();
        await look("check-in");
        await CheckInAsync();
        await look("check-in-all");
        await NextAsync(1);
        await look("review-actions");
        await NextAsync(2);
        await look("reflect-empty");
        await ReflectAsync();
        await look("reflect-hidden");
        await RevealAsync();
        await look("reflect-revealed");
        await NextAsync(3);
        await look("group");
        await GroupAsync();
        await look("group-made");
        await NextAsync(4);
        await look("vote-setup");
        await StartVoteAsync();
        await VoteAsync();
        await look("vote");
        await CloseVoteAsync();
        await look("vote-result");
        await NextAsync(5);
        await DiscussAsync();
        await look("discuss");
        await NextAsync(6);
        await look("actions-empty");
        await AgreeAsync();
        await look("actions");
        await NextAsync(7);
        await look("close");
        await RateAsync();
        await look("close-rated");
        await CloseAsync();
        await look("summary");
    }

    /// <summary>From the start page to a lobby with three people in it.</summary>
    public async Task GatherAsync(string team)
    {
        var link = await ada.FoundAsync(team);
        foreach (var guest in _all[1..])
            await guest.JoinAsync(link);
        foreach (var seat in _all)
            foreach (var other in _all)
                await seat.SeesAsync(other.Name);
    }

    public async Task StartAsync()
    {
        await ada.PressAsync("Start the meeting");
        await AllInAsync(0);
    }

    public async Task CheckInAsync()
    {
        foreach (var seat in _all)
        {
            await seat.ChooseAsync(seat.Words.Good);
            await seat.Field(seat.Words.OneWord).FillAsync($"{seat.Name}’s word");
            await seat.PressAsync(seat.Words.CheckIn);
        }
        foreach (var seat in _all)
            foreach (var other in _all)
                await seat.SeesAsync($"{other.Name}’s word");
    }

    /// <summary>A card from each; until the reveal nobody has a foreign text, neither on the page nor on the wire.</summary>
    public async Task ReflectAsync()
    {
        await ada.WriteAsync(ada.Words.Write("Start"), Pairing);
        await ben.ChooseAsync("Stop 0");
        await ben.WriteAsync(ben.Words.Write("Stop"), Reviews);
        await clara.WriteAsync(clara.Words.Write("Stop"), Queue);
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(2);
        await Expect(clara.Text(clara.Words.ClosedPaper)).ToHaveCountAsync(2);
        await Expect(ben.Text(ben.Words.ClosedPaper).Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await ada.SeesNothingOfAsync(Reviews);
        Assert.DoesNotContain(Reviews, ada.Received + clara.Received, StringComparison.Ordinal);
        Assert.DoesNotContain(Queue, ada.Received + ben.Received, StringComparison.Ordinal);
        Assert.DoesNotContain(Pairing, ben.Received + clara.Received, StringComparison.Ordinal);
    }

    public async Task RevealAsync()
    {
        await ada.PressAsync("Reveal cards");
        foreach (var seat in _all)
            foreach (var text in new[] { Reviews, Queue })
                await seat.SeesAsync(text);
        Assert.Contains(Reviews, ada.Received, StringComparison.Ordinal);
    }

    /// <summary>Two cards under one title, through the menu.</summary>
    public async Task GroupAsync()
    {
        await ada.PressAsync($"Pick: {Queue}");
        await ada.PressAsync("Group with …");
        // Beside its words a suggestion says why it stands there.
        await ada.Page.GetByRole(AriaRole.Group, new() { Name = "Group with …" }).GetByRole(AriaRole.Button, new() { Name = Reviews }).ClickAsync();
        foreach (var seat in _all)
            await Expect(seat.Region(seat.Words.Group(Reviews, 2)).Or(seat.Region(seat.Words.Group(Queue, 2)))).ToBeVisibleAsync();
        await ada.Field("Title of the group").FillAsync("Slow reviews");
        await ada.Field("Title of the group").PressAsync("Enter");
        foreach (var seat in _all)
            await Expect(seat.Region(seat.Words.Group("Slow reviews", 2))).ToBeVisibleAsync();
    }

    public async Task StartVoteAsync()
    {
        await ada.PressAsync("Start voting");
        foreach (var seat in _all)
            await Expect(seat.Button(seat.Words.Give("Slow reviews"))).ToBeVisibleAsync();
    }

    /// <summary>5 dots and at most 3 on a topic: the client gives no more, and the receipt says what is kept.</summary>
    public async Task VoteAsync()
    {
        await GiveAsync(ada, "Slow reviews", 3);
        await Expect(ada.Button(ada.Words.Give("Slow reviews"))).ToBeDisabledAsync();
        await GiveAsync(ada, Pairing, 2);
        await Expect(ada.Button(ada.Words.Give(Pairing))).ToBeDisabledAsync();
        await ada.SeesAsync(ada.Words.Receipt(5, 5));
        await GiveAsync(ben, "Slow reviews", 3);
        await ben.PressAsync(ben.Words.Take("Slow reviews"));
        await ben.SeesAsync(ben.Words.Receipt(2, 5));
        await GiveAsync(clara, Pairing, 1);
        await clara.SeesAsync(clara.Words.Receipt(1, 5));
        await Expect(ada.Page.GetByText("3 of 3 voted")).ToBeVisibleAsync();
        Assert.DoesNotContain("\"totals\":[", ada.Received, StringComparison.Ordinal);
        Assert.DoesNotContain("\"tally\":[", ada.Received, StringComparison.Ordinal);
    }

    public async Task CloseVoteAsync()
    {
        await ada.PressAsync("Close voting");
        foreach (var seat in _all)
        {
            await seat.ReadsAsync(seat.Words.VoteResult, "Slow reviews 5 2", $"{Pairing} 3 2");
            await seat.PressAsync(seat.Words.WasCounted);
            await seat.SeesAsync(seat.Words.Counted);
        }
        Assert.Contains("\"tally\":[", ada.Received, StringComparison.Ordinal);
    }

    /// <summary>The light on the topic with fewer votes, a comment from the phone, a hand from the third.</summary>
    public async Task DiscussAsync()
    {
        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Topics" }).GetByRole(AriaRole.Button, new() { Name = Pairing }).ClickAsync();
        await ada.PressAsync("Show to everybody");
        foreach (var seat in _all)
            await Expect(seat.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = Pairing }).First).ToBeVisibleAsync();
        await ben.WriteAsync(ben.Words.Comment, "Worked well in spring");
        await clara.PressAsync(clara.Words.RaiseHand);
        foreach (var seat in _all)
            await seat.SeesAsync("Worked well in spring");
        await Expect(ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" })).ToContainTextAsync("Hand raised");
        await ada.PressAsync("Discussed");
        foreach (var seat in _all)
            await seat.SeesAsync(seat.Words.Discussed);
    }

    public async Task AgreeAsync()
    {
        var form = ada.Page.GetByRole(AriaRole.Form, new() { Name = "New action" });
        await form.GetByRole(AriaRole.Combobox, new() { Name = "Who" }).SelectOptionAsync(new SelectOptionValue { Label = ada.Name });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "does what" }).FillAsync(Action);
        var due = form.GetByRole(AriaRole.Combobox, new() { Name = "By when" });
        var inTwoWeeks = await due.GetByRole(AriaRole.Option, new() { Name = "In two weeks" }).GetAttributeAsync("value");
        await due.SelectOptionAsync(inTwoWeeks!);
        await ada.PressAsync("Agree");
        foreach (var seat in _all)
        {
            await seat.SeesAsync(Action);
            await Expect(seat.Page.GetByText(seat.Words.Owner(ada.Name))).ToBeVisibleAsync();
        }
    }

    public async Task RateAsync()
    {
        foreach (var seat in _all)
        {
            await seat.ChooseAsync(seat.Words.RotiFour);
            await seat.SeesAsync(seat.Words.RotiRecorded);
        }
        await ada.PressAsync("Close this vote");
        foreach (var seat in _all)
            await Expect(seat.Region(seat.Words.RotiResult)).ToContainTextAsync(seat.Words.Mean("4"));
    }

    public async Task CloseAsync()
    {
        await ada.PressAsync("Close the meeting");
        foreach (var seat in _all)
        {
            var words = seat.Words;
            await Expect(seat.Region(words.Agreed).GetByRole(AriaRole.Listitem)).ToContainTextAsync([Action]);
            await Expect(seat.Region(words.Mattered).GetByRole(AriaRole.Listitem)).ToHaveTextAsync(
                [$"Slow reviews{words.Votes(5)}", $"{Pairing}{words.Discussed} · {words.Votes(3)}"]);
            await Expect(seat.Region(words.RotiResult)).ToContainTextAsync(words.Mean("4"));
            await seat.ReadsAsync(words.VoteResult, "Slow reviews 5 2", $"{Pairing} 3 2");
            foreach (var card in new[] { Reviews, Queue, Pairing })
                await seat.SeesAsync(card);
        }
    }

    /// <summary>The facilitator goes on to the next stage and all follow.</summary>
    /// <param name="stage">Its place in the usual agenda, from 0.</param>
    public async Task NextAsync(int stage)
    {
        await ada.PressAsync($"Next: {ada.Words.Stages[stage]}");
        await AllInAsync(stage);
    }

    private async Task AllInAsync(int stage)
    {
        foreach (var seat in _all)
            await seat.IsInAsync(stage);
    }

    private static async Task GiveAsync(Seat seat, string topic, int dots)
    {
        for (var dot = 0; dot < dots; dot++)
            await seat.PressAsync(seat.Words.Give(topic));
    }
}

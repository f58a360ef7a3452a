using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>A whole retro as a screen reader tells it: by roles, names and what is announced.</summary>
[Collection(nameof(BrowserTests))]
public sealed partial class ScreenReaderTests(Chromium chromium, ITestOutputHelper output)
{
    private const double ApartMs = 1_950;

    [Fact]
    public async Task A_whole_retro_is_held_and_attended_by_roles_names_and_announcements()
    {
        await using var desk = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var phone = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        var (ada, ben) = (await Reader.OfAsync(desk), await Reader.OfAsync(phone));
        await GatherAsync(desk, ada, phone, ben);
        await CheckInAsync(ada, ben);
        await ReflectAsync(ada, ben);
        await GroupAsync(ada, ben);
        await VoteAsync(ada, ben);
        await DiscussAsync(ada, ben);
        await CloseAsync(ada, ben);
        foreach (var (name, reader) in new[] { ("Ada", ada), ("Ben", ben) })
        {
            var lines = await reader.HeardAsync();
            output.WriteLine($"{name} heard:\n{string.Join('\n', lines.Select(line => $"{line.AtMs / 1000,7:f1} s  {line.Text}"))}");
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(
                pair.Second.AtMs - pair.First.AtMs >= ApartMs, $"{name} hears “{pair.Second.Text}” {pair.Second.AtMs - pair.First.AtMs} ms after “{pair.First.Text}”."));
        }
        Assert.Empty(desk.Complaints);
        Assert.Empty(phone.Complaints);
    }

    private static async Task GatherAsync(Seat desk, Reader ada, Seat phone, Reader ben)
    {
        await desk.GoAsync("/");
        await ada.The(AriaRole.Textbox, "Team name").FillAsync("Ears");
        Assert.Contains("Start a retro", await ada.OutlineAsync("home"));
        await ada.WriteAsync("Your name", desk.Name);
        await phone.GoAsync(await ada.The(AriaRole.Textbox, "Link into this meeting").InputValueAsync());
        await ben.The(AriaRole.Textbox, phone.Words.YourName).WaitForAsync();
        await ben.OutlineAsync("door");
        await ben.WriteAsync(phone.Words.YourName, phone.Name);
        await Expect(ben.The(AriaRole.Heading, "Who is here")).ToBeVisibleAsync();
        foreach (var (reader, place) in new[] { (ada, "facilitator’s lobby"), (ben, "lobby") })
            Assert.Equal("Retro", (await reader.OutlineAsync(place))[0]);
        await ada.PressAsync("Start the meeting");
    }

    private static async Task CheckInAsync(Reader ada, Reader ben)
    {
        foreach (var reader in new[] { ada, ben })
        {
            await IsInAsync(reader, "Check-in");
            await reader.ChooseAsync("Good");
            await reader.WriteAsync("One word for it", "calm");
            await Expect(reader.The(AriaRole.Navigation, "Agenda").Or(reader.The(AriaRole.Button, "Agenda")).First).ToBeVisibleAsync();
        }
        await ben.HearsAsync("Kept");
        await LeadAsync(ada, ben, "Review actions", "Reflect");
        await ben.HearsAsync("Now: Reflect");
    }

    /// <summary>Three cards that come within a moment are told as many, in one line or two; the own ones are told as kept.</summary>
    private static async Task ReflectAsync(Reader ada, Reader ben)
    {
        await ben.ChooseAsync("Stop 0");
        foreach (var text in new[] { "Reviews take days", "The queue grows", "Mouse only" })
            await ben.WriteAsync("Write a card in Stop", text);
        for (var told = 0; told < 3;)
            told += int.Parse(NewCards().Match(await ada.HearsAsync("new in Stop")).Value, CultureInfo.InvariantCulture);
        await Expect(ada.The(AriaRole.Region, "Stop").GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        Assert.Equal(["Reflect", "Start", "Stop", "Continue"], await ada.OutlineAsync("reflect"));
        await ada.PressAsync("Reveal cards");
        await ben.HearsAsync("The cards are revealed");
        await LeadAsync(ada, ben, "Group");
    }

    private static async Task GroupAsync(Reader ada, Reader ben)
    {
        await ada.PressAsync("Pick: Reviews take days");
        await ada.PressAsync("Pick: The queue grows");
        await ada.The(AriaRole.Toolbar, "2 picked").GetByRole(AriaRole.Button, new() { Name = "Group together" }).ClickAsync();
        await ada.WriteAsync("Title of the group", "Slow reviews");
        await Expect(ben.The(AriaRole.Region, "Group Slow reviews, 2 cards")).ToBeVisibleAsync();
        await LeadAsync(ada, ben, "Vote");
    }

    private static async Task VoteAsync(Reader ada, Reader ben)
    {
        await ada.PressAsync("Start voting");
        await ben.HearsAsync("A vote has started");
        foreach (var reader in new[] { ada, ben })
        {
            await reader.PressAsync("Give a dot to Slow reviews");
            await reader.PressAsync("Give a dot to Slow reviews");
            await reader.PressAsync("Give a dot to Mouse only");
        }
        await ben.HearsAsync("3 of 5 recorded");
        await ada.PressAsync("Close voting");
        foreach (var reader in new[] { ada, ben })
        {
            await Expect(reader.The(AriaRole.Region, "Result of the vote").GetByRole(AriaRole.Row).Filter(new() { Has = reader.The(AriaRole.Rowheader, "Slow reviews") }))
                .ToContainTextAsync("4");
            await reader.OutlineAsync("result");
        }
        await ben.HearsAsync("The vote is closed");
        await ben.PressAsync("Was my vote counted?");
        await ben.HearsAsync("Yes: your ballot is among the counted");
        await LeadAsync(ada, ben, "Discuss");
    }

    private static async Task DiscussAsync(Reader ada, Reader ben)
    {
        await ben.PressAsync("Raise hand");
        await ada.HearsAsync("Ben raises a hand");
        await ben.WriteAsync("Write a comment …", "Since spring");
        await Expect(ada.The(AriaRole.Region, "Comments").GetByRole(AriaRole.Listitem)).ToContainTextAsync(["Since spring"]);
        await ada.OutlineAsync("discuss");
        await LeadAsync(ada, ben, "Actions");
        await ada.WriteAsync("does what", Retro.Action);
        await Expect(ben.The(AriaRole.Main, "Actions").GetByRole(AriaRole.Listitem)).ToContainTextAsync([Retro.Action]);
        await ben.HearsAsync($"Agreed: {Retro.Action}");
        await ben.OutlineAsync("actions");
        await LeadAsync(ada, ben, "Close");
    }

    private static async Task CloseAsync(Reader ada, Reader ben)
    {
        foreach (var reader in new[] { ada, ben })
        {
            await reader.ChooseAsync("4 More than it took");
            await Expect(reader.The(AriaRole.Radio, "4 More than it took")).ToBeCheckedAsync();
        }
        await ada.PressAsync("Close this vote");
        await ada.PressAsync("Close the meeting");
        foreach (var reader in new[] { ada, ben })
        {
            await Expect(reader.The(AriaRole.Region, "What we agreed").GetByRole(AriaRole.Listitem)).ToContainTextAsync([Retro.Action]);
            Assert.Equal(["Retro", "What we agreed", "What mattered"], (await reader.OutlineAsync("summary")).Take(3));
        }
        await ben.HearsAsync("The meeting is closed");
    }

    /// <summary>Each stage is the page’s heading and the name of its content.</summary>
    private static async Task LeadAsync(Reader ada, Reader ben, params string[] stages)
    {
        foreach (var stage in stages)
        {
            await ada.PressAsync($"Next: {stage}");
            foreach (var reader in new[] { ada, ben })
                await IsInAsync(reader, stage);
        }
    }

    private static async Task IsInAsync(Reader reader, string stage)
    {
        await Expect(reader.The(AriaRole.Main, stage)).ToBeVisibleAsync();
        Assert.Equal(stage, (await reader.OutlineAsync(stage))[0]);
    }

    [GeneratedRegex(@"\d+(?= new in)", RegexOptions.None, 1000)]
    private static partial Regex NewCards();
}

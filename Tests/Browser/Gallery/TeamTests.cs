using Microsoft.Playwright;
using Xunit;

namespace Collab.Tests.Browser.Gallery;

/// <summary>The team's page, as a leader and as a member see it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class TeamTests(Chromium chromium)
{
    private static readonly string[] Parts = ["Meetings", "Actions", "People", "Templates", "Settings"];

    [Fact]
    public async Task A_young_team()
    {
        await using var company = await Company.FoundAsync(chromium.Silo.Address, "Early Birds", "Clara Neumann");
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        var look = new Look("team-young");
        await ada.AcceptAsync(await company.InviteAsync("leader"));
        await look.AtLoadedAsync("meetings", ada);
        foreach (var part in Parts[1..])
        {
            await ada.ChooseAsync(part);
            await look.AtAsync(part.ToLowerInvariant(), ada);
        }

        look.IsClean();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_team_at_work()
    {
        await using var company = await Company.FoundAsync(chromium.Silo.Address, "Night Owls", "Clara Neumann", "Diego Salas", "Jonas Brandt", "Lena Hartmann", "Yuki Tanabe");
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
        var look = new Look("team");
        var live = await WorkAsync(company);
        await ada.AcceptAsync(await company.InviteAsync("leader"));
        await ben.AcceptAsync(await company.InviteAsync("observer"));
        await look.AtLoadedAsync("meetings", ada, ben);
        foreach (var part in Parts[1..])
        {
            foreach (var seat in new[] { ada, ben })
                await seat.ChooseAsync(part);
            await look.AtAsync(part.ToLowerInvariant(), ada, ben);
        }
        await DetailsAsync(ada, look);
        await LookOnAsync(company, live, ada, ben, look);

        look.IsClean();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    /// <returns>The meeting that is live, an anonymous one.</returns>
    private static async Task<string> WorkAsync(Company company)
    {
        static string Day(int fromNow) => TimeProvider.System.GetLocalNow().AddDays(fromNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await company.TeamAsync("""{"type":"rename-team","name":"Night Owls","accent":"blue"}""");
        foreach (var (text, due, status) in new[]
        {
            ("Ask for reviews of under 200 lines", 6, "in-progress"), ("Move the nightly run to four in the morning", -4, "stuck"),
            ("Invite the support team to one planning", 20, "open"), ("Write the checklist for releases", -1, "done"), ("A second monitor for the lab", 2, "dropped"),
        })
        {
            var action = await company.BoardAsync($$"""{"type":"create-action","text":"{{text}}","due":"{{Day(due)}}"}""");
            await company.BoardAsync($$"""{"type":"set-action-status","action":"{{action}}","status":"{{status}}"}""");
        }
        await company.TeamAsync("""{"type":"save-template","name":"Weather","columns":[{"title":"Sun","prompt":"What warmed us?","tint":"yellow"},{"title":"Clouds","prompt":"What are we unsure of?","tint":"grey"},{"title":"Storm","prompt":"What shook us?","tint":"violet"}]}""");
        var meeting = "";
        foreach (var (title, command) in new[] { ("Retro in February", "close-meeting"), ("Retro, second half of March", ""), ("Release 4.0: looking back", "start-meeting") })
        {
            var anonymous = command is "start-meeting" ? "true" : "false";
            meeting = await company.TeamAsync($$"""{"type":"plan-meeting","title":"{{title}}","template":"sailboat","language":"en","settings":{"anonymous":{{anonymous}},"hideCards":true,"secretVotes":true} }""");
            await company.EnterAsync(meeting);
            if (command is "close-meeting")
                await company.MeetingAsync(0, """{"type":"start-meeting"}""");
            if (command.Length > 0)
                await company.MeetingAsync(0, $$"""{"type":"{{command}}"}""");
        }
        return meeting;
    }

    /// <summary>A live anonymous meeting as a leader takes part in it, and as an observer sees it.</summary>
    private static async Task LookOnAsync(Company company, string meeting, Seat ada, Seat ben, Look look)
    {
        await company.MeetingAsync(0, """{"type":"go-to-stage","stage":"reflect"}""");
        foreach (var (who, column, text) in new[] { (0, "Wind", "Everybody was on call for one night"), (1, "Anchors", "The checklist came a day late"), (2, "Rocks", "Nobody dares to say no to a date"), (3, "Island", "Releases that nobody notices") })
            await company.WriteAsync(who, column, text);
        foreach (var seat in new[] { ada, ben })
        {
            await seat.GoAsync($"/meeting/{meeting}");
            await seat.IsInAsync(2);
        }
        await ada.WriteAsync("Write a card in Wind", "Two of us wrote the notes together");
        await ada.SeesAsync("7 here · 0 of 6 ready");
        await company.TypeAsync(1, "Wind");
        await look.AtAsync("anonymous-hidden", ada, ben);
        await company.MeetingAsync(0, """{"type":"reveal-cards","revealed":true}""");
        await company.MeetingAsync(0, """{"type":"start-timer","seconds":10}""");
        await ben.SeesAsync("Everybody was on call for one night");
        await look.AtLoadedAsync("anonymous-revealed", ada, ben);
        foreach (var seat in new[] { ada, ben })
            await seat.SeesAsync("time is up");
        await look.AtAsync("time-is-up", ada, ben);
        await company.MeetingAsync(0, """{"type":"go-to-stage","stage":"vote"}""");
        await company.MeetingAsync(0, """{"type":"start-round","plan":{"method":"dots","visibility":"secret","budget":5,"perOption":3}}""");
        await ben.SeesAsync("You observe and do not vote.");
        await look.AtLoadedAsync("observer-vote", ben);
    }

    private static async Task DetailsAsync(Seat ada, Look look)
    {
        await ada.ChooseAsync("Meetings");
        await ada.PressAsync("More about Retro in February");
        await look.AtAsync("meeting-menu", ada);
        await ada.PressAsync("Delete");
        await look.AtAsync("delete-meeting", ada);
        await ada.PressAsync("Close");
        await ada.ChooseAsync("Actions");
        await ada.ChooseAsync("Settled 2");
        await look.AtAsync("actions-settled", ada);
        await ada.ChooseAsync("Open 3");
        await ada.PressAsync("Add an action");
        await look.AtAsync("action-editor", ada);
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.ChooseAsync("People");
        await ada.PressAsync("Make a link");
        await ada.Text("Show the QR code").First.ClickAsync();
        await look.AtAsync("invite", ada);
        await ada.PressAsync("Remove Jonas Brandt");
        await look.AtAsync("remove-member", ada);
        await ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }
}

using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>A retro of seven in all its stages, seen by who facilitates and by who takes part; then everything that opens beside a stage.</summary>
[Collection(nameof(BrowserTests))]
public sealed class RoomTests(Chromium chromium) : IAsyncLifetime
{
    private const string Reviews = "Reviews take days";
    private const string Queue = "The review queue grows every week";
    private const string Flaky = "Flaky end-to-end tests block every second merge";
    private const string Demo = "Demo to two customers before we call something done";
    private const string Captain = "A rota for the release captain, so that it is not always Lena";

    /// <summary>A browser that keeps nothing but the language, which looking at a scene changes.</summary>
    private const string NothingElseIsKept = """
        () => {
          const set = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, value) {
            if (key !== 'collab.language') throw new DOMException('blocked', 'SecurityError');
            set.call(this, key, value);
          };
        }
        """;

    private static readonly string[] Others = ["Clara Neumann", "Diego Salas", "Jonas Brandt", "Lena Hartmann", "Yuki Tanabe"];

    private static readonly (string Column, string Text)[] Cards =
    [
        ("Stop", Queue), ("Stop", "Meetings that could have been two sentences in the chat"), ("Stop", Flaky),
        ("Stop", "Starting the end-to-end tests again until they are green"), ("Start", Captain), ("Start", Demo),
        ("Continue", "The handover at noon"), ("Continue", "Small releases: eleven last month, none taken back"), ("Continue", "Thanking each other by name"),
        ("Start", "Write down why, not only what"),
    ];

    private readonly Look _look = new("room");
    private Company _company = null!;
    private Seat _ada = null!;
    private Seat _ben = null!;

    public async Task InitializeAsync()
    {
        _company = await Company.FoundAsync(chromium.Silo.Address, "Night Owls", Others);
        _ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await _ada.AddressAsync("https://retro.example.org");
        _ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
    }

    public async Task DisposeAsync()
    {
        await _ada.DisposeAsync();
        await _ben.DisposeAsync();
        await _company.DisposeAsync();
    }

    [Fact]
    public async Task Every_stage_and_what_opens_beside_it()
    {
        await GatherAsync();
        await CheckInAsync();
        await ReviewAsync();
        await ReflectAsync();
        await PanelsAsync();
        await GroupAsync();
        await VoteAsync();
        await DiscussAsync();
        await AgreeAsync();
        await CloseAsync();

        _look.IsClean();
        Assert.Empty(_ada.Complaints);
        Assert.Empty(_ben.Complaints);
    }

    private async Task GatherAsync()
    {
        await _company.BoardAsync("""{"type":"create-action","text":"Ask for reviews of under 200 lines"}""");
        await _company.BoardAsync($$"""{"type":"create-action","text":"Move the nightly run to four in the morning","due":"{{Day(-5)}}"}""");
        await _company.BoardAsync($$"""{"type":"create-action","text":"Invite the support team to one planning","due":"{{Day(9)}}"}""");
        await _ada.AcceptAsync(await _company.InviteAsync("leader"));
        await _ben.AcceptAsync(await _company.InviteAsync("member"));
        await _ada.SeesHeadingAsync("Night Owls");
        await _ada.PressAsync("Plan a meeting");
        await _ada.Field("Title").FillAsync("Retro, second half of March");
        await _look.AtAsync("plan", _ada);
        await _ada.PressAsync("Open the lobby");
        await _ada.Button("Start the meeting").WaitForAsync();
        var path = new Uri(_ada.Page.Url).AbsolutePath;
        await _ben.GoAsync(path);
        await _company.EnterAsync(path.Split('/')[^1]);
        foreach (var seat in new[] { _ada, _ben })
            await seat.SeesAsync("Yuki Tanabe");
        await _look.AtLoadedAsync("lobby", _ada, _ben);
    }

    private async Task CheckInAsync()
    {
        await _ada.PressAsync("Start the meeting");
        await _ben.IsInAsync(0);
        await _look.AtLoadedAsync("check-in", _ada, _ben);
        foreach (var (who, mood, word) in new[] { (0, 4, "wach"), (1, 3, "scattered"), (2, 5, "proud of the release"), (3, 2, "erkältet"), (4, 4, "curious") })
            await _company.MeetingAsync(who, $$"""{"type":"check-in","mood":{{mood}},"word":"{{word}}"}""");
        await _ada.ChooseAsync("Good");
        await _ada.Field("One word for it").FillAsync("looking forward");
        await _ada.PressAsync("Check in");
        await _ben.SeesAsync("looking forward");
        await _look.AtAsync("check-in-all", _ada, _ben);
    }

    private async Task ReviewAsync()
    {
        await _ada.LeadAsync(_ben, 1);
        await _ben.SeesHeadingAsync("Ask for reviews of under 200 lines");
        await _look.AtLoadedAsync("review-actions", _ada, _ben);
    }

    private async Task ReflectAsync()
    {
        await _ada.LeadAsync(_ben, 2);
        await _look.AtAsync("reflect-empty", _ada, _ben);
        foreach (var (card, (column, text)) in Cards.Index())
            await _company.WriteAsync(card % Others.Length, column, text);
        await _ada.WriteAsync("Write a card in Start", "Pairing on **Fridays**");
        await _ada.Field("Write a card in Stop").PasteAsync();
        await _ada.Field("Write a card in Stop").FillAsync(Reviews);
        await _ada.Button("Remove the picture").WaitForAsync();
        await _look.AtAsync("reflect-picture", _ada);
        await _ada.WriteAsync("Write a card in Stop", Reviews);
        await Expect(_ada.Page.GetByRole(AriaRole.Img, new() { Name = Reviews })).ToHaveCountAsync(1);
        await _ben.WriteAsync("Write a card in Start", "Rotate who moderates");
        await _company.MeetingAsync(2, """{"type":"set-ready","ready":true}""");
        await _company.MeetingAsync(3, """{"type":"set-ready","ready":true}""");
        await _company.MeetingAsync(4, """{"type":"raise-hand","up":true}""");
        await _ada.PressAsync("Timer");
        await _ada.PressAsync("Start 5 minutes");
        await _company.TypeAsync(1, "Start");
        await Expect(_ada.Page.GetByText("Hand raised").First).ToBeAttachedAsync();
        await _look.AtLoadedAsync("reflect-hidden", _ada, _ben);
        await _ada.PressAsync("Reveal cards");
        await _ben.SeesAsync(Captain);
        await _look.AtLoadedAsync("reflect-revealed", _ada, _ben);
    }

    private async Task PanelsAsync()
    {
        foreach (var panel in new[] { "Timer", "More", "What is hidden from whom", "Language, Appearance", "What to do for Clara Neumann" })
        {
            await _ada.PressAsync(panel);
            await _look.AtAsync($"panel-{panel.Split(',', ' ')[0]}", _ada);
            await _ada.Page.Keyboard.PressAsync("Escape");
        }
        await _ada.PressAsync("My notes");
        await _ada.Field("Private notes").FillAsync("Lena has been quiet since the release: ask her first.");
        await _look.AtAsync("notes", _ada);
        await _ada.Page.EvaluateAsync(NothingElseIsKept);
        await _ada.Field("Private notes").PressSequentiallyAsync(" And Yuki.");
        await _ada.SeesAsync("This browser keeps nothing for this page. Copy your notes before you leave.");
        await _look.AtAsync("notes-not-kept", _ada);
        await _ada.PressAsync("Close my notes");
        foreach (var sheet in new[] { "Agenda", "7 here" })
        {
            await _ben.PressAsync(sheet);
            await _look.AtAsync($"sheet-{sheet.Split(' ')[^1]}", _ben);
            await _ben.Page.Keyboard.PressAsync("Escape");
        }
        await _ada.PressAsync("Change the agenda");
        await _look.AtAsync("dialog-agenda", _ada);
        await _ada.PressAsync("Close");
        foreach (var dialog in new[] { "Invite", "Meeting settings" })
        {
            await _ada.PressAsync("More");
            await _ada.PressAsync(dialog);
            await _look.AtAsync($"dialog-{dialog.Split(' ')[^1]}", _ada);
            await _ada.PressAsync("Close");
        }
        await _ada.PressAsync("More");
        await _ada.PressAsync("Start a vote");
        await _look.AtAsync("dialog-ways", _ada);
        await _ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { Has = _ada.Text("Dots") }).ClickAsync();
        await _look.AtAsync("dialog-vote", _ada);
        await _ada.PressAsync("Close");
        await _ada.PressAsync("What to do for Ben Okafor");
        await _ada.PressAsync("Make co-facilitator");
        await _ben.PressAsync("Agenda");
        await _ben.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Change the agenda" }).ClickAsync();
        await _look.AtAsync("sheet-agenda-changing", _ben);
        await _ben.Page.Keyboard.PressAsync("Escape");
        await _ben.Page.Keyboard.PressAsync("Escape");
        await _ben.PressAsync("7 here");
        await _ben.PressAsync("What to do for Clara Neumann");
        await _look.AtAsync("sheet-person", _ben);
        await _ben.Page.Keyboard.PressAsync("Escape");
        await _ben.Page.Keyboard.PressAsync("Escape");
        await _ada.PressAsync("More");
        await _ada.PressAsync("Lock cards");
        foreach (var seat in new[] { _ada, _ben })
            await Expect(seat.Text("The cards are locked.")).ToHaveCountAsync(1);
        await _look.AtAsync("reflect-locked", _ada, _ben);
        await _ada.PressAsync("More");
        await _ada.PressAsync("Unlock cards");
        await _ada.PressAsync("What to do for Ben Okafor");
        await _ada.PressAsync("End co-facilitating");
        await Expect(_ben.Button("More")).ToHaveCountAsync(0);
        await _ben.Button("What to do with this card").First.ClickAsync();
        await _look.AtAsync("card-menu", _ben);
        await _ben.Page.Keyboard.PressAsync("Escape");
    }

    private async Task GroupAsync()
    {
        await _ada.LeadAsync(_ben, 3);
        await _look.AtAsync("group-single", _ada, _ben);
        await _ada.PressAsync("Suggest groups");
        await _look.AtAsync("group-suggested", _ada);
        await _ada.PressAsync("Close");
        var tests = await _company.MeetingAsync(0, $$"""{"type":"group-cards","cards":["{{_company.IdOf("cards", "text", Flaky)}}","{{_company.IdOf("cards", "text", Cards[3].Text)}}"]}""");
        await _company.MeetingAsync(0, $$"""{"type":"title-group","group":"{{tests}}","title":"Tests we do not trust"}""");
        await _ada.PressAsync($"Pick: {Queue}");
        await _ada.PressAsync("Group with …");
        await _look.AtAsync("group-with", _ada);
        await _ada.Page.GetByRole(AriaRole.Group, new() { Name = "Group with …" }).GetByRole(AriaRole.Button, new() { Name = Reviews }).ClickAsync();
        await Expect(_ada.Field("Title of the group")).ToHaveCountAsync(2);
        await _ada.Field("Title of the group").Last.FillAsync("Slow reviews");
        await _ada.Field("Title of the group").Last.PressAsync("Enter");
        await Expect(_ben.Region(_ben.Words.Group("Slow reviews", 2))).ToBeVisibleAsync();
        await _look.AtLoadedAsync("group-made", _ada, _ben);
    }

    private async Task VoteAsync()
    {
        await _ada.LeadAsync(_ben, 4);
        await _look.AtAsync("vote-setup", _ada, _ben);
        await _ada.PressAsync("Start voting");
        foreach (var topic in new[] { "Slow reviews", "Slow reviews", Demo })
            await _ben.PressAsync(_ben.Words.Give(topic));
        await _ben.SeesAsync(_ben.Words.Receipt(3, 5));
        await _company.CastAsync(0, ("Slow reviews", 3), (Captain, 1));
        await _company.CastAsync(1, ("Tests we do not trust", 3), ("Slow reviews", 2));
        await _company.CastAsync(2, (Captain, 2), (Demo, 3));
        await Expect(_ada.Page.GetByText("4 of 7 voted")).ToBeVisibleAsync();
        await _look.AtLoadedAsync("vote-open", _ada, _ben);
        await _ada.PressAsync("Close voting");
        await Expect(_ben.Region(_ben.Words.VoteResult)).ToContainTextAsync("Slow reviews");
        await _look.AtLoadedAsync("vote-result", _ada, _ben);
        await _ben.PressAsync("Agenda");
        await _ben.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "1 vote so far" }).ClickAsync();
        await _look.AtAsync("votes-so-far", _ben);
        await _ben.Page.Keyboard.PressAsync("Escape");
        await _ben.Page.Keyboard.PressAsync("Escape");
    }

    private async Task DiscussAsync()
    {
        await _ada.LeadAsync(_ben, 5);
        await _ada.PressAsync("Timer");
        await _ada.PressAsync("Start 5 minutes");
        var group = _company.IdOf("groups", "title", "Slow reviews");
        await _company.MeetingAsync(0, $$"""{"type":"add-comment","topic":"{{group}}","text":"Most of the wait is the **first** look. Nobody minds the second."}""");
        await _company.MeetingAsync(2, $$"""{"type":"add-comment","topic":"{{group}}","text":"What if whoever is on call looks at everything under 200 lines the same day?"}""");
        await _company.MeetingAsync(3, $$"""{"type":"react","card":"{{_company.IdOf("cards", "text", Queue)}}","reaction":"plus-one","on":true}""");
        await _ada.PressAsync("Show to everybody");
        await _ben.SeesAsync("What if whoever is on call looks at everything under 200 lines the same day?");
        await _look.AtLoadedAsync("discuss", _ada, _ben);
        await _company.TeamAsync("""{"type":"rename-team","name":"Night Owls","accent":"violet"}""");
        await _ada.PressAsync("Vote on this");
        await _ada.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { Has = _ada.Text("Roman vote") }).ClickAsync();
        await _ada.Field("Question").FillAsync("Five more minutes on this?");
        await _ada.PressAsync("Start this vote");
        await _ben.Button(_ben.Words.VoteNow).WaitForAsync();
        await _look.AtAsync("discuss-vote-called", _ben);
        await _ben.PressAsync(_ben.Words.VoteNow);
        await _ben.ChooseAsync("Thumb up");
        await _company.CastAsync(0, ("up", 1));
        await _company.CastAsync(1, ("side", 1));
        await _look.AtAsync("discuss-thumbs", _ada, _ben);
        await _ada.PressAsync("Close this vote");
        await _ada.SeesAsync("Passed");
        await _look.AtAsync("discuss-thumbs-result", _ada, _ben);
        foreach (var seat in new[] { _ada, _ben })
            await seat.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
    }

    private async Task AgreeAsync()
    {
        await _ada.LeadAsync(_ben, 6);
        await _look.AtAsync("actions-empty", _ada, _ben);
        var lena = _company.IdOf("people", "name", "Lena Hartmann");
        await _company.MeetingAsync(0, $$"""{"type":"agree-action","text":"Whoever is on call looks at small pull requests the same day","owner":"{{lena}}","due":"{{Day(14)}}"}""");
        await _company.MeetingAsync(1, $$"""{"type":"agree-action","text":"Put the three worst end-to-end tests to sleep until they are mended","due":"{{Day(3)}}"}""");
        await _ben.SeesAsync("Put the three worst end-to-end tests to sleep until they are mended");
        await _look.AtLoadedAsync("actions", _ada, _ben);
    }

    private async Task CloseAsync()
    {
        await _ada.LeadAsync(_ben, 7);
        await _look.AtAsync("close", _ada, _ben);
        await _ben.ChooseAsync(_ben.Words.RotiFour);
        await _ben.SeesAsync(_ben.Words.RotiRecorded);
        foreach (var (who, worth) in new[] { (0, "5"), (1, "3"), (2, "4"), (3, "4"), (4, "5") })
            await _company.CastAsync(who, (worth, 1));
        await _ada.PressAsync("Close this vote");
        await Expect(_ben.Region(_ben.Words.RotiResult)).ToContainTextAsync("Mean");
        await _look.AtAsync("close-rated", _ada, _ben);
        await _ada.PressAsync("Close the meeting");
        await _ben.SeesHeadingAsync(_ben.Words.Agreed);
        await _look.AtLoadedAsync("summary", _ada, _ben);
        await _look.PrintedAsync("printed", _ada);
    }

    private static string Day(int fromNow) =>
        TimeProvider.System.GetLocalNow().AddDays(fromNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>What is seen when something is not as it should be.</summary>
[Collection(nameof(BrowserTests))]
public sealed class StateTests(Chromium chromium)
{
    private const string Hub = "**/hub";
    private const string WhoAmI = "**/api/me";

    // The server offers to take over once the facilitator has been gone for a minute.
    private const float UntilOfferedMs = 90_000;

    [Fact]
    public async Task Nothing_has_come_yet()
    {
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        var look = new Look("waiting");
        await ada.Page.RouteAsync(WhoAmI, _ => Task.CompletedTask);
        await ada.GoAsync("/");
        await ada.SeesAsync("Loading …");
        await look.AtAsync("for-the-server", ada);
        await ada.Page.UnrouteAsync(WhoAmI);
        await ada.Page.RouteAsync(WhoAmI, route => route.AbortAsync());
        await ada.GoAsync("/");
        await Expect(ada.Page.GetByText("Collab goes on by itself")).ToBeVisibleAsync();
        await look.AtAsync("no-server", ada);
        await ada.Page.UnrouteAsync(WhoAmI);
        await ada.SeesHeadingAsync("Start a retro");

        var link = await ada.FoundAsync("Slow trains");
        await ada.Page.RouteWebSocketAsync(Hub, _ => { });
        await ada.Page.ReloadAsync();
        await ada.SeesAsync("Loading …");
        await look.AtAsync("for-a-meeting", ada);
        Assert.NotEmpty(link);
        look.IsClean();
    }

    [Fact]
    public async Task Who_does_not_get_in()
    {
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
        await using var clara = await chromium.SeatAsync("Clara Neumann", Screen.Phone, Words.English);
        var look = new Look("refused");
        var link = await ada.FoundAsync("Doors");
        var meeting = ada.Page.Url;
        await clara.GoAsync(meeting);
        await clara.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await look.AtAsync("not-signed-in", clara);
        await clara.FoundAsync("Windows");
        await clara.GoAsync(meeting);
        await clara.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await look.AtAsync("not-in-the-team", clara);
        await clara.GoAsync("/meeting/00000000000000000000000000000000");
        await clara.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await look.AtAsync("unknown-meeting", clara);
        await ben.JoinAsync(link);
        await ada.SeesAsync(ben.Name);
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        await ada.PressAsync("More");
        await ada.PressAsync("Close the door");
        await clara.GoAsync(link);
        await clara.PressAsync("Join the meeting");
        await ada.Button("Let in").WaitForAsync();
        await look.AtAsync("at-the-door", ada, clara);
        await ada.PressAsync("Let in");
        await clara.IsInAsync(0);
        await ada.LeadAsync(clara, 1);
        await look.AtAsync("nothing-to-review", ada, clara);
        await ada.PressAsync("What to do for Ben Okafor");
        await ada.PressAsync("Remove and ban");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(ben.Words.Removed);
        await look.AtAsync("removed", ben);
        await ada.PressAsync("More");
        await ada.PressAsync("Close the meeting");
        await look.AtAsync("closed-with-nothing-in-it", ada, clara);

        look.IsClean();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Who_is_left_alone_takes_over_and_who_comes_back_helps()
    {
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
        var look = new Look("alone");
        await ben.JoinAsync(await ada.FoundAsync("Relay"));
        await ada.SeesAsync(ben.Name);
        await ada.PressAsync("Start the meeting");
        await ben.IsInAsync(0);
        var meeting = ada.Page.Url;
        await ada.GoAsync("about:blank");
        await ben.SeesAsync("The facilitator’s connection is gone. They may be back in a moment.");
        await Expect(ben.Region("Facilitating")).ToHaveCountAsync(0);
        await look.AtAsync("facilitator-gone", ben);
        await Expect(ben.Button("Take over facilitating")).ToBeVisibleAsync(new() { Timeout = UntilOfferedMs });
        await look.AtAsync("take-over", ben);
        await ben.PressAsync("Take over facilitating");
        await Expect(ben.Region("Facilitating")).ToBeVisibleAsync();
        // In two lines and in one: what follows is as high.
        var height = await HeightAsync(ben.Region("Facilitating"));
        await ben.PressAsync("Next: Review actions");
        await ada.GoAsync(meeting);
        await ada.IsInAsync(1);
        await ben.Button("Next: Reflect").WaitForAsync();
        Assert.Equal(height, await HeightAsync(ben.Region("Facilitating")), 0.5);
        await ada.SeesAsync("you · co-facilitates");
        look.IsClean();
        Assert.Empty(ben.Complaints);
    }

    [Fact]
    public async Task What_the_server_refuses_and_where_it_fails()
    {
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English);
        var look = new Look("told");
        foreach (var (name, code) in new[] { ("refused", "too-fast"), ("fault", "fault") })
        {
            var body = $$"""{"code":"{{code}}"}""";
            foreach (var seat in new[] { ada, ben })
            {
                await seat.Page.RouteAsync("**/api/teams", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/problem+json", Body = body }));
                await seat.GoAsync("/");
                await seat.Field("Team name").FillAsync("Night Owls");
                await seat.Field("Your name").FillAsync(seat.Name);
                await seat.PressAsync("Start a retro");
                await Expect(seat.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" })).ToBeVisibleAsync();
                await look.AtAsync(name, seat);
                await seat.Page.UnrouteAsync("**/api/teams");
                // Only the team was refused: the next try would be by somebody who has a name.
                await seat.Page.Context.ClearCookiesAsync();
            }
        }
        look.IsClean();
    }

    [Fact]
    public async Task Without_the_server_and_when_it_is_back()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        await using var ada = await chromium.SeatAsync("Ada Winter", Screen.Desktop, Words.English, silo);
        await using var ben = await chromium.SeatAsync("Ben Okafor", Screen.Phone, Words.English, silo);
        var look = new Look("offline");
        await ben.JoinAsync(await ada.FoundAsync("Tunnels"));
        await ada.SeesAsync(ben.Name);
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(ben, 1, 2);
        await ben.WriteAsync("Write a card in Start", "Before the tunnel");
        await ada.SeesAsync(ada.Words.ClosedPaper);

        await silo.KillAsync();
        foreach (var seat in new[] { ada, ben })
        {
            await seat.IsAsync(seat.Words.Offline);
            await seat.WriteAsync("Write a card in Start", "In the tunnel");
            await seat.IsAsync(seat.Words.Waiting(1));
        }
        await look.AtAsync("room", ada, ben);
        await ada.Field("Write a card in Stop").FillAsync("half a thou");
        await ada.Page.EvaluateAsync("document.querySelector('script[type=module]').setAttribute('src', '/assets/older.js')");
        await silo.StartAsync();
        await ada.SeesAsync("Load it now");
        await look.AtAsync("renewed", ada);
        await CatchingUpAsync(ben);
        await look.AtAsync("catching-up", ben);

        look.IsClean();
    }

    private static async Task<double> HeightAsync(ILocator part) => (await part.BoundingBoxAsync())!.Height;

    /// <summary>The connection comes back, but not yet an answer over it.</summary>
    private static async Task CatchingUpAsync(Seat ben)
    {
        IWebSocketRoute? first = null;
        await ben.Page.RouteWebSocketAsync(Hub, socket =>
        {
            if (first is null)
            {
                first = socket;
                socket.ConnectToServer();
                return;
            }
            var answers = new Queue<string>(["{}\u001e"]);
            socket.OnMessage(_ => socket.Send(answers.TryDequeue(out var handshake) ? handshake : "{\"type\":6}\u001e"));
        });
        await ben.Page.ReloadAsync();
        await ben.IsAsync(ben.Words.Live);
        await first!.CloseAsync();
        await ben.IsAsync(ben.Words.CatchingUp);
    }
}

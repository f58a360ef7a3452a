using Collab.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class OfflineTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_written_and_voted_while_the_server_is_gone_is_kept_once_when_it_is_back()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English, silo);
        await using var clara = await chromium.SeatAsync("Clara", Screen.Phone, Words.German, silo);
        await clara.JoinAsync(await ada.FoundAsync("Tunnels"));
        await ada.SeesAsync("Clara");
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(clara, 1, 2);
        await clara.WriteAsync(clara.Words.Write("Start"), "Before the tunnel");
        await ada.SeesAsync(ada.Words.ClosedPaper);
        await clara.NoteStatesAsync();

        await silo.KillAsync();
        await clara.IsAsync(clara.Words.Offline);
        await ada.IsAsync(ada.Words.Offline);
        await clara.WriteAsync(clara.Words.Write("Start"), "In the tunnel");
        await clara.WriteAsync(clara.Words.Write("Start"), "Still in the tunnel");
        await clara.IsAsync(clara.Words.Waiting(2));
        await Expect(clara.Page.GetByText(clara.Words.Keeping)).ToHaveCountAsync(2);
        await silo.StartAsync();
        await clara.IsAsync(clara.Words.Live);
        await ada.IsAsync(ada.Words.Live);
        await Expect(clara.Page.GetByText(clara.Words.Keeping)).ToHaveCountAsync(0);
        await Expect(ada.Text(ada.Words.ClosedPaper)).ToHaveCountAsync(3);

        await ada.PressAsync("Reveal cards");
        foreach (var text in new[] { "Before the tunnel", "In the tunnel", "Still in the tunnel" })
            await Expect(ada.Text(text)).ToHaveCountAsync(1);
        await ada.LeadAsync(clara, 3, 4);
        await ada.PressAsync("Start voting");
        await clara.PressAsync(clara.Words.Give("In the tunnel"));
        await clara.SeesAsync(clara.Words.Receipt(1, 5));

        await silo.KillAsync();
        await clara.IsAsync(clara.Words.Offline);
        await clara.PressAsync(clara.Words.Give("In the tunnel"));
        await clara.PressAsync(clara.Words.Give("In the tunnel"));
        await silo.StartAsync();
        await clara.SeesAsync(clara.Words.Receipt(3, 5));
        await ada.IsAsync(ada.Words.Live);
        await ada.PressAsync("Close voting");
        await Expect(clara.Region(clara.Words.VoteResult)).ToContainTextAsync("In the tunnel3");

        var states = await clara.StatesAsync();
        Assert.Contains(states, state => state.StartsWith(clara.Words.Offline, StringComparison.Ordinal));
        Assert.Contains(clara.Words.CatchingUp, string.Join(',', states), StringComparison.Ordinal);
        Assert.Equal(clara.Words.Live, states[^1]);
        Assert.DoesNotContain(ada.Complaints.Concat(clara.Complaints), complaint => complaint.StartsWith("page:", StringComparison.Ordinal));
    }
}

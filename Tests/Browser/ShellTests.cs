using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>The app on the device itself: it opens without a server, and never stays behind one.</summary>
[Collection(nameof(BrowserTests))]
public sealed class ShellTests(Chromium chromium)
{
    internal const string Kept = """
        async () => {
          await navigator.serviceWorker.ready;
          const kept = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)));
          return kept.flat().some((url) => url.includes('index.html'));
        }
        """;

    [Fact]
    public async Task It_opens_without_the_server_says_so_and_goes_on_by_itself()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English, silo);
        await ada.GoAsync("/");
        await ada.SeesHeadingAsync("Start a retro");
        await ada.Page.WaitForFunctionAsync(Kept);
        await silo.KillAsync();
        await ada.GoAsync("/");
        await ada.Page.GetByText("Collab goes on by itself").WaitForAsync();
        await silo.StartAsync();
        await ada.SeesHeadingAsync("Start a retro");

        // Who is known is shown their teams too, but of a room only what this tab showed last.
        await ada.FoundAsync("Tunnels");
        var room = ada.Page.Url;
        await silo.KillAsync();
        await ada.Page.ReloadAsync();
        await ada.IsAsync(ada.Words.Offline);
        await Expect(ada.Button("Start the meeting")).ToBeVisibleAsync();
        await ada.GoAsync("/");
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Tunnels" })).ToBeVisibleAsync();
        await ada.GoAsync(new Uri(room).PathAndQuery);
        await ada.Page.GetByText("Collab goes on by itself").WaitForAsync();
        await silo.StartAsync();
        await Expect(ada.Button("Start the meeting")).ToBeVisibleAsync();
        await ada.IsAsync(ada.Words.Live);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_older_than_the_server_is_renewed_or_says_so_to_who_is_writing(bool writing)
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English, silo);
        await ada.FoundAsync("Renewal");
        await ada.PressAsync("Start the meeting");
        await ada.IsInAsync(0);
        if (writing)
            await ada.Field(ada.Words.OneWord).FillAsync("half a");
        // A page of another build, as the silo that comes back would serve it to who asks for its name.
        await ada.Page.EvaluateAsync("() => { document.querySelector('script[type=module]').setAttribute('src', '/assets/older.js'); window.old = true; }");
        await silo.KillAsync();
        await ada.IsAsync(ada.Words.Offline);
        await silo.StartAsync();
        if (writing)
        {
            await ada.SeesAsync("Load it now");
            Assert.Equal("half a", await ada.Field(ada.Words.OneWord).InputValueAsync());
            await ada.PressAsync("Load it now");
        }
        await ada.Page.WaitForFunctionAsync("() => !window.old");
        await ada.IsInAsync(0);
    }
}

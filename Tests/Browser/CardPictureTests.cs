using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed partial class CardPictureTests(Chromium chromium)
{
    private const string Dawn = "The harbour at dawn";
    private const string Tower = "The tower, from below";

    private readonly Look _look = new("picture");

    [Fact]
    public async Task Pictures_pasted_and_dropped_are_closed_paper_until_the_reveal()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await using var ben = await chromium.SeatAsync("Ben", Screen.Phone, Words.English);
        await ben.JoinAsync(await ada.FoundAsync("Photographers"));
        await ada.SeesAsync("Ben");
        await ada.PressAsync("Start the meeting");
        await ada.LeadAsync(ben, 1, 2);

        await PasteAsync(ada);
        await DropAsync(ada);
        await HiddenAsync(ada, ben);
        await ada.PressAsync("Reveal cards");
        await ShownAsync(ben);
        await TakenAwayAndBackAsync(ada, ben);

        _look.IsClean();
        Assert.DoesNotContain(ada.Complaints.Concat(ben.Complaints), complaint => !complaint.Contains("503", StringComparison.Ordinal));
    }

    private async Task PasteAsync(Seat ada)
    {
        var field = ada.Field(ada.Words.Write("Start"));
        await field.PasteAsync();
        await ada.Button("Remove the picture").WaitForAsync();
        await Expect(field).ToHaveAttributeAsync("placeholder", "Say what the picture shows …");
        // Without words it is not kept: they say to everybody what it shows.
        await field.PressAsync("Enter");
        await Expect(ada.Button("Remove the picture")).ToHaveCountAsync(1);
        await _look.AtAsync("draft", ada);
        await ada.WriteAsync(ada.Words.Write("Start"), Dawn);
        var kept = Picture(ada, Dawn);
        await Expect(kept).ToHaveJSPropertyAsync("naturalWidth", 1600);
        await Expect(kept).ToHaveJSPropertyAsync("naturalHeight", 1200);
        await Expect(ada.Button("Remove the picture")).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("");
    }

    /// <summary>What is no picture is refused; and a server that cannot store now is waited for, with words and picture kept.</summary>
    private static async Task DropAsync(Seat ada)
    {
        var column = ada.Region("Stop");
        var field = ada.Field(ada.Words.Write("Stop"));
        await field.FillAsync(Tower);
        await column.DropAsync("notes.txt");
        await Expect(column.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is no picture this browser can open.");
        await Expect(field).ToHaveValueAsync(Tower);
        await ada.Page.RouteAsync("**/images/*", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"code":"temporary"}""" }));
        await column.DropAsync(width: 300, height: 600);
        await column.GetByRole(AriaRole.Button, new() { Name = "Remove the picture" }).WaitForAsync();
        await Expect(column.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await field.PressAsync("Enter");
        await Expect(column.GetByRole(AriaRole.Status)).ToContainTextAsync("The picture waits for the connection.");
        await Expect(field).ToHaveValueAsync(Tower);
        await ada.Page.UnrouteAsync("**/images/*");
        await Expect(Picture(ada, Tower)).ToHaveJSPropertyAsync("naturalWidth", 300);
        await Expect(field).ToHaveValueAsync("");
    }

    private static async Task HiddenAsync(Seat ada, Seat ben)
    {
        await Expect(ben.Text(ben.Words.ClosedPaper).Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await ben.SeesNothingOfAsync(Dawn);
        await Expect(ben.Page.Locator("article img")).ToHaveCountAsync(0);
        var images = Image().Matches(ada.Received).Select(image => image.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(2, images.Length);
        var meeting = new Uri(ben.Page.Url).AbsolutePath.Split('/')[^1];
        foreach (var image in images)
        {
            Assert.DoesNotContain(image, ben.Received, StringComparison.Ordinal);
            var answer = await ben.Page.APIRequest.GetAsync(new Uri(new Uri(ben.Page.Url), $"/api/meetings/{meeting}/images/{image}").ToString());
            Assert.Equal(HttpStatusCode.NotFound, (HttpStatusCode)answer.Status);
        }
    }

    private async Task ShownAsync(Seat ben)
    {
        var dawn = Picture(ben, Dawn);
        await dawn.ScrollIntoViewIfNeededAsync();
        await Expect(dawn).ToHaveJSPropertyAsync("naturalWidth", 1600);
        await _look.AtLoadedAsync("revealed", ben);
        var open = ben.Button(Dawn);
        await open.ClickAsync();
        var dialog = ben.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText(Dawn)).ToBeVisibleAsync();
        await _look.AtAsync("large", ben);
        await ben.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(open).ToBeFocusedAsync();
    }

    private async Task TakenAwayAndBackAsync(Seat ada, Seat ben)
    {
        var card = ada.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = Dawn });
        await card.GetByRole(AriaRole.Button, new() { Name = "What to do with this card" }).ClickAsync();
        await ada.PressAsync("Edit");
        await _look.AtAsync("editing", ada);
        await ada.PressAsync("Remove the picture");
        await ada.PressAsync("Save");
        await Expect(Picture(ben, Dawn)).ToHaveCountAsync(0);
        await ben.SeesAsync(Dawn);
        await ada.PressAsync("Undo");
        await Expect(Picture(ben, Dawn)).ToHaveCountAsync(1);
        await _look.AtAsync("board", ada);
    }

    private static ILocator Picture(Seat seat, string text) => seat.Page.GetByRole(AriaRole.Img, new() { Name = text, Exact = true });

    [GeneratedRegex("\"image\":\\{\"id\":\"([0-9a-f]{32})\"")]
    private static partial Regex Image();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Collab.Domain.Voting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

[Collection(nameof(BrowserTests))]
public sealed partial class BallotTests(VotingRoom room) : IClassFixture<VotingRoom>
{
    public static TheoryData<string> Methods => [.. VotingMethods.All.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_ballot_is_filled_in_by_touch_and_by_keyboard_and_its_result_is_exact(string method)
    {
        var ballot = BallotCases.All.Single(one => one.Method == method);
        var (ada, ben) = (room.Ada, room.Ben);
        var question = ballot.Method == "roti" ? ballot.Card : $"Question of {method}";
        var look = new Look("ballots");

        await room.StartAsync(ballot, question);
        await look.AtAsync($"ballot-{method}", ada, ben);
        await ballot.Touch(ben);
        await ben.SeesAsync(ballot.Receipt);
        await ballot.Keys(ada);
        if (ballot.Chooses)
        {
            await Expect(ada.Page.GetByRole(AriaRole.Dialog).GetByText("2 of 2 voted")).ToBeVisibleAsync();
            await ada.PressAsync("Close this vote");
        }

        await Expect(ada.Region(question).GetByText(ballot.Verdict, new() { Exact = true })).ToBeVisibleAsync();
        await ada.ReadsAsync(question, ballot.Lines);
        await ben.PressAsync(ben.Words.WasCounted);
        await ben.SeesAsync(ben.Words.Counted);
        await look.AtAsync($"result-{method}", ada, ben);
        await CheckPictureAsync(ada);
        await CheckTableAsync(ada, ballot);
        await room.LeaveAsync();

        look.IsClean();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    /// <summary>The picture as a file needs nothing else: no colours, fonts or styles of the page.</summary>
    private static async Task CheckPictureAsync(Seat seat)
    {
        var text = await SavedAsync(seat, "Save as SVG");
        var picture = XDocument.Parse(text).Root!;
        Assert.Equal("svg", picture.Name.LocalName);
        Assert.NotEmpty(picture.Descendants(picture.Name.Namespace + "text"));
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", text, StringComparison.Ordinal);
        Assert.Contains("url(data:font/woff2;base64,", text, StringComparison.Ordinal);
    }

    /// <summary>The table as a file has the same lines, with nothing in it that a spreadsheet would calculate.</summary>
    private static async Task CheckTableAsync(Seat seat, BallotCase ballot)
    {
        var lines = (await SavedAsync(seat, "Save as CSV")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal(ballot.Lines, lines[1..].Select(line => string.Join(' ', CellsOf(line))));
        Assert.DoesNotContain(lines, line => line[0] is '=' or '+' or '-' or '@');
        if (ballot.Chooses)
            Assert.Contains(lines, line => line.StartsWith("'=Beta,", StringComparison.Ordinal));
    }

    private static IEnumerable<string> CellsOf(string line) =>
        Cell().Matches(line).Select(cell => cell.Value.Trim('"').TrimStart('\''));

    [GeneratedRegex("\"[^\"]*\"|[^,]+")]
    private static partial Regex Cell();

    private static async Task<string> SavedAsync(Seat seat, string button)
    {
        var download = await seat.Page.RunAndWaitForDownloadAsync(() => seat.PressAsync(button));
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        return await file.ReadToEndAsync();
    }
}

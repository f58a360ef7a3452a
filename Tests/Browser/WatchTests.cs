using Xunit;

namespace Collab.Tests.Browser;

[Collection(nameof(BrowserTests))]
public sealed class WatchTests(Chromium chromium)
{
    [Theory]
    [InlineData("console.error('broken')", "console: broken")]
    [InlineData("setTimeout(() => { throw new Error('broken'); })", "page: Error: broken")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'http://third-party.invalid/x' }))", "Content Security Policy")]
    public async Task What_the_other_tests_rely_on_is_noticed(string script, string expected)
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        await ada.GoAsync("/");
        await ada.SeesHeadingAsync("Start a retro");
        Assert.Empty(ada.Complaints);
        await ada.Page.EvaluateAsync($"() => {{ {script} }}");
        await Support.Eventually.Holds(
            () => Task.FromResult(ada.Complaints.Any(complaint => complaint.Contains(expected, StringComparison.Ordinal))),
            TimeSpan.FromSeconds(5),
            $"Not noticed: {expected}, only [{string.Join(", ", ada.Complaints)}]");
    }
}

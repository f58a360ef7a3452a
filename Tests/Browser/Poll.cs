using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>What is done in polls, by who leads them and by who answers.</summary>
internal static partial class Poll
{
    /// <summary>Every press and key that a person needed in this tab so far.</summary>
    private const string CountActs = """
        for (const act of ['pointerdown', 'keydown'])
          addEventListener(act, () => sessionStorage.setItem('acts', 1 + Number(sessionStorage.getItem('acts') ?? 0)), true);
        """;

    public static Task CountActsAsync(this Seat seat) => seat.Page.AddInitScriptAsync(CountActs);

    public static Task<int> ActsAsync(this Seat seat) => seat.Page.EvaluateAsync<int>("Number(sessionStorage.getItem('acts') ?? 0)");

    /// <summary>Fills the open dialog for a question with choices.</summary>
    public static async Task AskAsync(this Seat seat, string question, params string[] choices)
    {
        await seat.Field("Your question").FillAsync(question);
        await seat.Page.GetByRole(AriaRole.Combobox, new() { Name = "How to answer" }).SelectOptionAsync(new SelectOptionValue { Label = "Single choice" });
        for (var i = 0; i < choices.Length; i++)
            await seat.Field($"Choice {i + 1}").FillAsync(choices[i]);
    }

    /// <summary>Says in the open dialog who asks; the page behind it asks too.</summary>
    public static Task SignAsync(this Seat seat) =>
        seat.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync(seat.Name);

    /// <summary>The way in as the wall shows it.</summary>
    public static async Task<string> CodeAsync(this Seat wall)
    {
        var way = wall.Region("How to take part");
        await Expect(way.GetByRole(AriaRole.Img, new() { Name = "QR code of the link" })).ToBeVisibleAsync();
        return Code().Match(await way.InnerTextAsync()).Value;
    }

    /// <summary>The result's figures, as whoever does not look at the picture reads them.</summary>
    public static Task TableReadsAsync(this Seat seat, params string[] rows) =>
        Expect(seat.Page.GetByRole(AriaRole.Table).Locator("tbody").GetByRole(AriaRole.Row)).ToHaveTextAsync(rows);

    /// <summary>The smallest text on the wall, in px.</summary>
    public static Task<double> SmallestTextAsync(this Seat wall) => wall.Page.EvaluateAsync<double>("""
        () => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          let least = Infinity;
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            const seen = walker.currentNode.textContent.trim() && element.checkVisibility() && !element.closest('.hidden');
            if (seen) least = Math.min(least, parseFloat(getComputedStyle(element).fontSize));
          }
          return least;
        }
        """);

    /// <summary>The lengths of the picture's bars in px, the longest first.</summary>
    public static Task<double[]> BarsAsync(this Seat wall) => wall.Page.EvaluateAsync<double[]>(
        "() => [...document.querySelectorAll('.picture svg rect[fill=\"var(--accent)\"]')].map((bar) => bar.getBoundingClientRect().width)");

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{8}")]
    private static partial Regex Code();
}

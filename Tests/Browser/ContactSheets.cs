using System.Net;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>One page of thumbnails for each <see cref="Way"/>, to see many scenes at a glance, and a picture of it.</summary>
internal static class ContactSheets
{
    private const int Sheet = 1960;

    /// <param name="directory">Has the pictures, and gets the sheets.</param>
    public static async Task DrawAsync(IBrowser browser, string directory)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = Sheet, Height = 1000 } });
        var page = await context.NewPageAsync();
        foreach (var way in Way.All)
        {
            var pictures = Directory.GetFiles(directory, $"*.{way.Name}.png").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
            if (pictures.Count == 0)
                continue;
            var file = Path.Combine(directory, $"sheet-{way.Name}.html");
            await File.WriteAllTextAsync(file, Page(way, pictures));
            await page.GotoAsync(new Uri(file).ToString());
            await page.ScreenshotAsync(new() { Path = Path.ChangeExtension(file, ".png"), FullPage = true });
        }
    }

    private static string Page(Way way, IEnumerable<string> pictures) => $$"""
        <!doctype html><meta charset="utf-8"><title>{{way.Name}}</title>
        <style>
          body { font: 14px system-ui; margin: 16px; background: #888; display: grid; gap: 12px; grid-template-columns: repeat({{(way.Width < 500 ? 10 : way.Width < 1000 ? 7 : 5)}}, 1fr); }
          h1 { grid-column: 1 / -1; margin: 0; font-size: 20px; }
          figure { margin: 0; }
          img { display: block; width: 100%; aspect-ratio: {{way.Width}} / {{way.Height}}; object-fit: cover; object-position: top; }
        </style>
        <h1>{{way.Name}}</h1>
        {{string.Concat(pictures.Select(picture => $"<figure><a href=\"{picture}\"><img src=\"{picture}\" alt=\"\"></a><figcaption>{WebUtility.HtmlEncode(picture[..picture.IndexOf('.', StringComparison.Ordinal)])}</figcaption></figure>"))}}
        """;
}

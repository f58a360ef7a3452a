using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>One way to look at a scene: how wide, in which theme, in which language.</summary>
/// <param name="Rules">Those of axe that are checked; null for all.</param>
internal sealed record Way(int Width, int Height, ColorScheme Scheme, string Language, string[]? Rules = null)
{
    private const string Speak = """
        async (newValue) => {
          const key = 'collab.language';
          if (document.documentElement.lang !== newValue) {
            localStorage.setItem(key, newValue);
            dispatchEvent(new StorageEvent('storage', { key, newValue }));
          }
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        """;

    private static readonly string[] Contrast = ["color-contrast"];
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (820, 1180), (1440, 900)];

    /// <summary>Every size in every theme and language; all rules where a phone is dark and German and where a desktop is light and English, else those a theme can break.</summary>
    public static readonly IReadOnlyList<Way> All =
    [
        .. from size in Sizes
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           from language in new[] { "en", "de" }
           let whole = (size.Width, scheme, language) is (390, ColorScheme.Dark, "de") or (1440, ColorScheme.Light, "en")
           select new Way(size.Width, size.Height, scheme, language, whole ? null : Contrast),
    ];

    public string Name => $"{Width}-{Scheme.ToString().ToLowerInvariant()}-{Language}";

    /// <summary>What is enough where nobody wants pictures: the seat's own size and language, all rules in light and the contrast again in dark.</summary>
    public static IReadOnlyList<Way> Own(Seat seat) =>
    [
        new(seat.Screen.Width, seat.Screen.Height, ColorScheme.Dark, seat.Words.Language, Contrast),
        new(seat.Screen.Width, seat.Screen.Height, ColorScheme.Light, seat.Words.Language),
    ];

    /// <summary>Makes the page that way, without a reload: as if the language had been chosen in another tab.</summary>
    public async Task ShowAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        await page.EvaluateAsync(Speak, Language);
    }
}

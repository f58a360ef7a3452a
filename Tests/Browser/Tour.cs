using Collab.Tests.Architecture;
using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>The README's tour: some pictures of the gallery, as WebP.</summary>
internal static class Tour
{
    private const string Folder = "docs/tour";

    /// <summary>The top of a picture, at most as high as its screen, in base64.</summary>
    private const string Encode = """
        async ([png, height]) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const canvas = new OffscreenCanvas(image.width, Math.min(image.height, height));
          canvas.getContext('2d').drawImage(image, 0, 0);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer());
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        }
        """;

    /// <summary>The file, and the scene and way it shows.</summary>
    private static readonly (string Name, string Scene, string Way)[] Pictures =
    [
        ("lobby", "lobby-ada", "1440-light-en"),
        ("reflect", "reflect-hidden-ada", "1440-light-en"),
        ("reflect-phone", "reflect-revealed-ben", "390-dark-en"),
        ("vote-phone", "vote-open-ben", "390-light-en"),
        ("group", "group-made-ada", "1440-dark-en"),
        ("discuss", "discuss-ada", "1440-light-en"),
        ("poll", "poll-closed-ada", "1440-light-en"),
        ("summary", "summary-ada", "1440-light-en"),
    ];

    public static IEnumerable<string> Ways => Pictures.Select(picture => picture.Way).Distinct(StringComparer.Ordinal);

    /// <param name="from">Where the gallery's pictures are.</param>
    public static async Task WriteAsync(IBrowser browser, string from)
    {
        var page = await browser.NewPageAsync();
        var to = Directory.CreateDirectory(Repository.Absolute(Folder)).FullName;
        foreach (var (name, scene, way) in Pictures)
        {
            var png = await File.ReadAllBytesAsync(Directory.GetFiles(from, $"*-{scene}.{way}.png").Single());
            var webp = await page.EvaluateAsync<string>(Encode, new object[] { Convert.ToBase64String(png), Way.All.First(one => one.Name == way).Height });
            await File.WriteAllBytesAsync(Path.Combine(to, $"{name}.webp"), Convert.FromBase64String(webp));
        }
    }
}

using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>Brings pictures as people do. They are drawn in the page: hills under a sky, as large as a phone takes them.</summary>
internal static class Snapshot
{
    public const int Width = 4_000;
    public const int Height = 3_000;

    private const string Bring = """
        async (target, [how, name, width, height]) => {
          const canvas = Object.assign(document.createElement('canvas'), { width, height });
          const pen = canvas.getContext('2d');
          const sky = pen.createLinearGradient(0, 0, 0, height);
          sky.addColorStop(0, '#7fb3d5');
          sky.addColorStop(1, '#fdebd0');
          pen.fillStyle = sky;
          pen.fillRect(0, 0, width, height);
          for (let hill = 0; hill < 5; hill++) {
            pen.fillStyle = `hsl(${140 - hill * 12} 35% ${55 - hill * 9}%)`;
            pen.beginPath();
            pen.moveTo(0, height);
            for (let x = 0; x <= width; x += 20)
              pen.lineTo(x, height * (0.45 + hill * 0.1) + Math.sin(x / (260 - hill * 30) + hill * 2) * height * 0.06);
            pen.lineTo(width, height);
            pen.fill();
          }
          const drawn = await new Promise((done) => canvas.toBlob(done, 'image/png'));
          const files = new DataTransfer();
          files.items.add(name.endsWith('.txt') ? new File(['words'], name, { type: 'text/plain' }) : new File([drawn], name, { type: 'image/png' }));
          const common = { bubbles: true, cancelable: true };
          if (how === 'drop') target.dispatchEvent(new DragEvent('dragover', { dataTransfer: files, ...common }));
          target.dispatchEvent(how === 'drop'
            ? new DragEvent('drop', { dataTransfer: files, ...common })
            : new ClipboardEvent('paste', { clipboardData: files, ...common }));
        }
        """;

    public static Task PasteAsync(this ILocator field) => field.EvaluateAsync(Bring, new object[] { "paste", "image.png", Width, Height });

    public static Task DropAsync(this ILocator place, string file = "hills.png", int width = Width, int height = Height) =>
        place.EvaluateAsync(Bring, new object[] { "drop", file, width, height });
}

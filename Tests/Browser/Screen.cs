using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>A size to look at the product on, in CSS pixels.</summary>
internal sealed record Screen(int Width, int Height, bool Touch)
{
    public static readonly Screen Desktop = new(1440, 900, Touch: false);
    public static readonly Screen Phone = new(390, 844, Touch: true);

    public ViewportSize Viewport => new() { Width = Width, Height = Height };
}

using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>A finger on a touch screen, as the browser gets it from the device: it rests, moves and lifts.</summary>
internal sealed class Finger
{
    private readonly ICDPSession _device;

    private Finger(ICDPSession device) => _device = device;

    public static async Task<Finger> OnAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    public Task TouchAsync(float x, float y) => SendAsync("touchStart", x, y);

    public Task MoveAsync(float x, float y) => SendAsync("touchMove", x, y);

    public Task LiftAsync() => SendAsync("touchEnd");

    private async Task SendAsync(string type, params float[] at) => await _device.SendAsync(
        "Input.dispatchTouchEvent",
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["touchPoints"] = at is [var x, var y] ? [new { x, y }] : Array.Empty<object>(),
        });
}

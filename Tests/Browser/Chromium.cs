using Collab.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Collab.Tests.Browser;

/// <summary>One browser and one silo, which serves the built web client, for all browser tests. Each seat is a browser context of its own.</summary>
public sealed class Chromium : IAsyncLifetime, IDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly TemporaryDirectory _data = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiloProcess? _silo;

    internal SiloProcess Silo => _silo ?? throw new InvalidOperationException("The silo has not started.");

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync()
    {
        var silo = SiloProcess.StartAsync(["--data", _data.Path]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        _silo = await silo;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            if (Pictures.Folder is { } folder)
                await ContactSheets.DrawAsync(_browser, folder);
            if (Pictures.OfTour)
                await Tour.WriteAsync(_browser, Pictures.Folder!);
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_silo is not null)
            await _silo.DisposeAsync();
    }

    public void Dispose() => _data.Dispose();

    /// <summary>A browser profile unlike that of a seat.</summary>
    internal Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options) => Browser.NewContextAsync(options);

    /// <param name="server">Where the seat's addresses begin; the shared silo when null.</param>
    internal async Task<Seat> SeatAsync(string name, Screen screen, Words words, SiloProcess? server = null) =>
        await Seat.TakeAsync(Browser, (server ?? Silo).Address, name, screen, words);
}

using Microsoft.Playwright;

namespace SearchService.Browser.Tests.Service;

/// <summary>One service and one browser for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] s_arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningService? _service;

    /// <summary>Where the service listens. The test is skipped where there is no browser, for then no service was started.</summary>
    public string Address
    {
        get
        {
            Requires.Program("chromium");
            return _service!.Address;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        var service = RunningService.StartAsync(withIndex: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = s_arguments });
        _service = await service;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    /// <summary>A new visitor without cookies. The test is skipped where there is no browser.</summary>
    public Task<Visit> VisitAsync(
        string ui = "en", bool scripts = true, ColorScheme scheme = ColorScheme.Light, bool bypassPolicy = false, int width = 1280, int height = 900) =>
        VisitAsync(Address, ui, scripts, scheme, bypassPolicy, width, height);

    public async Task<Visit> VisitAsync(
        string address, string ui, bool scripts = true, ColorScheme scheme = ColorScheme.Light, bool bypassPolicy = false, int width = 1280, int height = 900)
    {
        Requires.Program("chromium");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = ui,
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            BypassCSP = bypassPolicy,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync());
    }

    private static string? Chromium => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SearchService.Browser.Tests.Service;

/// <summary>One visitor with one page. At the end there must have been no error in the console: a broken script, a refused style or a missing file.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Record(message);
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    public async Task<IResponse> OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.NotNull(answer);
        return answer;
    }

    /// <summary>Waits until an address that matches is there and loaded. It asks again and again, so that no navigation is too quick for it.</summary>
    public async Task ArriveAsync([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 15_000 });
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_errors.Count == 0, "Errors in the console: " + string.Join(" | ", _errors));
    }

    /// <summary>Chromium reports the status of an error page as an error of its own; the tests look at statuses themselves.</summary>
    private void Record(IConsoleMessage message)
    {
        var ownPage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.Split(':', 3)[^1].Length > 0
            && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (message.Type is "error" && !ownPage)
        {
            _errors.Add($"{message.Text} ({message.Location})");
        }
    }
}

using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class SafetyTests(Site site)
{
    [Theory]
    [InlineData("/search?q=wormwood")]
    [InlineData("/docs")]
    [InlineData($"/docs/{HostileWork.Id}")]
    [InlineData($"/docs/{HostileWork.Id}/en")]
    [InlineData($"/docs/{HostileWork.Id}/en/art_1?q=wormwood script")]
    [InlineData($"/parallel/{HostileWork.Id}/art_1?q=wormwood")]
    [InlineData("/clauses?text=wormwood script wormwood")]
    public async Task Markup_in_a_document_stays_text(string path)
    {
        // The policy is off here, so that only the encoding stands between the text and the page.
        await using var visit = await site.VisitAsync(bypassPolicy: true);
        await visit.OpenAsync(path);
        await AssertUnharmedAsync(visit.Page);
    }

    [Fact]
    public async Task The_text_of_a_hostile_article_is_shown_as_it_is()
    {
        await using var visit = await site.VisitAsync(bypassPolicy: true);
        await visit.OpenAsync($"/search?q={HostileWork.ReadyWord}");
        await Assertions.Expect(visit.Page.Locator(".passage")).ToContainTextAsync(HostileWork.Script);
        await AssertUnharmedAsync(visit.Page);
        await visit.Page.Locator(".hit-link").ClickAsync();
        await visit.ArriveAsync($"q={HostileWork.ReadyWord}$");
        await AssertUnharmedAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".law-text")).ToContainTextAsync(HostileWork.Script);
        await Assertions.Expect(visit.Page.Locator(".law-text")).ToContainTextAsync("onerror=");
    }

    [Theory]
    [InlineData("/search?q={0}")]
    [InlineData("/search?q=\"{0}")]
    [InlineData("/search?q=sea&lang=en&type={0}")]
    [InlineData("/search?q=sea&sort={0}")]
    [InlineData("/docs/udhr-1948/en/art_1?q={0}")]
    [InlineData("/parallel/udhr-1948/art_1?q={0}")]
    [InlineData("/clauses?text={0} sea")]
    [InlineData("/docs/{0}")]
    [InlineData("/nowhere?x={0}")]
    public async Task Markup_in_a_request_stays_text(string path)
    {
        await using var visit = await site.VisitAsync(bypassPolicy: true);
        foreach (var attack in new[] { HostileWork.Script, "\"><script>window.wounded=1</script>", "' autofocus onfocus='window.wounded=1", HostileWork.Image })
        {
            var answer = await visit.OpenAsync(path.Replace("{0}", Uri.EscapeDataString(attack), StringComparison.Ordinal));
            Assert.True(answer.Status < 500, $"{answer.Status} for {attack}");
            await AssertUnharmedAsync(visit.Page);
        }
    }

    [Fact]
    public async Task Every_page_keeps_the_strict_policy_and_has_nothing_inline()
    {
        await using var visit = await site.VisitAsync();
        foreach (var path in PageKinds.All)
        {
            var answer = await visit.OpenAsync(path);
            var policy = (await answer.HeaderValueAsync("Content-Security-Policy"))!;
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal(0, await visit.Page.Locator("style, [style], script:not([src])").CountAsync());
            var handlers = await visit.Page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length");
            Assert.True(handlers == 0, $"{path} has {handlers} elements with handlers.");
        }
    }

    private static async Task AssertUnharmedAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => window.wounded === undefined"), $"A script of a text ran on {page.Url}.");
        Assert.Equal(0, await page.Locator("script:not([src='/app.js'], [src='/parallel.js'])").CountAsync());
        Assert.Equal(0, await page.Locator("main :is(img, em, b, script)").CountAsync());
    }
}

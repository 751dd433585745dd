using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class InterfaceTests(Site site)
{
    [Theory]
    [InlineData("kk", "Құқықтық іздеу")]
    [InlineData("ru", "Правовой поиск")]
    [InlineData("en", "Legal Search")]
    public async Task The_language_of_the_interface_follows_the_browser(string lang, string brand)
    {
        await using var visit = await site.VisitAsync(lang);
        await visit.OpenAsync("/");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", lang);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(brand);
    }

    [Fact]
    public async Task A_chosen_language_stays_on_the_same_page_and_on_all_later_ones()
    {
        await using var visit = await site.VisitAsync("en", scripts: false);
        var page = visit.Page;
        await visit.OpenAsync("/search?q=fish&lang=en");
        await page.GetByRole(AriaRole.Link, new() { Name = "Қазақша" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "kk");
        Assert.Contains("q=fish", page.Url, StringComparison.Ordinal);
        await page.Locator(".site-nav a").First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "kk");
        var cookie = Assert.Single(await visit.Context.CookiesAsync());
        Assert.Equal(("ui", "kk", SameSiteAttribute.Lax), (cookie.Name, cookie.Value, cookie.SameSite));
    }

    [Fact]
    public async Task The_dark_scheme_has_a_dark_page_and_light_text()
    {
        await using var visit = await site.VisitAsync(scheme: ColorScheme.Dark);
        await visit.OpenAsync("/docs");
        var paper = await visit.Page.EvaluateAsync<int>("() => parseInt(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])");
        var ink = await visit.Page.EvaluateAsync<int>("() => parseInt(getComputedStyle(document.body).color.match(/\\d+/)[0])");
        Assert.True(paper < 60 && ink > 180, $"paper {paper}, ink {ink}");
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_four_hundred_per_cent()
    {
        await using var visit = await site.VisitAsync("kk", width: 320, height: 256);
        foreach (var path in PageKinds.All)
        {
            await visit.OpenAsync(path);
            var beyond = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(beyond <= 0, $"{path} is {beyond} px wider than a window of 320 px.");
        }
    }

    [Fact]
    public async Task On_paper_the_article_and_its_citation_remain_and_navigation_does_not()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/docs/udhr-1948/en/art_1");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".law-text")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".cite .copy-text").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".site-header")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".neighbours")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_the_language_of_the_interface()
    {
        await using var visit = await site.VisitAsync("ru");
        foreach (var path in new[] { "/nowhere", "/docs/nothing", "/docs/udhr-1948/xx", "/docs/udhr-1948/en/art_999", "/parallel/udhr-1948/art_999" })
        {
            var answer = await visit.OpenAsync(path);
            Assert.Equal(404, answer.Status);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Такой страницы нет");
        }
    }

    [Fact]
    public async Task Without_an_index_pages_ask_to_come_back_and_help_is_there_already()
    {
        Requires.Program("chromium");
        await using var empty = await RunningService.StartAsync(withIndex: false);
        await using var visit = await site.VisitAsync(empty.Address, "en");
        var answer = await visit.OpenAsync("/search?q=fish");
        Assert.Equal(503, answer.Status);
        Assert.True(int.Parse((await answer.HeaderValueAsync("Retry-After"))!) > 0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The index is being prepared");
        Assert.Equal(200, (await visit.OpenAsync("/help")).Status);
    }
}

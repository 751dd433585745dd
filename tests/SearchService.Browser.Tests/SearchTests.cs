using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed partial class SearchTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_leads_to_an_article_its_languages_and_the_view_side_by_side(bool scripts)
    {
        await using var visit = await site.VisitAsync("ru", scripts);
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).Or(page.GetByRole(AriaRole.Searchbox)).FillAsync("\"Каспийского моря\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Найти" }).ClickAsync();

        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("документ");
        await Assertions.Expect(page.Locator(".passage mark").First).ToContainTextAsync("Каспийского");
        await page.Locator(".hit-link").First.ClickAsync();

        await visit.ArriveAsync("/docs/kz-az-environment-1997/ru/art_[23]\\?q=");
        await Assertions.Expect(page.Locator(".law-text mark").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article.law")).ToHaveAttributeAsync("lang", "ru");

        await page.Locator(".version-switch").GetByRole(AriaRole.Link, new() { Name = "Қазақша" }).ClickAsync();
        await visit.ArriveAsync("/kk/art_[23]\\?q=");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("бап");

        await page.Locator(".version-switch").GetByRole(AriaRole.Link, new() { Name = "Рядом" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row-head .cell")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".row-head .cell").First).ToHaveAttributeAsync("lang", "kk");
        await Assertions.Expect(page.Locator(".cell[lang=ru] mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Facets_sort_and_chips_keep_the_whole_state_in_the_address()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/search?q=art:1&expand=cross");
        await page.Locator(".facet a", new() { HasText = "English" }).ClickAsync();
        await page.Locator(".facet a", new() { HasText = "Protocol" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Oldest first" }).ClickAsync();
        await visit.ArriveAsync("sort=date");

        var state = new Uri(page.Url).Query;
        Assert.Contains("q=art%3A1", state, StringComparison.Ordinal);
        Assert.Contains("lang=en", state, StringComparison.Ordinal);
        Assert.Contains("type=protocol", state, StringComparison.Ordinal);
        Assert.Contains("expand=cross", state, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".hit")).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter Language: English" }).ClickAsync();
        await visit.ArriveAsync("^(?!.*lang=)");
        Assert.Contains("type=protocol", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await visit.ArriveAsync("type=protocol&sort=date&expand=cross$");
        Assert.Contains("sort=date", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_goes_through_all_hits_once_and_keeps_the_filters()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/search?work=udhr-1948&lang=en&size=10&sort=work");
        var total = int.Parse(Digits().Match(await page.Locator("#found").InnerTextAsync()).Value);
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(await page.Locator(".hit-link").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)"));
            var next = page.Locator(".paging a[rel=next]");
            if (await next.CountAsync() == 0)
            {
                break;
            }

            var before = page.Url;
            await next.ClickAsync();
            await visit.ArriveAsync($"^(?!{Regex.Escape(before)}$)");
            Assert.Contains("lang=en", page.Url, StringComparison.Ordinal);
            Assert.Contains("size=10", page.Url, StringComparison.Ordinal);
        }

        Assert.True(total > 20, $"The declaration has {total} articles; paging needs more than two pages.");
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_search_without_hits_offers_to_drop_a_word_with_the_count_it_would_give()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/search?q=registration qqzzxx");
        await Assertions.Expect(visit.Page.Locator("#found")).ToHaveTextAsync("Nothing was found");
        var drop = visit.Page.Locator(".relaxations li").First;
        await Assertions.Expect(drop).ToContainTextAsync("article");
        await drop.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".hit")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_shows_the_place_and_a_link_that_works()
    {
        await using var visit = await site.VisitAsync("ru");
        var answer = await visit.OpenAsync("/search?q=охрана AND \"моря&lang=ru");
        Assert.Equal(400, answer.Status);
        var error = visit.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(error).ToContainTextAsync("Кавычка открыта, но не закрыта");
        await Assertions.Expect(error.Locator("mark")).ToHaveTextAsync("\"моря");
        await error.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".hit")).Not.ToHaveCountAsync(0);
        Assert.Contains("lang=ru", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ст. 5 Мадридского протокола", "madrid-protocol-1989/ru/art_5")]
    [InlineData("Мадридский протокол, статья 3bis", "madrid-protocol-1989/ru/art_3bis")]
    [InlineData("Мадрид хаттамасының 12-бабы", "madrid-protocol-1989/ru/art_12")]
    [InlineData("Article 19 of the Universal Declaration", "udhr-1948/ru/art_19")]
    public async Task A_citation_in_the_box_offers_the_article_in_every_language(string citation, string opens)
    {
        await using var visit = await site.VisitAsync("ru");
        await visit.OpenAsync($"/search?q={Uri.EscapeDataString(citation)}");
        await Assertions.Expect(visit.Page.Locator(".openings a")).ToHaveCountAsync(3);
        await visit.Page.Locator(".openings a[hreflang=ru]").ClickAsync();
        await visit.ArriveAsync($"/docs/{opens}$");
    }

    [Fact]
    public async Task A_wrong_parameter_is_a_page_that_names_it()
    {
        await using var visit = await site.VisitAsync("kk");
        var answer = await visit.OpenAsync("/search?q=теңіз&sort=sideways");
        Assert.Equal(400, answer.Status);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("sort параметрінің «sideways» мәніне рұқсат жоқ");
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}

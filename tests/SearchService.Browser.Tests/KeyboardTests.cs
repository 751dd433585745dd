using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class KeyboardTests(Site site)
{
    [Fact]
    public async Task A_search_is_made_and_a_hit_opened_with_the_keyboard_alone()
    {
        await using var visit = await site.VisitAsync(scripts: false);
        var page = visit.Page;
        await visit.OpenAsync("/docs");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("waterfowl");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/search\\?q=waterfowl$");
        await TabToAsync(page, ".hit-link");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/en/art_2\\?q=waterfowl");
    }

    [Fact]
    public async Task A_clause_is_found_with_the_keyboard_alone_and_without_scripts()
    {
        await using var visit = await site.VisitAsync(scripts: false);
        var page = visit.Page;
        await visit.OpenAsync("/clauses");
        await TabToAsync(page, "#text");
        await page.Keyboard.TypeAsync("The Parties exchange news about the protection of the natural environment");
        await TabToAsync(page, ".clause-form button");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/clauses\\?text=The");
        await Assertions.Expect(page.Locator(".similar-hit").First.Locator("del").First).ToContainTextAsync("news");
        await Assertions.Expect(page.Locator(".similar-hit").First.Locator("ins").First).ToContainTextAsync("information");
        await TabToAsync(page, ".hit-link");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/en/art_7");
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_header()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/docs/udhr-1948/en");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shortcuts_walk_through_hits_and_articles_and_can_be_switched_off()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/search?q=registration&lang=en");
        await PaintedAsync(page);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".hit-link").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".hit-link").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();

        await visit.OpenAsync("/docs/udhr-1948/en/art_1");
        await PaintedAsync(page);
        await page.Keyboard.PressAsync("n");
        await visit.ArriveAsync("/art_2$");
        await PaintedAsync(page);
        await page.Keyboard.PressAsync("p");
        await visit.ArriveAsync("/art_1$");

        await visit.OpenAsync("/help");
        await page.Locator("#keys-switch").ClickAsync();
        await visit.OpenAsync("/docs/udhr-1948/en/art_1");
        await PaintedAsync(page);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Suggestions_are_a_combobox_that_the_arrow_keys_walk_through()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("registr");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        var chosen = page.GetByRole(AriaRole.Option, new() { Selected = true });
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await box.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("registr");
    }

    [Fact]
    public async Task The_citation_is_copied_by_its_button()
    {
        await using var visit = await site.VisitAsync();
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync("/docs/udhr-1948/en/art_1");
        var citation = await visit.Page.Locator(".copy-text").First.InnerTextAsync();
        await visit.Page.Locator(".copy").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".copy").First).ToContainTextAsync("Copied");
        Assert.Equal(citation, await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    /// <summary>The browser drops keys that come before it has shown the first frame of a page.</summary>
    private static async Task PaintedAsync(IPage page) =>
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int MaxTabs = 40;
        for (var i = 0; i < MaxTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached with {MaxTabs} tabs on {page.Url}.");
    }
}

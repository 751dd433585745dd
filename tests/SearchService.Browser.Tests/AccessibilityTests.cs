using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class AccessibilityTests(Site site)
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The dark scheme is the same page in other colours, so only they are looked at again.</summary>
    private static readonly string[] s_colours = ["color-contrast", "link-in-text-block"];

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_page_in_either_scheme(string ui)
    {
        // The policy of the site forbids the script that axe brings along.
        await using var visit = await site.VisitAsync(ui, bypassPolicy: true);
        var found = new List<string>();
        foreach (var path in PageKinds.All)
        {
            await EmulateAsync(visit.Page, ColorScheme.Light);
            await visit.OpenAsync(path);
            await visit.Page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
            found.AddRange(await ViolationsAsync(visit.Page, []));
            await EmulateAsync(visit.Page, ColorScheme.Dark);
            found.AddRange(await ViolationsAsync(visit.Page, s_colours));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_phone_and_with_suggestions_open()
    {
        await using var visit = await site.VisitAsync("ru", bypassPolicy: true, width: 390, height: 844);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("регистр");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        Assert.Empty(await ViolationsAsync(visit.Page, []));
        await visit.OpenAsync("/parallel/kz-az-environment-1997/art_2");
        Assert.Empty(await ViolationsAsync(visit.Page, []));
    }

    [Fact]
    public async Task Axe_would_find_a_violation()
    {
        await using var visit = await site.VisitAsync(bypassPolicy: true);
        await visit.OpenAsync("/help");
        await visit.Page.EvaluateAsync("() => { document.querySelector('.lead').style.color = '#bbb'; document.documentElement.removeAttribute('lang'); }");
        var found = await ViolationsAsync(visit.Page, []);
        Assert.Contains(found, violation => violation.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.Contains("html-has-lang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headings_begin_with_the_only_first_one_and_descend_one_level_at_a_time()
    {
        await using var visit = await site.VisitAsync("ru");
        foreach (var path in PageKinds.All)
        {
            await visit.OpenAsync(path);
            var levels = await visit.Page.Locator("h1, h2, h3, h4").EvaluateAllAsync<int[]>("all => all.map(heading => +heading.tagName[1])");
            Assert.True(levels[0] == 1 && levels.Count(level => level == 1) == 1, path);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: level {pair.Second} behind {pair.First}"));
        }
    }

    private static Task EmulateAsync(IPage page, ColorScheme scheme) =>
        page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>What axe finds on the page: by the rules given, or by all of them.</summary>
    private static async Task<string[]> ViolationsAsync(IPage page, string[] rules)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync(s_axe);
        }

        return await page.EvaluateAsync<string[]>("""
            async rules => {
              const options = { resultTypes: ["violations"] };
              if (rules.length > 0) {
                options.runOnly = { type: "rule", values: rules };
              }
              const result = await axe.run(document, options);
              const dark = matchMedia("(prefers-color-scheme: dark)").matches ? " (dark)" : "";
              return result.violations.map(found =>
                `${location.pathname}${dark}: ${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join("; ")}`);
            }
            """, rules);
    }
}

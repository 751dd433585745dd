using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class AccessibilityTests(Site site)
{
    [Theory]
    [InlineData("kk", ColorScheme.Light)]
    [InlineData("kk", ColorScheme.Dark)]
    [InlineData("ru", ColorScheme.Light)]
    [InlineData("ru", ColorScheme.Dark)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page(string ui, ColorScheme scheme)
    {
        // The policy of the site forbids the script that axe brings along.
        await using var visit = await site.VisitAsync(ui, scheme: scheme, bypassPolicy: true);
        var found = new List<string>();
        foreach (var path in PageKinds.All.Select(row => row.Data))
        {
            await visit.OpenAsync(path);
            await visit.Page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
            var result = await visit.Page.RunAxe();
            found.AddRange(result.Violations.Select(violation => Describe(path, violation)));
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
        var open = await visit.Page.RunAxe();
        Assert.True(open.Violations.Length == 0, string.Join("\n", open.Violations.Select(violation => Describe("/", violation))));
        await visit.OpenAsync("/parallel/kz-az-environment-1997/art_2");
        var stacked = await visit.Page.RunAxe();
        Assert.True(stacked.Violations.Length == 0, string.Join("\n", stacked.Violations.Select(violation => Describe("/parallel", violation))));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Headings_descend_one_level_at_a_time(string path)
    {
        await using var visit = await site.VisitAsync("ru", scripts: true);
        await visit.OpenAsync(path);
        var levels = await visit.Page.Locator("h1, h2, h3, h4").EvaluateAllAsync<int[]>("all => all.map(heading => +heading.tagName[1])");
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        for (var i = 1; i < levels.Length; i++)
        {
            Assert.True(levels[i] <= levels[i - 1] + 1, $"{path}: level {levels[i]} behind {levels[i - 1]}");
        }
    }

    private static string Describe(string path, AxeResultItem violation) =>
        $"{path}: {violation.Id} {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}";
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class AccessibilityTests(Site site)
{
    /// <summary>The dark scheme is the same page in other colours, so only they are looked at again.</summary>
    private static readonly AxeRunOptions s_colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

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
        foreach (var path in PageKinds.All)
        {
            await visit.OpenAsync(path);
            await visit.Page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
            var result = await visit.Page.RunAxe(scheme == ColorScheme.Dark ? s_colours : new AxeRunOptions());
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

    private static string Describe(string path, AxeResultItem violation) =>
        $"{path}: {violation.Id} {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}";
}

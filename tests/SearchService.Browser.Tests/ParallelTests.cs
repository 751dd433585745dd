using Microsoft.Playwright;
using SearchService.Browser.Tests.Service;

namespace SearchService.Browser.Tests;

public sealed class ParallelTests(Site site)
{
    private const string Marked = ".sentence.counterpart";

    [Fact]
    public async Task Pointing_at_a_sentence_marks_its_counterparts_in_the_other_columns()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/parallel/udhr-1948/art_26?langs=en,ru,kk");
        await Assertions.Expect(page.Locator("#sentence-hint")).ToBeVisibleAsync();
        var sentence = page.Locator("#s-en-0");
        await sentence.HoverAsync();
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(await CounterpartsAsync(page, "s-en-0"));
        await Assertions.Expect(page.Locator("#s-ru-0")).ToHaveClassAsync("sentence counterpart");
        await Assertions.Expect(page.Locator("#s-kk-0")).ToHaveClassAsync("sentence counterpart");
        Assert.Contains("underline", await page.Locator("#s-ru-0").EvaluateAsync<string>("it => getComputedStyle(it).textDecorationLine"), StringComparison.Ordinal);
        await page.Locator("h1").HoverAsync();
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_arrow_keys_go_through_sentences_and_to_their_counterparts()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/parallel/gaps-2002/art_1?langs=en,ru");
        Assert.Equal(1, await page.Locator(".sentence[tabindex='0']").CountAsync());
        await page.Locator("#s-en-0").FocusAsync();
        await Assertions.Expect(page.Locator("#s-ru-0")).ToHaveClassAsync("sentence counterpart");
        await Assertions.Expect(page.Locator("#s-en-0")).ToHaveAttributeAsync("aria-describedby", "s-ru-0");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#s-en-1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#s-en-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#s-ru-1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#s-en-2")).ToHaveClassAsync("sentence counterpart");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", "[no counterpart in the Russian text]", "There is no Kazakh version of this document.", "The Russian version has no article that corresponds.")]
    [InlineData("ru", "[нет соответствия в тексте на русском языке]", "Этого документа нет на казахском языке.", "В версии на русском языке соответствующей статьи нет.")]
    [InlineData("kk", "[орысша мәтінде сәйкестігі жоқ]", "Бұл құжаттың қазақша нұсқасы жоқ.", "Орысша нұсқада сәйкес келетін бап жоқ.")]
    public async Task What_is_missing_is_said_without_a_script(string ui, string noSentence, string noVersion, string noCounterpart)
    {
        await using var visit = await site.VisitAsync(ui, scripts: false);
        var page = visit.Page;
        await visit.OpenAsync("/parallel/gaps-2002/art_1?langs=en,ru");
        await Assertions.Expect(page.Locator(".sentence.alone")).ToHaveTextAsync(GapWork.Alone);
        await Assertions.Expect(page.Locator(".no-sentence")).ToHaveTextAsync(noSentence);
        await Assertions.Expect(page.Locator(".missing-versions")).ToHaveTextAsync(noVersion);
        await Assertions.Expect(page.Locator("#sentence-hint")).ToBeHiddenAsync();
        foreach (var path in new[] { "/parallel/gaps-2002/art_2", "/docs/gaps-2002/en/art_2" })
        {
            await visit.OpenAsync(path);
            await Assertions.Expect(page.Locator(".missing-versions li").Filter(new() { HasText = noVersion })).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator(".missing-versions li").Filter(new() { HasText = noCounterpart })).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task Each_column_says_how_surely_it_corresponds_and_why()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/parallel/udhr-1948/art_19?langs=en,ru,kk");
        var links = visit.Page.Locator(".column-link");
        await Assertions.Expect(links).ToHaveCountAsync(2);
        await Assertions.Expect(links.First.Locator("summary")).ToContainTextAsync("Corresponds to the English text: almost certain, 99%");
        await links.First.Locator("summary").ClickAsync();
        await Assertions.Expect(links.First.Locator(".evidence")).ToContainTextAsync("Words that translate each other");
    }

    private static async Task<int> CounterpartsAsync(IPage page, string id) =>
        await page.EvaluateAsync<int>("id => document.getElementById(id).getAttribute('aria-describedby').split(' ').length", id);
}

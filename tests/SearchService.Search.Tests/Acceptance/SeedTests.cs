using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Acceptance;

/// <summary>The documents the project began from, found together with its own texts.</summary>
public sealed class SeedTests
{
    private const string Kazakh = "000-1406ed2fdc0d1362";
    private const string English = "001-d07e983b9730e51b";
    private const string Russian = "002-45f8f29fde36d9d9";
    private const string Digest = "kz-az-environment-1997";

    private readonly SearchIndex _index;
    private readonly SearchFixture _fixture;

    public SeedTests(SearchFixture fixture)
    {
        Requires.Shared("corpus/seeds/002_45f8f29fde36d9d9.txt");
        (_fixture, _index) = (fixture, fixture.Corpus);
    }

    [Fact]
    public void The_Russian_agreement_has_its_preamble_twelve_articles_and_final_clauses()
    {
        var contents = _index.Contents(Russian, "ru");
        Assert.Equal(["preamble", .. Enumerable.Range(1, 12).Select(number => $"art_{number}")], contents.Take(13).Select(entry => entry.Eid));
        Assert.Contains(contents, entry => entry.Kind == "final_clauses");
        Assert.Equal("Статья 12", contents[12].Label);
    }

    [Theory]
    [InlineData("\"Каспийского моря\"")]
    [InlineData("загрязнение моря")]
    public void The_article_on_the_Caspian_Sea_comes_first(string query)
    {
        var first = Search(query).Hits[0];
        Assert.Contains(first.Work, new[] { Russian, Digest });
        Assert.Contains(first.Eid, new[] { "art_2", "art_3" });
        Assert.Equal("ru", first.Lang);
        Assert.NotEmpty(first.Highlights.SelectMany(highlight => highlight.Spans));
    }

    [Fact]
    public void The_phrase_is_marked_wherever_it_stands_and_nothing_else_is()
    {
        foreach (var hit in Search("\"Каспийского моря\"").Hits)
        {
            var view = _index.Provision(hit.Id, "\"Каспийского моря\"")!;
            var marked = view.TextSpans.Select(span => view.Text[span.S..span.E]).Concat(view.HeadingSpans.Select(span => view.Heading[span.S..span.E])).ToList();
            Assert.NotEmpty(marked);
            Assert.All(marked, text => Assert.Equal("Каспийского моря", Spaced(text), ignoreCase: true));
            Assert.Equal(Count(Spaced(view.Text + "\n" + view.Heading), "Каспийского моря"), marked.Count);
        }
    }

    [Fact]
    public void Words_are_marked_in_all_their_forms_and_only_they()
    {
        string[] pollution = ["загрязнение", "загрязнения", "загрязнению", "загрязнением", "загрязнении", "загрязнений"];
        string[] sea = ["море", "моря", "морю", "морем", "морей", "морям"];
        var view = _index.Provision(Russian, "ru", "art_2", "загрязнение моря")!;
        Assert.NotEmpty(view.TextSpans);
        var marked = view.TextSpans.Select(span => view.Text[span.S..span.E].ToLowerInvariant()).ToList();
        Assert.All(marked, word => Assert.Contains(word, pollution.Concat(sea)));
        Assert.Equal(NaiveProvision.Split(view.Text).Count(word => pollution.Contains(word) || sea.Contains(word)), marked.Count);
        Assert.Contains("загрязнения", marked);
    }

    [Theory]
    [InlineData("жаһандық", "жаһандық")]
    [InlineData("серіктестік", "серіктестікті")]
    public void Kazakh_words_typed_with_look_alikes_are_found(string query, string marked)
    {
        var hits = Search(query).Hits.Where(hit => hit.Work == Kazakh).ToList();
        Assert.NotEmpty(hits);
        var words = hits.Select(hit => _index.Provision(hit.Id, query)!)
            .SelectMany(view => view.TextSpans.Select(span => view.Text[span.S..span.E].ToLowerInvariant())).ToList();
        Assert.Contains(words, word => word.StartsWith(marked, StringComparison.Ordinal));
        Assert.All(words, word => Assert.StartsWith(query[..6], word, StringComparison.Ordinal));
    }

    [Fact]
    public void Kazakh_words_that_were_run_together_are_found()
    {
        const string Query = "қоршаған ортаны қорғау";
        var view = Search(Query).Hits.Where(hit => hit.Work == Kazakh).Select(hit => _index.Provision(hit.Id, Query)!)
            .FirstOrDefault(found => found.Text.Contains("мәселелерді шешу үшін", StringComparison.Ordinal));
        Assert.NotNull(view);
        var sentence = view.Sentences.First(range => view.Text[range.S..range.E].Contains("мәселелерді шешу үшін", StringComparison.Ordinal));
        var marked = view.TextSpans.Where(span => span.S >= sentence.S && span.E <= sentence.E).Select(span => view.Text[span.S..span.E].ToLowerInvariant()).Take(3);
        Assert.Equal(["қоршаған", "ортаны", "қорғау"], marked);
    }

    [Fact]
    public void The_paragraph_on_trade_under_CITES_is_found()
    {
        var hits = Search("CITES annexes trade").Hits;
        Assert.Equal(English, hits[0].Work);
        Assert.Contains("the three Annexes", _index.Provision(hits[0].Id)!.Text, StringComparison.Ordinal);
        var marked = hits[0].Highlights.SelectMany(highlight => highlight.Spans.Select(span => highlight.Text[span.S..span.E].ToLowerInvariant()));
        Assert.Equal(["annex", "annexes", "trade"], marked.Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("CITES", _index.Provision(hits[1].Id)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_lists_survive()
    {
        var source = File.ReadAllText(Requires.Shared("corpus/seeds/001_d07e983b9730e51b.txt"));
        var numbers = NumberedLines(source).ToList();
        Assert.NotEmpty(numbers);
        var kept = _index.Contents(English, "en").Select(entry => _index.Provision(entry.Id)!.Text).SelectMany(NumberedLines).ToList();
        Assert.Subset(kept.ToHashSet(), numbers.ToHashSet());
    }

    [Fact]
    public void What_was_mended_and_inferred_is_in_the_report()
    {
        var report = _fixture.CorpusReport;
        Assert.Contains(report.Repairs, repair => repair.Kind == "look-alike" && repair.Before.Contains("жаhандық", StringComparison.OrdinalIgnoreCase));
        Assert.True(report.RepairCounts["look-alike"] >= 2);
        Assert.Contains(report.Inferred, inferred => inferred.File.StartsWith("002_", StringComparison.Ordinal) && inferred.Property == "date" && inferred.Value.Contains("1997-06-10", StringComparison.Ordinal));
        Assert.Empty(report.Skipped);
    }

    private SearchResult Search(string query) => _index.Search(new SearchRequest { Query = query, Size = 200 });

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private static int Count(string text, string part) => text.Split(part, StringSplitOptions.None).Length - 1;

    /// <summary>The numbers of items with the first word behind each.</summary>
    private static IEnumerable<string> NumberedLines(string text) => text.Split('\n')
        .Select(line => System.Text.RegularExpressions.Regex.Match(line.Replace("\\", "", StringComparison.Ordinal), @"^\s*(\d{1,2})[.)]\s+(\w+)"))
        .Where(match => match.Success).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
}

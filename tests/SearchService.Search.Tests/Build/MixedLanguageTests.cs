using SearchService.Analysis;
using SearchService.Search.Build;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Build;

public sealed class MixedLanguageTests : IDisposable
{
    private const string Kazakh = "Тараптар қоршаған ортаны қорғау саласында өзара ынтымақтасады және хабарласады.";
    private const string Russian = "Стороны обмениваются сведениями о загрязняющих веществах и выбросах в атмосферу.";
    private const string English = "The Parties shall notify the depositary of their obligations in writing.";

    private readonly TemporaryFolder _folder = new();
    private readonly SearchIndex _index;

    public MixedLanguageTests()
    {
        _folder.Write("data/lines.jsonl", $$"""
            {"id":"kk-mixed","lang":"kk","text":"{{Kazakh}}\n{{Russian}}\n{{English}}"}
            {"id":"kk-plain","lang":"kk","text":"{{Kazakh}}"}
            {"id":"ru-plain","lang":"ru","text":"Иной текст о налогах и сборах, уплачиваемых в бюджет."}
            """);
        IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") });
        _index = SearchIndex.Open(Directory.GetDirectories(_folder.Below("index/generations")).Single());
    }

    [Theory]
    [InlineData("выброс", "выбросах")]
    [InlineData("загрязняющее вещество", "загрязняющих веществах")]
    [InlineData("выброс атмосфера", "выбросах атмосферу")]
    [InlineData("obligation", "obligations")]
    [InlineData("notified depositaries", "notify depositary")]
    [InlineData("тарап", "Тараптар")]
    [InlineData("ортаның қорғалуы", "ортаны қорғау")]
    [InlineData("\"сведениями о загрязняющих веществах\"", "сведениями о загрязняющих веществах")]
    [InlineData("\"notify the depositary\"", "notify the depositary")]
    [InlineData("\"обмениваться вещество\"~9", "обмениваются сведениями о загрязняющих веществах")]
    [InlineData("загрязн*", "загрязняющих")]
    [InlineData("депозитарий OR сведения", "сведениями")]
    public void A_paragraph_in_another_language_is_found_by_any_form_of_its_words_and_marked(string query, string marked)
    {
        var hit = Search(query).Hits.First(hit => hit.Id == "kk-mixed");
        Assert.Equal("kk", hit.Lang);
        var view = _index.Provision("kk-mixed", query)!;
        var marks = string.Join(' ', view.TextSpans.Select(span => view.Text[span.S..span.E]));
        Assert.Equal(marked, marks);
        var shown = hit.Highlights.SelectMany(highlight => highlight.Spans.Select(span => highlight.Text[span.S..span.E]));
        Assert.Equal(marked, string.Join(' ', shown));
    }

    [Theory]
    [InlineData("сведения NOT выброс", "")]
    [InlineData("тарап NOT выброса", "kk-plain")]
    [InlineData("NOT выброса", "kk-plain ru-plain")]
    [InlineData("атмосфера lang:kk", "kk-mixed")]
    public void And_and_not_are_judged_over_all_languages_of_a_provision(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Search(query).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_filter_by_language_keeps_what_is_found_by_a_word_of_another_language() =>
        Assert.Equal("kk-mixed", Assert.Single(_index.Search(new SearchRequest { Query = "атмосфера", Languages = ["kk"] }).Hits).Id);

    [Fact]
    public void The_manifest_names_the_rule_that_divides_languages() =>
        Assert.Contains("+paragraphs-", _index.Info.Analyzers["kk"], StringComparison.Ordinal);

    [Fact]
    public void An_analysis_of_the_index_shows_the_language_of_each_paragraph()
    {
        var view = _index.Analyze($"{Kazakh}\n{Russian}\n{English}");
        Assert.Equal(["kk", "ru", "en"], view.Tokens.Select(token => token.Language).Distinct());
        Assert.Equal(AnalyzerSet.Shipped.ForDocuments(view.Lang).Fingerprint, view.Analyzer);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private SearchResult Search(string query) => _index.Search(new SearchRequest { Query = query });
}

using SearchService.Analysis;
using SearchService.Linking.Lexicon;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Searching;

/// <summary>Terms of several words and names of a query in another language, over provisions small enough to know what must come out.</summary>
public sealed class TranslatedTermsTests : IDisposable
{
    private const string Term = "оценка воздействия на окружающую среду";

    private const string Provisions =
        """
        {"id":"term","lang":"ru","text":"До начала работ проводится оценка воздействия на окружающую среду."}
        {"id":"scattered","lang":"ru","text":"Среда бывает разной. Окружающий лес шумит. Потом была оценка знаний. Ветер дул весь день до самого вечера и стих, только ночью воздействие шума мало."}
        {"id":"short","lang":"ru","text":"Материалы ОВОС хранятся в архиве."}
        {"id":"name","lang":"ru","text":"Совещание прошло в Базеле, затем в Астане."}
        {"id":"other","lang":"ru","text":"Камень лежит на дороге, базальт рядом."}
        {"id":"english","lang":"en","text":"An environmental impact assessment is made before the work."}
        {"id":"basel","lang":"en","text":"The meeting was held in Basel."}
        {"id":"third","lang":"en","text":"Birds fly over the garden."}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly SearchIndex _index;

    public TranslatedTermsTests()
    {
        _folder.Write("data/lines.jsonl", Provisions);
        _folder.Write("lexicon.tsv", string.Join('\n',
            "translation lexicon 1",
            "# en ru",
            Line("environmental", "окружающий"), Line("environmental", "среда"), Line("impact", "воздействие"), Line("assessment", "оценка"), Line("meeting", "совещание"),
            "# en ru phrases",
            Line("environmental impact assessment", Term), Line("environmental impact assessment", "ОВОС"), ""));
        var report = IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") });
        _index = SearchIndex.Open(
            new GenerationStore(_folder.Below("index")).FolderOf(report.Generation!), TranslationLexicon.Load(_folder.Below("lexicon.tsv")));
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_term_ranks_above_its_scattered_words_and_is_found_under_its_other_name()
    {
        var hits = Search("environmental impact assessment").Hits.Select(hit => hit.Id).ToList();
        Assert.Equal("term", hits[0]);
        Assert.Equal(["scattered", "short", "term"], hits.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_term_is_shown_as_a_phrase_in_a_form_that_texts_have()
    {
        var phrase = Assert.Single(Search("environmental impact assessment").Query.Expansions, expansion => expansion.Kind == "phrase");
        Assert.Equal("environmental impact assessment", phrase.Word);
        Assert.Equal([Term, "овос"], phrase.To.Select(word => word.Word).OrderByDescending(word => word.Length));
    }

    [Fact]
    public void A_term_that_is_switched_off_is_neither_searched_nor_shown()
    {
        var result = Search("environmental impact assessment", without: ["ОВОС"]);
        Assert.Equal(["scattered", "term"], result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Equal([Term], Assert.Single(result.Query.Expansions, expansion => expansion.Kind == "phrase").To.Select(word => word.Word));
        Assert.DoesNotContain(Search("environmental impact assessment", without: ["овос", Term]).Query.Expansions, expansion => expansion.Kind == "phrase");
    }

    [Fact]
    public void A_translated_term_is_one_mark()
    {
        var marks = Assert.Single(Search("environmental impact assessment").Hits.Single(hit => hit.Id == "term").Highlights);
        var span = Assert.Single(marks.Spans);
        Assert.Equal((Term, 0, "translation"), (marks.Text[span.S..span.E], span.Term, span.Kind));
    }

    [Fact]
    public void A_quoted_term_is_searched_as_the_term_and_not_by_its_words() =>
        Assert.Equal(["short", "term"], Search("\"environmental impact assessment\"").Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_quoted_phrase_that_is_no_term_is_searched_by_its_words_near_each_other() =>
        Assert.Equal(["term"], Search("\"impact assessment\"").Hits.Select(hit => hit.Id));

    [Theory]
    [InlineData("Basel", "ru", "name", "базеле")]
    [InlineData("meeting Basel", "ru", "name", "базеле")]
    [InlineData("Базель", "en", "basel", "basel")]
    public void A_name_that_no_lexicon_has_is_found_in_the_other_alphabet(string query, string lang, string expected, string form)
    {
        var result = Search(query, lang);
        Assert.Equal([expected], result.Hits.Select(hit => hit.Id));
        Assert.Equal([form], Assert.Single(result.Query.Expansions, expansion => expansion.Kind == "spelling").To.Select(word => word.Word));
        Assert.DoesNotContain(Search(query, lang, [form]).Query.Expansions, expansion => expansion.Kind == "spelling");
    }

    [Fact]
    public void A_provision_that_is_read_marks_translations_where_it_was_asked_across_languages()
    {
        var view = _index.Provision("term", new MatchRequest { Query = "environmental impact assessment", ExpandAcross = true })!;
        Assert.Equal([(Term, "translation")], view.TextSpans.Select(span => (view.Text[span.S..span.E], span.Kind)));
        Assert.Empty(_index.Provision("term", "environmental impact assessment")!.TextSpans);
        var words = _index.Provision("term", new MatchRequest { Query = "environmental impact assessment", ExpandAcross = true, Without = [Term] })!;
        Assert.Equal(4, words.TextSpans.Count);
    }

    private static string Line(string from, string to) => $"{Stems("en", from)}\t{Stems("ru", to)}\t500\t500";

    private static string Stems(string language, string text) =>
        string.Join(' ', AnalyzedText.TokensOf(text, Analyzers.For(language)).Where(token => !token.IsStopWord).Select(token => token.Stems[0]));

    private SearchResult Search(string query, string lang = "ru", IReadOnlyList<string>? without = null) =>
        _index.Search(new SearchRequest { Query = query, ExpandAcross = true, Languages = [lang], Without = without ?? [] });
}

using SearchService.Linking.Lexicon;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Searching;

/// <summary>Words of a query by their translations, over provisions and a lexicon small enough to know what must come out.</summary>
public sealed class TranslatedWordsTests : IDisposable
{
    private const string Provisions =
        """
        {"id":"twice","lang":"ru","text":"Лес лес стоит тихо."}
        {"id":"both","lang":"ru","text":"Лес бор стоит тихо."}
        {"id":"water","lang":"ru","text":"Вода течет очень быстро."}
        {"id":"lake","lang":"ru","text":"Вода и бор. Озеро ОЭСР."}
        {"id":"other","lang":"ru","text":"Камень лежит на дороге."}
        {"id":"english","lang":"en","text":"The forest and the water belong to all."}
        {"id":"stone","lang":"en","text":"A stone lies on the road."}
        {"id":"third","lang":"en","text":"Birds fly over the garden."}
        """;

    private const string Lexicon =
        """
        translation lexicon 1
        # en ru
        forest|бор|500|500
        forest|лес|500|500
        water|вода|800|900
        water|озеро|60|50
        water|камень|20|50

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly SearchIndex _index;

    public TranslatedWordsTests()
    {
        _folder.Write("data/lines.jsonl", Provisions);
        _folder.Write("lexicon.tsv", Lexicon.Replace('|', '\t'));
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
    public void Two_translations_of_a_word_count_as_one_word_twice()
    {
        var scores = Search("forest").Hits.ToDictionary(hit => hit.Id, hit => hit.Score);
        Assert.Equal(scores["twice"], scores["both"], 3);
    }

    [Fact]
    public void The_language_of_the_query_comes_first() => Assert.Equal("english", Search("forest water").Hits[0].Id);

    [Fact]
    public void A_document_with_two_translations_of_one_word_has_one_word_of_the_query() =>
        Assert.Equal(["lake"], Search("forest water", lang: "ru").Hits.Select(hit => hit.Id));

    [Fact]
    public void The_result_says_what_each_word_was_expanded_to_without_the_improbable()
    {
        var expansions = Search("forest water").Query.Expansions;
        Assert.Equal([("forest", "ru"), ("water", "ru")], expansions.Select(expansion => (expansion.Word, expansion.Lang)));
        Assert.Equal([("бор", 1d), ("лес", 1d)], expansions[0].To.Select(word => (word.Word, word.Weight)));
        Assert.Equal(["вода", "озеро"], expansions[1].To.Select(word => word.Word));
        Assert.Equal(1, expansions[1].To[0].Weight);
        Assert.InRange(expansions[1].To[1].Weight, 0.01, 0.5);
    }

    [Fact]
    public void A_translation_that_is_switched_off_is_neither_searched_nor_shown()
    {
        var result = Search("forest", without: ["лес"]);
        Assert.Equal(["both", "english", "lake"], result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["бор"], Assert.Single(result.Query.Expansions).To.Select(word => word.Word));
        var none = Search("forest", without: ["лес", "бор"]);
        Assert.Equal(["english"], none.Hits.Select(hit => hit.Id));
        Assert.Empty(none.Query.Expansions);
    }

    [Fact]
    public void Marks_carry_the_number_of_the_word_they_stand_for()
    {
        var marks = Assert.Single(Assert.Single(Search("forest water", lang: "ru").Hits).Highlights);
        Assert.Equal(
            [("Вода", 1, "translation"), ("бор", 0, "translation"), ("Озеро", 1, "translation")],
            marks.Spans.Select(span => (marks.Text[span.S..span.E], span.Term, span.Kind)));
    }

    [Fact]
    public void A_word_without_translation_is_searched_as_it_is() =>
        Assert.Equal(["lake"], Search("water AND ОЭСР", lang: "ru").Hits.Select(hit => hit.Id));

    [Theory]
    [InlineData("water NOT forest", "water")]
    [InlineData("\"forest water\"", "lake")]
    [InlineData("\"forest water\"~3", "lake")]
    [InlineData("\"stone water\"", "")]
    [InlineData("wat*", "")]
    [InlineData("water~1", "")]
    [InlineData("title:water", "")]
    [InlineData("status:forest", "")]
    public void Operators_hold_for_translations_and_patterns_are_not_translated(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Search(query, lang: "ru").Hits.Select(hit => hit.Id)));

    [Fact]
    public void Without_expansion_nothing_is_translated()
    {
        var result = _index.Search(new SearchRequest { Query = "forest water", Without = ["лес"] });
        Assert.Equal(["english"], result.Hits.Select(hit => hit.Id));
        Assert.Empty(result.Query.Expansions);
    }

    [Fact]
    public void The_language_of_the_query_keeps_its_scores()
    {
        var own = _index.Search(new SearchRequest { Query = "forest water", Languages = ["en"] }).Hits;
        Assert.Equal(own.Select(hit => (hit.Id, hit.Score)), Search("forest water", lang: "en").Hits.Select(hit => (hit.Id, hit.Score)));
    }

    [Fact]
    public void A_cursor_belongs_to_what_is_switched_off()
    {
        var page = _index.Search(Request("forest", null, []) with { Size = 1 });
        Assert.Throws<InvalidCursorException>(() => _index.Search(Request("forest", null, ["бор"]) with { Size = 1, Cursor = page.NextCursor }));
    }

    private static SearchRequest Request(string query, string? lang, IReadOnlyList<string> without) =>
        new() { Query = query, ExpandAcross = true, Languages = lang is null ? [] : [lang], Without = without };

    private SearchResult Search(string query, string? lang = null, IReadOnlyList<string>? without = null) =>
        _index.Search(Request(query, lang, without ?? []));
}

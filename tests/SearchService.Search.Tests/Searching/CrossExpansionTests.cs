using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class CrossExpansionTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("\"Каспийского моря\"")]
    [InlineData("wildlife OR species")]
    [InlineData("бостандық")]
    public void The_translations_of_hits_are_found_and_say_through_what(string query)
    {
        var own = Search(new SearchRequest { Query = query });
        var expanded = Search(new SearchRequest { Query = query, ExpandAcross = true });
        var ids = own.Hits.Select(hit => hit.Id).ToHashSet();
        var translations = own.Hits.SelectMany(hit => hit.Equivalents).Where(link => link.Relation == "translation").Select(link => link.Id).ToHashSet();
        Assert.NotEmpty(translations);
        Assert.Superset(ids.Union(translations).ToHashSet(), expanded.Hits.Select(hit => hit.Id).ToHashSet());
        Assert.Equal(expanded.Hits.Count, expanded.Hits.Select(hit => hit.Id).Distinct().Count());
        Assert.Equal(expanded.Hits.Count, expanded.Total.Articles);
        Assert.Equal(expanded.Hits.Select(hit => hit.Work).Distinct().Count(), expanded.Total.Documents);
        foreach (var value in expanded.Facets["lang"])
        {
            Assert.Equal(expanded.Hits.Count(hit => hit.Lang == value.Value), value.Count);
        }

        foreach (var hit in expanded.Hits.Where(hit => hit.Via is not null))
        {
            Assert.DoesNotContain(hit.Id, ids);
            Assert.Contains(expanded.Hits.Single(found => found.Id == hit.Via).Equivalents, link => link.Id == hit.Id);
        }
    }

    [Fact]
    public void A_translation_ranks_behind_what_it_was_found_through()
    {
        var hits = Linked(new SearchRequest { Query = "Каспийского моря", ExpandAcross = true }).Hits.ToList();
        Assert.Contains(hits, hit => hit.Via is not null);
        Assert.All(hits.Where(hit => hit.Via is not null), hit => Assert.True(hits.FindIndex(found => found.Id == hit.Via) < hits.IndexOf(hit)));
    }

    [Fact]
    public void In_other_orders_the_expanded_follow()
    {
        foreach (var sort in new[] { SearchSort.DateAscending, SearchSort.DateDescending, SearchSort.Work })
        {
            var hits = Linked(new SearchRequest { Query = "Каспийского моря", ExpandAcross = true, Sort = sort }).Hits;
            var first = hits.TakeWhile(hit => hit.Via is null).Count();
            Assert.InRange(first, 1, hits.Count - 1);
            Assert.All(hits.Skip(first), hit => Assert.NotNull(hit.Via));
        }
    }

    [Fact]
    public void Filters_hold_for_the_expanded_too()
    {
        var request = new SearchRequest { Query = "\"Каспийского моря\"", ExpandAcross = true, Languages = ["ru"] };
        Assert.All(Search(request).Hits, hit => Assert.Equal("ru", hit.Lang));
    }

    [Fact]
    public void Hits_in_the_language_of_the_query_lead_to_the_language_asked_for()
    {
        var own = Linked(new SearchRequest { Query = "Caspian Sea", Languages = ["en"] }).Hits;
        var expected = own.SelectMany(hit => hit.Equivalents).Where(link => link.Relation == "translation" && link.Lang == "ru").Select(link => link.Id).ToHashSet();
        var result = Linked(new SearchRequest { Query = "Caspian Sea", ExpandAcross = true, Languages = ["ru"] });
        Assert.NotEmpty(expected);
        Assert.Superset(expected, result.Hits.Select(hit => hit.Id).ToHashSet());
        Assert.All(result.Hits, hit => Assert.Equal("ru", hit.Lang));
        Assert.Equal(result.Hits.Count, result.Total.Articles);
        Assert.Equal(result.Hits.Count, result.Facets["lang"].Single(value => value.Value == "ru").Count);
    }

    [Theory]
    [InlineData("wildlife protection of the sea", "en")]
    [InlineData("охрана морской среды", "ru")]
    public void Ranking_inside_the_language_of_the_query_is_the_same_with_expansion(string query, string lang)
    {
        var own = Search(new SearchRequest { Query = query }).Hits.Where(hit => hit.Lang == lang).Select(hit => (hit.Id, hit.Score)).ToList();
        var expanded = Search(new SearchRequest { Query = query, ExpandAcross = true }).Hits.Where(hit => hit.Lang == lang && hit.Via is null).Select(hit => (hit.Id, hit.Score));
        Assert.NotEmpty(own);
        Assert.Equal(own, expanded);
    }

    private SearchResult Search(SearchRequest request) => fixture.Corpus.Search(request with { Size = SearchRequest.MaxSize });

    private SearchResult Linked(SearchRequest request) => fixture.CorpusWithoutLexicon.Search(request with { Size = SearchRequest.MaxSize });
}

using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class SearchLimitsTests
{
    private static readonly InMemoryIndex s_index = InMemoryIndex.OfBodies(Enumerable.Range(0, 500).Select(doc => $"a w{doc} x{doc % 3}"));

    public static TheoryData<Query> Queries =>
    [
        new TermQuery("body", "a"),
        BooleanQuery.All([new TermQuery("body", "a"), new TermQuery("body", "x1")]),
        BooleanQuery.Any([new TermQuery("body", "a"), new TermQuery("body", "x1")]),
        new PhraseQuery("body", ["x1", "a"]),
        new PrefixQuery("body", "w"),
        new FuzzyQuery(new Term("body", "w12"), 2),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_search_whose_time_is_over_returns_what_it_has_and_says_so(Query query)
    {
        var searcher = new IndexSearcher(s_index);
        var found = searcher.Search(query, 10, limits: new SearchLimits { TimeBudget = TimeSpan.Zero });
        Assert.True(found.IsPartial);
        Assert.InRange(found.TotalHits, 0, 128);
        Assert.False(searcher.Search(query, 10, limits: new SearchLimits { TimeBudget = TimeSpan.FromHours(1) }).IsPartial);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_cancelled_search_throws(Query query)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new IndexSearcher(s_index).Search(query, 10, cancellation: source.Token));
    }

    [Fact]
    public void A_pattern_that_expands_to_too_many_terms_is_cut_and_partial()
    {
        var searcher = new IndexSearcher(s_index);
        var found = searcher.Search(new PrefixQuery("body", "w"), 10, limits: new SearchLimits { MaxExpansions = 7 });
        Assert.True(found.IsPartial);
        Assert.Equal(7, found.TotalHits);
        Assert.False(searcher.Search(new PrefixQuery("body", "w12"), 10, limits: new SearchLimits { MaxExpansions = 11 }).IsPartial);
    }

    [Fact]
    public void The_filter_cache_does_not_keep_a_set_that_is_not_complete()
    {
        var cache = new FilterCache(new IndexSearcher(s_index));
        var query = new TermQuery("body", "a");
        Assert.Same(query, cache.Filter(query, new SearchLimits { TimeBudget = TimeSpan.Zero }));
        Assert.Equal(0, cache.Count);
        Assert.NotSame(query, cache.Filter(query));
    }

    [Fact]
    public void A_search_whose_time_is_over_leaves_later_segments_out()
    {
        var index = new InMemoryIndex(Enumerable.Range(0, 4).Select(_ => (IReadOnlyList<InMemoryDocument>)[InMemoryDocument.Of("a b"), InMemoryDocument.Of("a c")]));
        var total = new TotalHitCollector();
        Assert.False(new IndexSearcher(index).Search(new TermQuery("body", "a"), total, new SearchLimits { TimeBudget = TimeSpan.Zero }));
        Assert.Equal(2, total.TotalHits);
    }
}

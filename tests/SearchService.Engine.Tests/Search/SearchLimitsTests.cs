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
    public void A_phrase_with_slop_looks_at_so_many_positions_of_a_document_and_is_partial_beyond()
    {
        var many = string.Join(' ', Enumerable.Repeat("a x b", 1000));
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("a b", many, "b a"));
        var query = new PhraseQuery("body", ["a", "b"], slop: 3);
        var whole = searcher.Search(query, 10);
        Assert.False(whole.IsPartial);
        Assert.Equal(3, whole.TotalHits);
        var cut = searcher.Search(query, 10, limits: new SearchLimits { MaxSlopWork = 20 });
        Assert.True(cut.IsPartial);
        Assert.Equal(3, cut.TotalHits);
        Assert.True(cut.ScoreDocs.Single(hit => hit.Doc == 1).Score < whole.ScoreDocs.Single(hit => hit.Doc == 1).Score);
        Assert.Equal(3, searcher.Count(query, new SearchLimits { MaxSlopWork = 20 }));
    }

    [Fact]
    public void The_clock_ends_a_phrase_with_slop_inside_one_document()
    {
        var body = string.Join(' ', Enumerable.Repeat("a x b", 50_000));
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies(body));
        using var source = new CancellationTokenSource();
        source.Cancel();
        var found = searcher.Search(new PhraseQuery("body", ["a", "b"], slop: 1), 10, limits: new SearchLimits { TimeBudget = TimeSpan.Zero });
        Assert.True(found.IsPartial);
        Assert.Throws<OperationCanceledException>(
            () => searcher.Search(new PhraseQuery("body", ["a", "b"], slop: 1), 10, cancellation: source.Token));
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

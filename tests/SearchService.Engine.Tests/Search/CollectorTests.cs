using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class CollectorTests
{
    private const int Seeds = 150;

    [Fact]
    public void Sorted_searches_give_the_documents_in_the_order_of_a_plain_sort() => ForEachCorpus((searcher, documents, random, seed) =>
    {
        var sort = RandomSort(random);
        var expected = Expected(searcher, documents, sort);
        var found = searcher.Search(s_query, 1 + random.Next(30), sort);
        Assert.Equal(expected.Count, found.TotalHits);
        Assert.True(expected.Take(found.Docs.Count).SequenceEqual(found.Docs.Select(hit => hit.Doc)), $"seed {seed}: {string.Join(", ", sort.Levels)}");
    });

    [Fact]
    public void Sorted_pages_behind_each_other_are_the_whole_list() => ForEachCorpus((searcher, documents, random, seed) =>
    {
        var sort = RandomSort(random);
        var pages = new List<FieldDoc>();
        while (searcher.Search(s_query, 4, sort, pages.LastOrDefault()) is { Docs.Count: > 0 } page)
        {
            pages.AddRange(page.Docs);
        }

        Assert.True(Expected(searcher, documents, sort).SequenceEqual(pages.Select(hit => hit.Doc)), $"seed {seed}: {string.Join(", ", sort.Levels)}");
    });

    [Fact]
    public void Facets_count_the_values_of_the_documents_found() => ForEachCorpus((searcher, documents, _, seed) =>
    {
        var facets = new FacetCollector("kind", "absent");
        var distinct = new DistinctCollector("kind");
        var total = new TotalHitCollector();
        Assert.True(searcher.Search(s_query, new MultiCollector(facets, distinct, total)));
        var matching = Matching(searcher).ToList();
        var expected = matching.Select(doc => documents[doc].Values.GetValueOrDefault("kind")).OfType<string>().GroupBy(value => value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).ToList();
        Assert.True(expected.SequenceEqual(facets.Counts("kind").Select(count => (count.Value.Text, count.Count))), $"seed {seed}");
        Assert.Empty(facets.Counts("absent"));
        Assert.Equal(expected.Count, facets.DistinctCount("kind"));
        Assert.Equal(expected.Count, distinct.Count());
        Assert.Equal(matching.Count, total.TotalHits);
    });

    [Fact]
    public void A_multi_collector_gives_scores_only_to_those_that_need_them()
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("a", "b a", "c"));
        var top = new TopScoreCollector(5);
        var bits = new BitSetCollector();
        Assert.True(searcher.Search(new TermQuery("body", "a"), new MultiCollector(bits, top)));
        Assert.Equal(searcher.Search(new TermQuery("body", "a"), 5).ScoreDocs, top.ToTopDocs().ScoreDocs);
        Assert.Equal(2, searcher.Count(bits.ToQuery("set")));
    }

    [Fact]
    public void The_filter_cache_keeps_the_sets_used_last()
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("a", "b a", "c"));
        var cache = new FilterCache(searcher, capacity: 2);
        var first = cache.Filter(new TermQuery("body", "a"));
        Assert.Equal(2, searcher.Count(first));
        Assert.Same(first, cache.Filter(new TermQuery("body", "a")));
        cache.Filter(new TermQuery("body", "b"));
        Assert.Same(first, cache.Filter(new TermQuery("body", "a")));
        cache.Filter(new TermQuery("body", "c"));
        Assert.Equal(2, cache.Count);
        Assert.Same(first, cache.Filter(new TermQuery("body", "a")));
        cache.Filter(new TermQuery("body", "b"));
        Assert.NotSame(first, cache.Filter(new MatchAllDocsQuery()));
    }

    private static readonly Query s_query = BooleanQuery.Any([new TermQuery("body", "a"), new TermQuery("body", "c")]);

    private static void ForEachCorpus(Action<IndexSearcher, InMemoryDocument[], Random, int> check)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var documents = RandomCorpus.Documents(random, 1 + random.Next(80), deletes: random.Next(3) == 0);
            check(new IndexSearcher(RandomCorpus.Split(random, documents)), documents, random, seed);
        }
    }

    private static IEnumerable<int> Matching(IndexSearcher searcher) => searcher.Search(s_query, 1000).ScoreDocs.Select(hit => hit.Doc).Order();

    private static Sort RandomSort(Random random) => new(ValueList.From(Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) switch
    {
        0 => SortLevel.Score,
        1 => SortLevel.Numeric("year", random.Next(2) == 0),
        _ => SortLevel.Sorted("kind", random.Next(2) == 0),
    })));

    private static List<int> Expected(IndexSearcher searcher, InMemoryDocument[] documents, Sort sort)
    {
        var scores = searcher.Search(s_query, 1000).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
        var order = Matching(searcher).OrderBy(_ => 0);
        foreach (var level in sort.Levels)
        {
            order = level.Kind switch
            {
                SortKind.Score => order.ThenByDescending(doc => scores[doc]),
                SortKind.Numeric when level.Descending => order.ThenByDescending(doc => documents[doc].Numbers.GetValueOrDefault("year")),
                SortKind.Numeric => order.ThenBy(doc => documents[doc].Numbers.GetValueOrDefault("year")),
                _ when level.Descending => order.ThenBy(doc => Kind(doc) is null).ThenByDescending(Kind, StringComparer.Ordinal),
                _ => order.ThenBy(doc => Kind(doc) is null).ThenBy(Kind, StringComparer.Ordinal),
            };
        }

        return [.. order];

        string? Kind(int doc) => documents[doc].Values.GetValueOrDefault("kind");
    }
}

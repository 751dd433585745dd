using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class ScoringOracleTests
{
    private const int Seeds = 600;

    [Fact]
    public void Search_finds_and_scores_what_looking_at_every_document_does() => ForEachQuery((searcher, query, expected, seed) =>
    {
        var found = searcher.Search(query, 1000);
        Assert.True(found.TotalHits == expected.Count, $"seed {seed}: {query}: {found.TotalHits} documents, not {expected.Count}");
        Assert.Equal(found.TotalHits, found.ScoreDocs.Count);
        foreach (var hit in found.ScoreDocs)
        {
            Assert.True(expected.TryGetValue(hit.Doc, out var score), $"seed {seed}: {query} found {hit.Doc}");
            Assert.True(Math.Abs(hit.Score - score) <= 1e-4 * Math.Max(1, Math.Abs(score)), $"seed {seed}: {query}: {hit} should have {score}");
        }

        for (var i = 1; i < found.ScoreDocs.Count; i++)
        {
            var (one, two) = (found.ScoreDocs[i - 1], found.ScoreDocs[i]);
            Assert.True(one.Score > two.Score || (one.Score == two.Score && one.Doc < two.Doc), $"seed {seed}: {query}: {one} before {two}");
        }
    });

    [Fact]
    public void Count_is_the_total_of_the_search() => ForEachQuery((searcher, query, expected, seed) =>
        Assert.True(searcher.Count(query) == expected.Count, $"seed {seed}: {query}"));

    [Fact]
    public void Explanations_have_the_score_of_the_search_to_the_last_bit() => ForEachQuery((searcher, query, expected, seed) =>
    {
        foreach (var hit in searcher.Search(query, 3).ScoreDocs)
        {
            var explanation = searcher.Explain(query, hit.Doc);
            Assert.True(explanation.IsMatch && explanation.Value == hit.Score, $"seed {seed}: {query}: {hit}\n{explanation}");
        }

        var missing = Enumerable.Range(0, searcher.Reader.MaxDoc).FirstOrDefault(doc => !expected.ContainsKey(doc), -1);
        Assert.True(missing < 0 || !searcher.Explain(query, missing).IsMatch, $"seed {seed}: {query}: {missing}");
    });

    [Fact]
    public void Pages_behind_each_other_are_the_whole_list() => ForEachQuery((searcher, query, _, seed) =>
    {
        var whole = searcher.Search(query, 1000).ScoreDocs;
        var pages = new List<ScoreDoc>();
        while (searcher.Search(query, 3, pages.Count == 0 ? null : pages[^1]) is { ScoreDocs.Count: > 0 } page)
        {
            Assert.Equal(whole.Count, page.TotalHits);
            pages.AddRange(page.ScoreDocs);
        }

        Assert.True(whole.SequenceEqual(pages), $"seed {seed}: {query}");
    });

    [Fact]
    public void A_bit_set_of_the_documents_filters_like_the_query() => ForEachQuery((searcher, query, expected, seed) =>
    {
        var collector = new BitSetCollector();
        Assert.True(searcher.Search(query, collector));
        var filtered = new BooleanQuery([new(new TermQuery("body", "a"), Occur.Must), new(collector.ToQuery("set"), Occur.Filter)]);
        var same = new BooleanQuery([new(new TermQuery("body", "a"), Occur.Must), new(query, Occur.Filter)]);
        Assert.True(searcher.Search(filtered, 1000).ScoreDocs.SequenceEqual(searcher.Search(same, 1000).ScoreDocs), $"seed {seed}: {query}");
        Assert.Equal(expected.Count, searcher.Count(collector.ToQuery("set")));
    });

    private static void ForEachQuery(Action<IndexSearcher, Query, Dictionary<int, double>, int> check)
    {
        for (var seed = 1; seed <= Seeds;)
        {
            var random = new Random(seed);
            var documents = RandomCorpus.Documents(random, 1 + random.Next(200), deletes: random.Next(3) == 0);
            var searcher = new IndexSearcher(RandomCorpus.Split(random, documents));
            var naive = new NaiveSearch(documents);
            for (var i = 0; i < 50; i++, seed++)
            {
                var query = RandomQuery.Next(random);
                var expected = new Dictionary<int, double>();
                for (var doc = 0; doc < documents.Length; doc++)
                {
                    if (naive.Score(query, doc) is { } score)
                    {
                        expected.Add(doc, score);
                    }
                }

                check(searcher, query, expected, seed);
            }
        }
    }
}

using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;
using SearchService.Engine.Tests.Codecs.Impacts;

namespace SearchService.Engine.Tests.Search;

/// <summary>What is found with impacts, against what is found without: the same documents, scores to the last bit, and totals.</summary>
public sealed class ImpactsOracleTests
{
    public static TheoryData<int, int, bool, bool> Makes => new()
    {
        { 1, 100_000, false, false },
        { 2, 900, false, false },
        { 3, 100_000, true, false },
        { 4, 700, true, false },
        { 5, 900, true, true },
    };

    [Theory]
    [MemberData(nameof(Makes))]
    public void Top_documents_and_totals_are_those_of_plain_scoring(int seed, int segmentSize, bool deletes, bool merges)
    {
        var random = new Random(seed);
        using var index = ImpactIndex.Write(random, 4000, new IndexWriterOptions { MaxBufferedDocs = segmentSize }, deletes, merges);
        using var plain = ImpactIndex.Copy(index, (_, _) => null);
        Assert.NotEmpty(ImpactIndex.Files(index));
        using var reader = DirectoryReader.Open(index);
        using var plainReader = DirectoryReader.Open(plain);
        for (var round = 0; round < 12; round++)
        {
            // One searcher sees several formulas come and go, as bounds that were kept do.
            var similarity = new Bm25Similarity(round % 4 == 3 ? 0f : (float)random.NextDouble() * 3, (float)random.NextDouble());
            var searcher = new IndexSearcher(reader, similarity);
            var oracle = new IndexSearcher(plainReader, similarity);
            for (var i = 0; i < 40; i++)
            {
                var query = Next(random);
                var count = 1 + random.Next(random.Next(4) == 0 ? 200 : 20);
                var expected = Exact(oracle, query, count, null);
                var what = $"seed {seed}, round {round}, query {i}, {similarity}, {query}, {count} wanted";
                AssertSame(expected, searcher.Search(query, count), !deletes, what);
                AssertSame(expected, Exact(searcher, query, count, null), true, what);
                if (expected.ScoreDocs.Count == count)
                {
                    var last = expected.ScoreDocs[^1];
                    AssertSame(Exact(oracle, query, count, last), searcher.Search(query, count, last), !deletes, what + ", second page");
                }
            }
        }
    }

    [Fact]
    public void A_bound_is_not_below_the_score_of_any_lesser_frequency_and_norm()
    {
        var random = new Random(9);
        var leaf = new InMemoryLeaf([]);
        for (var round = 0; round < 3000; round++)
        {
            var similarity = new Bm25Similarity((float)Math.Pow(10, (random.NextDouble() * 8) - 6), random.Next(3) == 0 ? 1f : (float)random.NextDouble());
            var field = new FieldStatistics("f", 1000, 1000, 1 + random.Next(1_000_000), 1000);
            var scorer = similarity.Weight(new Boost((float)random.NextDouble(), 1f), field, [new TermStatistics(new Term("f", "t"), 1 + random.Next(999), 1000)]).Scorer(leaf);
            var freq = random.Next(3) == 0 ? 1 + random.Next(100_000) : 1 + random.Next(40);
            var bound = scorer.Bound(freq, (byte)(1 + random.Next(255)));
            for (var lesser = freq; lesser > 0; lesser -= 1 + random.Next(1 + (freq / 20)))
            {
                // Without norms in the leaf the scorer takes the length for average whatever the norm.
                Assert.True(scorer.Score(0, lesser) <= bound, $"{similarity}: frequency {lesser} of {freq}");
            }
        }
    }

    private static TopDocs Exact(IndexSearcher searcher, Query query, int count, ScoreDoc? after)
    {
        var collector = new TopScoreCollector(count, after);
        Assert.True(searcher.Search(query, collector));
        return collector.ToTopDocs();
    }

    private static void AssertSame(TopDocs expected, TopDocs found, bool isExact, string what)
    {
        Assert.True(expected.ScoreDocs.SequenceEqual(found.ScoreDocs), $"{what}:\n{string.Join(' ', expected.ScoreDocs)}\n{string.Join(' ', found.ScoreDocs)}");
        Assert.True(
            found.IsLowerBound && !isExact ? found.TotalHits <= expected.TotalHits : expected.TotalHits == found.TotalHits,
            $"{what}: {expected.TotalHits} expected, {found.TotalHits} found");
    }

    private static Query Next(Random random)
    {
        var field = random.Next(4) == 0 ? "tags" : ImpactIndex.Field;
        var term = new TermQuery(field, ImpactIndex.Word(random));
        return random.Next(4) switch
        {
            0 => new BoostQuery(term, (float)Math.Pow(10, random.Next(-3, 4))),
            1 => new BoostQuery(term, (float)random.NextDouble()),
            _ => term,
        };
    }
}

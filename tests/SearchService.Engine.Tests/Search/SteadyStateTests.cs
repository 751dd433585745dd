using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Tests.Codecs.Impacts;

namespace SearchService.Engine.Tests.Search;

/// <summary>What a search allocates once the searcher has seen its like, apart from the query and the collector.</summary>
public sealed class SteadyStateTests
{
    [Theory]
    [InlineData(100_000, false)]
    [InlineData(400, true)]
    public void A_term_query_allocates_nothing(int segmentSize, bool deletes)
    {
        using var index = ImpactIndex.Write(new Random(1), 2000, new IndexWriterOptions { MaxBufferedDocs = segmentSize }, deletes);
        using var reader = DirectoryReader.Open(index);
        var searcher = new IndexSearcher(reader);
        Query[] queries = [.. ImpactIndex.Words.Select(word => new TermQuery(ImpactIndex.Field, word)), new TermQuery(ImpactIndex.Field, "absent")];
        var collector = new CountingCollector();
        Run(searcher, queries, collector);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(searcher, queries, collector);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(collector.Count > 2000);
    }

    [Fact]
    public void A_search_inside_a_search_and_one_that_failed_disturb_nothing()
    {
        using var index = ImpactIndex.Write(new Random(2), 2000, new IndexWriterOptions { MaxBufferedDocs = 700 });
        using var reader = DirectoryReader.Open(index);
        var searcher = new IndexSearcher(reader);
        var (outer, inner) = (new TermQuery(ImpactIndex.Field, "w0"), new TermQuery(ImpactIndex.Field, "w1"));
        var (expectedOuter, expectedInner) = (searcher.Count(outer), searcher.Count(inner));
        var counts = new List<int>();
        var collector = new CountingCollector { OnBatch = () => counts.Add(searcher.Count(inner)) };
        searcher.Search(outer, collector);
        Assert.Equal(expectedOuter, collector.Count);
        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.Equal(expectedInner, count));

        Assert.Throws<InvalidOperationException>(() => searcher.Search(outer, new CountingCollector { OnBatch = () => throw new InvalidOperationException() }));
        Assert.Equal(expectedOuter, searcher.Count(outer));
    }

    [Fact]
    public void A_closed_reader_refuses_also_what_was_asked_before()
    {
        using var index = ImpactIndex.Write(new Random(3), 500);
        var reader = DirectoryReader.Open(index);
        var searcher = new IndexSearcher(reader);
        var query = new TermQuery(ImpactIndex.Field, "w0");
        Assert.True(searcher.Count(query) > 0);
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => searcher.Search(query, 10));
        Assert.Throws<ObjectDisposedException>(() => searcher.Count(query));
    }

    private static void Run(IndexSearcher searcher, Query[] queries, CountingCollector collector)
    {
        // Enough for the runtime to compile what it compiles in the background without allocating on this thread later.
        for (var i = 0; i < 50; i++)
        {
            foreach (var query in queries)
            {
                searcher.Search(query, collector);
                searcher.Count(query);
            }
        }
    }

    private sealed class CountingCollector : Collector
    {
        public Action? OnBatch { get; init; }

        public int Count { get; private set; }

        public override bool NeedsScores => true;

        public override void BeginLeaf(LeafContext leaf)
        {
        }

        public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
        {
            Count += docs.Length;
            OnBatch?.Invoke();
        }
    }
}

using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Search;

/// <summary>Queries for many terms in an index so large that reading all would show.</summary>
public sealed class UnionBatchesTests : IClassFixture<UnionBatchesTests.Large>
{
    private const int Documents = 120_000;
    private const int Words = 60;
    private const string Field = "body";

    private readonly IndexSearcher _searcher;

    public UnionBatchesTests(Large index) => _searcher = index.Searcher;

    [Theory]
    [InlineData("a", 114_000)]
    [InlineData("b", 6_000)]
    public void The_best_are_the_first_and_the_rest_is_dropped_uncounted(string prefix, int total)
    {
        var query = new PrefixQuery(Field, prefix);
        var found = _searcher.Search(query, 10);
        var all = _searcher.Search(query, Documents, limits: new SearchLimits { ExactTotalUpTo = int.MaxValue });
        Assert.Equal(all.ScoreDocs.Take(10), found.ScoreDocs);
        Assert.True(found.IsLowerBound);
        Assert.InRange(found.TotalHits, SearchLimits.Default.ExactTotalUpTo + 1, SearchLimits.Default.ExactTotalUpTo + 500);
        Assert.Equal(total, all.TotalHits);
        Assert.Equal(total, _searcher.Count(query));
        Assert.False(all.IsLowerBound);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(3000)]
    [InlineData(6000)]
    public void Many_of_the_best_are_read_as_far_as_they_go(int count)
    {
        var found = _searcher.Search(new PrefixQuery(Field, "b"), count);
        Assert.Equal(Enumerable.Range(0, count).Select(i => (Documents / 10 * 9) + (2 * i)), found.ScoreDocs.Select(hit => hit.Doc));
    }

    [Fact]
    public void A_prefix_without_terms_finds_nothing()
    {
        Assert.Equal(0, _searcher.Count(new PrefixQuery(Field, "c")));
        Assert.Equal(0, _searcher.Search(new PrefixQuery(Field, "c"), 10).TotalHits);
        Assert.Equal(Documents / Words, _searcher.Count(new PrefixQuery(Field, "a59")) + _searcher.Count(new PrefixQuery(Field, "b59")));
    }

    [Fact]
    public void A_search_allocates_less_than_a_bit_for_each_document()
    {
        var query = new PrefixQuery(Field, "a");
        Measure(query);
        Assert.InRange(Measure(query), 0, 8000);
    }

    private long Measure(PrefixQuery query)
    {
        const int Times = 20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            _searcher.Search(query, 10);
            _searcher.Count(query);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (2 * Times);
    }

    /// <summary>The index, made once.</summary>
    public sealed class Large : IDisposable
    {
        private readonly MemoryDirectory _directory = new();
        private readonly DirectoryReader _reader;

        public Large()
        {
            using (var writer = new IndexWriter(_directory))
            {
                var tokens = new TokenBuffer();
                for (var i = 0; i < Documents; i++)
                {
                    // The words with b come only in the last tenth.
                    tokens.Clear();
                    tokens.Add(Encoding.UTF8.GetBytes($"{(i >= Documents / 10 * 9 && i % 2 == 0 ? 'b' : 'a')}{i * 7 % Words}"), 1, 0, 0);
                    var document = new Document();
                    document.Add(new TextField(Field, tokens));
                    writer.AddDocument(document);
                }

                writer.ForceMerge();
                writer.Commit();
            }

            _reader = DirectoryReader.Open(_directory);
            Searcher = new IndexSearcher(_reader);
        }

        public IndexSearcher Searcher { get; }

        public void Dispose()
        {
            _reader.Dispose();
            _directory.Dispose();
        }
    }
}

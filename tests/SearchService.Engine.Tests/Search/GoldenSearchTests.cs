using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Search;

/// <summary>The archives that Lucene.Net wrote, searched here: the answers that it gave, document for document and to five decimals.</summary>
public sealed class GoldenSearchTests
{
    [Theory]
    [InlineData("positions")]
    [InlineData("compound")]
    [InlineData("deletes")]
    [InlineData("segments")]
    public void Golden_queries_get_the_recorded_answers(string archive)
    {
        using var directory = GoldenIndex.Unpack(archive);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var queries = GoldenQuery.Read(archive);
        Assert.Equal(371, queries.Count);
        Assert.All(queries, query => AssertAnswer(searcher, query, query.ToQuery("body")));
    }

    [Fact]
    public void Kazakh_golden_queries_get_the_recorded_answers_from_the_index_with_offsets()
    {
        using var directory = GoldenIndex.Unpack("stored-offsets");
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var queries = GoldenQuery.Read("stored-offsets").Where(query => query.Language == "kk").ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query => AssertAnswer(searcher, query, query.ToQuery("body_kk", splitsAtSpaces: true)));
    }

    private static void AssertAnswer(IndexSearcher searcher, GoldenQuery golden, Query query)
    {
        var found = searcher.Search(query, 10, limits: new SearchLimits { ExactTotalUpTo = int.MaxValue });
        Assert.Equal(found.ScoreDocs, searcher.Search(query, 10).ScoreDocs);
        Assert.True(found.TotalHits == golden.TotalHits, $"{golden.Class} {golden.Text}: {found.TotalHits} documents, not {golden.TotalHits}");
        Assert.Equal(golden.TopTen, GoldenQuery.Print(found));
        Assert.Equal(golden.TotalHits, searcher.Count(query));
        if (found.ScoreDocs.Count > 0)
        {
            Assert.Equal(found.ScoreDocs[0].Score, searcher.Explain(query, found.ScoreDocs[0].Doc).Value);
        }
    }
}

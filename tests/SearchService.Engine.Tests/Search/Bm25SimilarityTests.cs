using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Tests.Search;

public sealed class Bm25SimilarityTests
{
    private static readonly FieldStatistics s_field = new("body", MaxDoc: 100, DocCount: 10, SumTotalTermFreq: 400, SumDocFreq: 300);
    private static readonly TermStatistics s_term = new(new Term("body", "a"), 5, 8);

    [Theory]
    [InlineData(1.2f, 0.75f, false)]
    [InlineData(0.4f, 0.3f, false)]
    [InlineData(1.2f, 0.75f, true)]
    [InlineData(0f, 1f, true)]
    public void The_score_is_that_of_the_formula(float k1, float b, bool countsFieldDocs)
    {
        var leaf = InMemoryIndex.OfBodies("a a b c", "b").Leaves[0].Reader;
        var docs = countsFieldDocs ? 10 : 100;
        var weight = new Bm25Similarity(k1, b) { CountsFieldDocs = countsFieldDocs }.Weight(new Boost(2f, 1.5f), s_field, [s_term]);
        var idf = Math.Log(1 + ((docs - 5 + 0.5) / 5.5));
        var expected = 3 * idf * (k1 + 1) * 2 / (2 + (k1 * (1 - b + (b * 4 / (400.0 / docs)))));
        Assert.Equal(expected, weight.Scorer(leaf).Score(0, 2), 1e-5 * expected);
        Assert.Equal(weight.Scorer(leaf).Score(0, 2), weight.Explain(leaf, 0, 2).Value);
    }

    [Fact]
    public void A_field_without_norms_counts_as_if_length_did_not_matter()
    {
        var leaf = InMemoryIndex.OfBodies("a").Leaves[0].Reader;
        var weight = new Bm25Similarity().Weight(Boost.None, s_field with { Field = "other" }, [s_term]);
        Assert.Equal(Math.Log(1 + (95.5 / 5.5)) * 2.2 * 3 / (3 + 1.2), weight.Scorer(leaf).Score(0, 3), 1e-5);
    }

    [Fact]
    public void Several_documents_at_once_get_the_scores_of_one_by_one()
    {
        var leaf = InMemoryIndex.OfBodies(Enumerable.Range(1, 50).Select(length => string.Join(' ', Enumerable.Repeat("a", length)))).Leaves[0].Reader;
        var scorer = new Bm25Similarity().Weight(Boost.None, s_field, [s_term]).Scorer(leaf);
        int[] docs = [.. Enumerable.Range(0, 50)];
        int[] freqs = [.. docs.Select(doc => doc + 1)];
        var scores = new float[50];
        scorer.Score(docs, freqs, scores);
        Assert.Equal(docs.Select(doc => scorer.Score(doc, freqs[doc])), scores);
    }

    [Fact]
    public void Fields_can_have_formulas_of_their_own()
    {
        var index = new InMemoryIndex([[new InMemoryDocument { Words = { ["title"] = ["a", "b"], ["body"] = ["a", "b"] } }, new InMemoryDocument { Words = { ["body"] = ["c"] } }]]);
        var title = new Bm25Similarity(0.4f, 0.1f);
        var searcher = new IndexSearcher(index, new PerFieldSimilarity(new Bm25Similarity(), new Dictionary<string, Similarity> { ["title"] = title }));
        foreach (var (field, similarity) in new[] { ("title", title), ("body", new Bm25Similarity()) })
        {
            var query = BooleanQuery.All([new TermQuery(field, "a"), new PhraseQuery(field, ["a", "b"])]);
            Assert.Equal(new IndexSearcher(index, similarity).Search(query, 1).ScoreDocs, searcher.Search(query, 1).ScoreDocs);
        }

        Assert.NotEqual(Score("title"), Score("body"));

        float Score(string field) => searcher.Search(new TermQuery(field, "a"), 1).ScoreDocs[0].Score;
    }
}

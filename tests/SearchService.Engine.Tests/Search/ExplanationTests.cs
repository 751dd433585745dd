using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class ExplanationTests
{
    private static readonly IndexSearcher s_searcher = new(InMemoryIndex.OfBodies("a b c d", "a a x", "b x y", "c"));

    [Fact]
    public void Sums_and_products_of_the_parts_are_the_whole()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var documents = RandomCorpus.Documents(random, 40);
            var searcher = new IndexSearcher(new InMemoryIndex([documents]));
            var query = RandomQuery.Next(random);
            foreach (var hit in searcher.Search(query, 2).ScoreDocs)
            {
                AssertAddsUp(searcher.Explain(query, hit.Doc), $"seed {seed}: {query}");
            }
        }
    }

    [Fact]
    public void A_document_that_does_not_match_is_told_which_clause_it_fails()
    {
        var query = new BooleanQuery([new(new TermQuery("body", "a"), Occur.Must), new(new TermQuery("body", "x"), Occur.MustNot), new(new TermQuery("body", "b"), Occur.Filter)]);
        Assert.True(s_searcher.Explain(query, 0).IsMatch);
        var text = s_searcher.Explain(query, 1).ToString();
        Assert.Contains("matches the excluded clause body:x", text, StringComparison.Ordinal);
        Assert.Contains("does not match the filter body:b", text, StringComparison.Ordinal);
        Assert.Contains("does not match the required clause body:a", s_searcher.Explain(query, 3).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fuzzy_query_is_explained_by_the_terms_that_it_found()
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("закон", "закону", "другой"));
        var text = searcher.Explain(new FuzzyQuery(new Term("body", "закон"), 1), 1).ToString();
        Assert.Contains("weight(body:закону)", text, StringComparison.Ordinal);
        Assert.Contains("0.8 = boost", text, StringComparison.Ordinal);
    }

    private static void AssertAddsUp(Explanation part, string message)
    {
        double? whole = part.Description switch
        {
            var text when text.EndsWith("sum of:", StringComparison.Ordinal) => part.Details.Sum(detail => (double)detail.Value),
            var text when text.EndsWith("product of:", StringComparison.Ordinal) => part.Details.Aggregate(1.0, (product, detail) => product * detail.Value),
            "max of:" => part.Details.Max(detail => detail.Value),
            _ => null,
        };
        Assert.True(whole is null || Math.Abs(whole.Value - part.Value) <= 1e-4 * Math.Max(1, part.Value), $"{message}: {whole}\n{part}");
        foreach (var detail in part.Details)
        {
            AssertAddsUp(detail, message);
        }
    }
}

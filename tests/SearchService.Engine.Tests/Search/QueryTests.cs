using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class QueryTests
{
    public static TheoryData<Query, string> Printed => new()
    {
        { new TermQuery("body", "заң"), "body:заң" },
        { new TermQuery("id", "a b:c"), "id:a\\ b\\:c" },
        { new BooleanQuery([new(new TermQuery("t", "a"), Occur.Must), new(new TermQuery("t", "b"), Occur.MustNot), new(new TermQuery("t", "c"), Occur.Should), new(new TermQuery("t", "d"), Occur.Filter)]), "+t:a -t:b t:c #t:d" },
        { BooleanQuery.Any([new TermQuery("t", "a"), BooleanQuery.All([new TermQuery("t", "b")])]) with { MinimumShouldMatch = 1 }, "(t:a (+t:b))~1" },
        { new PhraseQuery("t", ["a", "b"], 3), "t:\"a b\"~3" },
        { new PhraseQuery([new(new Term("t", "a"), 1), new(new Term("t", "b"), 3)]), "t:\"a ? b\"" },
        { new MultiPhraseQuery([new(0, [new Term("t", "a"), new Term("t", "b")]), new(1, [new Term("t", "c")])]), "t:\"(a|b) c\"" },
        { new BoostQuery(new PrefixQuery("t", "ab"), 2.5f), "t:ab*^2.5" },
        { new FuzzyQuery(new Term("t", "ab"), 1), "t:ab~1" },
        { new WildcardQuery("t", "a?b*"), "t:a?b*" },
        { new TermRangeQuery("t", "a", null, includesLower: false), "t:{a TO *]" },
        { new NumericRangeQuery("year", 1997, null), "year:[1997 TO *]" },
        { new DisjunctionMaxQuery([new TermQuery("t", "a"), new TermQuery("t", "b")], 0.1f), "(t:a | t:b)~0.1" },
        { new ConstantScoreQuery(new MatchAllDocsQuery()), "ConstantScore(*:*)" },
        { new TermsSetQuery("id", ["2", "1", "2"]), "id:(1 OR 2)" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void Queries_print_in_query_syntax(Query query, string expected) => Assert.Equal(expected, query.ToString());

    [Fact]
    public void Random_queries_built_twice_are_equal_and_others_print_differently()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var (one, two) = (RandomQuery.Next(new Random(seed)), RandomQuery.Next(new Random(seed)));
            Assert.True(one == two && one.GetHashCode() == two.GetHashCode(), $"seed {seed}: {one}");
            var other = RandomQuery.Next(new Random(seed + 1));
            Assert.True(one != other || one.ToString() == other.ToString(), $"seed {seed}: {one} equals {other}");
        }
    }

    [Fact]
    public void Excluded_clauses_give_no_terms_to_highlight()
    {
        var query = new BooleanQuery([new(new PhraseQuery("body", ["a", "b"]), Occur.Must), new(new TermQuery("body", "c"), Occur.MustNot), new(new PrefixQuery("body", "d"), Occur.Filter)]);
        var index = InMemoryIndex.OfBodies("a b c d da e");
        Assert.Equal(["body:a", "body:b", "body:d", "body:da"], query.ExtractTerms(index).Select(term => term.ToString()));
    }

    [Fact]
    public void A_phrase_over_two_fields_is_refused() => Assert.Throws<ArgumentException>(() =>
        new PhraseQuery([new(new Term("body", "a"), 0), new(new Term("title", "b"), 1)]));

    [Fact]
    public void More_than_two_edits_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery(new Term("body", "a"), 3));

    [Fact]
    public void A_query_of_too_many_clauses_is_refused_with_their_number()
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("a"));
        var clauses = Enumerable.Range(0, 40).Select(number => BooleanQuery.Any([new TermQuery("body", "a"), new TermQuery("body", $"{number}")]));
        var error = Assert.Throws<TooManyClausesException>(() => searcher.Search(BooleanQuery.Any(clauses), 10, limits: new SearchLimits { MaxClauses = 79 }));
        Assert.Equal(80, error.Clauses);
        Assert.Equal(1, searcher.Search(BooleanQuery.Any(clauses), 10, limits: new SearchLimits { MaxClauses = 80 }).TotalHits);
    }
}

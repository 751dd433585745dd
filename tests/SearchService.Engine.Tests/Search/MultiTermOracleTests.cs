using System.Text;
using System.Text.RegularExpressions;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

public sealed class MultiTermOracleTests
{
    // Letters of one to four bytes, so that code points, UTF-16 units and bytes cannot be taken for each other.
    private static readonly string[] s_letters = ["a", "b", "с", "қ", "ә", "法", "𐌰"];

    [Fact]
    public void Wildcards_match_the_terms_that_the_regular_expression_matches() => ForEachVocabulary((searcher, words, random, seed) =>
    {
        var pattern = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(4) switch { 0 => "*", 1 => "?", _ => Letter(random) }));
        var regex = new Regex("^" + Regex.Escape(pattern).Replace("\\*", "(?:.|\\p{Cs}{2})*", StringComparison.Ordinal).Replace("\\?", "(?:\\p{Cs}{2}|[^\\p{Cs}])", StringComparison.Ordinal) + "$");
        AssertTerms(searcher, new WildcardQuery("body", pattern), words.Where(word => regex.IsMatch(word)), seed);
    });

    [Fact]
    public void Prefixes_match_the_terms_that_begin_so() => ForEachVocabulary((searcher, words, random, seed) =>
    {
        var prefix = Word(random, 3);
        AssertTerms(searcher, new PrefixQuery("body", prefix), words.Where(word => word.StartsWith(prefix, StringComparison.Ordinal)), seed);
    });

    [Fact]
    public void Term_ranges_match_the_terms_between_their_bounds_in_byte_order() => ForEachVocabulary((searcher, words, random, seed) =>
    {
        var lower = random.Next(4) == 0 ? null : Word(random, 3);
        var upper = random.Next(4) == 0 ? null : Word(random, 3);
        var (withLower, withUpper) = (random.Next(2) == 0, random.Next(2) == 0);
        var expected = words.Where(word => (lower is null || Order(word, lower) is var low && (low > 0 || (low == 0 && withLower)))
            && (upper is null || Order(word, upper) is var high && (high < 0 || (high == 0 && withUpper))));
        AssertTerms(searcher, new TermRangeQuery("body", lower, upper, withLower, withUpper), expected, seed);
    });

    [Fact]
    public void Term_sets_match_their_terms() => ForEachVocabulary((searcher, words, random, seed) =>
    {
        string[] wanted = [.. Enumerable.Range(0, random.Next(20)).Select(_ => Word(random, 4))];
        AssertTerms(searcher, new TermsSetQuery("body", wanted), words.Intersect(wanted), seed);
    });

    [Fact]
    public void Fuzzy_queries_keep_the_nearest_terms_by_optimal_string_alignment() => ForEachVocabulary((searcher, words, random, seed) =>
    {
        var word = Word(random, 6);
        var (edits, prefix, swaps) = (random.Next(3), random.Next(3), random.Next(2) == 0);
        var query = new FuzzyQuery(new Term("body", word), edits, prefix, 1 + random.Next(12), swaps);
        var expected = words.Select(term => (Term: term, Weight: Weight(query, term)))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term, Comparer<string>.Create(Order))
            .Take(query.MaxExpansions).Select(pair => pair.Term);
        AssertTerms(searcher, query, expected, seed);
    });

    [Fact]
    public void A_backslash_makes_a_wildcard_literal()
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies("a*b", "axb", "a\\b", "a?b"));
        Assert.Equal([0], Docs(searcher, new WildcardQuery("body", "a\\*b")));
        Assert.Equal([2], Docs(searcher, new WildcardQuery("body", "a\\\\b")));
        Assert.Equal([0, 1, 2, 3], Docs(searcher, new WildcardQuery("body", "a?b")));
        Assert.Equal([3], Docs(searcher, new WildcardQuery("body", "a\\?b")));
    }

    private static void ForEachVocabulary(Action<IndexSearcher, string[], Random, int> check)
    {
        for (var seed = 1; seed <= 300;)
        {
            var random = new Random(seed);
            string[] words = [.. Enumerable.Range(0, 1 + random.Next(150)).Select(_ => Word(random, 6)).Where(word => word.Length > 0).Distinct()];
            var documents = words.Select(InMemoryDocument.Of).ToArray();
            var searcher = new IndexSearcher(RandomCorpus.Split(random, documents));
            for (var i = 0; i < 10; i++, seed++)
            {
                check(searcher, words, random, seed);
            }
        }
    }

    /// <summary>Every word is a document of its own: the documents found tell the terms.</summary>
    private static void AssertTerms(IndexSearcher searcher, Query query, IEnumerable<string> expected, int seed)
    {
        var terms = expected.ToHashSet();
        var extracted = query.ExtractTerms(searcher.Reader).Select(term => term.Text).ToList();
        Assert.True(extracted.Count == terms.Count && terms.SetEquals(extracted), $"seed {seed}: {query} expands to {string.Join(' ', extracted)}, not {string.Join(' ', terms)}");
        Assert.True(searcher.Count(query) == terms.Count, $"seed {seed}: {query} finds {searcher.Count(query)} documents, not {terms.Count}");
        Assert.Equal(terms.Count, searcher.Search(query, 1000).TotalHits);
    }

    private static List<int> Docs(IndexSearcher searcher, Query query) => [.. searcher.Search(query, 100).ScoreDocs.Select(hit => hit.Doc).Order()];

    private static string Letter(Random random) => s_letters[random.Next(s_letters.Length)];

    private static string Word(Random random, int maxLength) => string.Concat(Enumerable.Range(0, random.Next(maxLength + 1)).Select(_ => Letter(random)));

    private static int Order(string one, string two) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(two));

    private static double Weight(FuzzyQuery query, string term)
    {
        var (one, two) = (EditDistance.Runes(query.Term.Text), EditDistance.Runes(term));
        if (query.MaxEdits == 0 || query.PrefixLength >= one.Length)
        {
            return term == query.Term.Text ? 1 : 0;
        }

        var distance = EditDistance.Of(one, two, query.Swaps);
        var isNear = distance <= query.MaxEdits && one.Take(query.PrefixLength).SequenceEqual(two.Take(query.PrefixLength))
            && EditDistance.Of(one[query.PrefixLength..], two[query.PrefixLength..], query.Swaps) is var rest && (distance = rest) <= query.MaxEdits;
        return !isNear ? 0 : distance == 0 ? 1 : 1 - (distance / (float)Math.Min(one.Length, two.Length));
    }
}

using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Tests.Search;

/// <summary>The iterator contract for the scorers of all queries.</summary>
public static class ScorerContracts
{
    private static TermQuery Term(Random random) => new("body", RandomCorpus.Word(random));

    private static Query[] Terms(Random random, int atLeast) => [.. Enumerable.Range(0, atLeast + random.Next(3)).Select(_ => Term(random))];

    public abstract class OfQuery : DocIdSetIteratorContract
    {
        protected override (Func<DocIdSetIterator> Create, int[] Expected) Case(Random random)
        {
            var documents = RandomCorpus.Documents(random, 1 + random.Next(120), deletes: random.Next(2) == 0);
            var query = Query(random);
            var searcher = new IndexSearcher(new InMemoryIndex([documents]));
            var naive = new NaiveSearch(documents);
            var expected = Enumerable.Range(0, documents.Length).Where(doc => naive.Score(query, doc) is not null).ToArray();
            return (() => Scorer(searcher, query) ?? new DocIdSet(0).Iterator(), expected);
        }

        protected abstract Query Query(Random random);

        private static Scorer? Scorer(IndexSearcher searcher, Query query)
        {
            var context = new SearchContext(searcher, SearchLimits.Default, new SearchBudget(SearchLimits.Default, default));
            return query.CreateWeight(context, needsScores: true, Boost.None).Scorer(searcher.Reader.Leaves[0]);
        }
    }

    public sealed class OfTerms : OfQuery
    {
        protected override Query Query(Random random) => Term(random);
    }

    public sealed class OfConjunctions : OfQuery
    {
        protected override Query Query(Random random) => BooleanQuery.All(Terms(random, 2));
    }

    public sealed class OfDisjunctions : OfQuery
    {
        protected override Query Query(Random random) => BooleanQuery.Any(Terms(random, 2));
    }

    public sealed class OfMinimumShouldMatch : OfQuery
    {
        protected override Query Query(Random random) => BooleanQuery.Any(Terms(random, 4)) with { MinimumShouldMatch = 1 + random.Next(4) };
    }

    public sealed class OfExclusions : OfQuery
    {
        protected override Query Query(Random random) =>
            new BooleanQuery([new(Term(random), Occur.Must), new(Term(random), Occur.MustNot), new(Phrase(random), Occur.MustNot)]);
    }

    public sealed class OfPhrases : OfQuery
    {
        protected override Query Query(Random random) => Phrase(random);
    }

    public sealed class OfConjunctionsOfPhrases : OfQuery
    {
        protected override Query Query(Random random) => BooleanQuery.All([Phrase(random), Term(random), new NumericRangeQuery("year", null, 15)]);
    }

    public sealed class OfColumnRanges : OfQuery
    {
        protected override Query Query(Random random) => new NumericRangeQuery("year", random.Next(-5, 10), random.Next(5, 22));
    }

    public sealed class OfMaxima : OfQuery
    {
        protected override Query Query(Random random) => new DisjunctionMaxQuery(ValueList.From(Terms(random, 2)), 0.3f);
    }

    public sealed class OfAllDocuments : OfQuery
    {
        protected override Query Query(Random random) => new MatchAllDocsQuery();
    }

    public sealed class OfConstants : OfQuery
    {
        protected override Query Query(Random random) => new ConstantScoreQuery(BooleanQuery.All([Phrase(random), Term(random)]));
    }

    public sealed class OfBitSets : DocIdSetIteratorContract
    {
        protected override (Func<DocIdSetIterator> Create, int[] Expected) Case(Random random)
        {
            var bits = new DocIdSet(random.Next(300));
            int[] docs = [.. Enumerable.Range(0, bits.MaxDoc).Where(_ => random.Next(4) == 0)];
            bits.Add(docs);
            return (bits.Iterator, docs);
        }
    }

    private static PhraseQuery Phrase(Random random) => random.Next(2) == 0
        ? new PhraseQuery("body", [RandomCorpus.Word(random), RandomCorpus.Word(random)])
        : new PhraseQuery([new(new Term("body", RandomCorpus.Word(random)), 0), new(new Term("body", RandomCorpus.Word(random)), 2)]);
}

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
            return (() => Scorer(searcher, query) ?? new DocIdSet(0).Iterator(), Expected(documents, query));
        }

        protected virtual int[] Expected(InMemoryDocument[] documents, Query query)
        {
            var naive = new NaiveSearch(documents);
            return [.. Enumerable.Range(0, documents.Length).Where(doc => naive.Score(query, doc) is not null)];
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

    public sealed class OfSloppyPhrases : OfQuery
    {
        protected override Query Query(Random random) =>
            new PhraseQuery("body", RandomCorpus.Vocabulary.OrderBy(_ => random.Next()).Take(2 + random.Next(2)), 1 + random.Next(5));

        /// <summary>Of different terms there is an occurrence wherever the beginnings that they stand for are near enough.</summary>
        protected override int[] Expected(InMemoryDocument[] documents, Query query)
        {
            var phrase = (PhraseQuery)query;
            return [.. Enumerable.Range(0, documents.Length).Where(doc => !documents[doc].IsDeleted && Spans(documents[doc].Words["body"], phrase, 0, []).Any(span => span <= phrase.Slop))];
        }

        private static IEnumerable<int> Spans(string?[] words, PhraseQuery phrase, int term, int[] begins)
        {
            if (term == phrase.Terms.Count)
            {
                return [begins.Max() - begins.Min()];
            }

            return Enumerable.Range(0, words.Length).Where(place => words[place] == phrase.Terms[term].Term.Text)
                .SelectMany(place => Spans(words, phrase, term + 1, [.. begins, place - phrase.Terms[term].Position]));
        }
    }

    public sealed class OfMultiPhrases : OfQuery
    {
        protected override Query Query(Random random) => new MultiPhraseQuery(ValueList.From(Enumerable.Range(0, 2 + random.Next(2)).Select(place =>
            new PhraseSlot(place, ValueList.From(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new Term("body", RandomCorpus.Word(random))))))));

        protected override int[] Expected(InMemoryDocument[] documents, Query query)
        {
            var slots = ((MultiPhraseQuery)query).Slots;
            return [.. Enumerable.Range(0, documents.Length).Where(doc => !documents[doc].IsDeleted && Enumerable.Range(0, documents[doc].Words["body"].Length).Any(begin =>
                slots.All(slot => documents[doc].Words["body"].ElementAtOrDefault(begin + slot.Position) is { } word && slot.Terms.Contains(new Term("body", word)))))];
        }
    }

    public sealed class OfPatterns : OfQuery
    {
        protected override Query Query(Random random) => new TermRangeQuery("body", RandomCorpus.Word(random), RandomCorpus.Word(random));

        protected override int[] Expected(InMemoryDocument[] documents, Query query)
        {
            var terms = query.ExtractTerms(new InMemoryIndex([documents])).Select(term => term.Text).ToHashSet();
            return [.. Enumerable.Range(0, documents.Length).Where(doc => !documents[doc].IsDeleted && documents[doc].Words["body"].Any(word => word is not null && terms.Contains(word)))];
        }
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

using System.Collections.Concurrent;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search;

/// <summary>Answers queries from one index.</summary>
/// <remarks>
/// Statistics are those of all segments together, deleted documents included. Safe for concurrent use; each search runs on
/// the thread that asks.
/// </remarks>
public sealed class IndexSearcher
{
    private readonly ContextPool _contexts = new();
    private readonly ConcurrentDictionary<string, FieldStatistics> _fields = new(StringComparer.Ordinal);

    /// <summary>Searches a reader, which stays the caller's to close, with BM25 unless told otherwise.</summary>
    public IndexSearcher(IndexReader reader, Similarity? similarity = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Reader = reader;
        Similarity = similarity ?? new Bm25Similarity();
    }

    /// <summary>The index.</summary>
    public IndexReader Reader { get; }

    /// <summary>The ranking formula.</summary>
    public Similarity Similarity { get; }

    /// <summary>The best documents of a query.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="count">How many documents at most, at least 1.</param>
    /// <param name="after">The last document of the page before, or null for the first page.</param>
    /// <param name="limits">What the search may cost.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    public TopDocs Search(
        Query query, int count, ScoreDoc? after = null, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        var collector = new TopScoreCollector(
            Math.Min(count, Math.Max(1, Reader.MaxDoc)), after, (limits ?? SearchLimits.Default).ExactTotalUpTo);
        var complete = Search(query, collector, limits, cancellation);
        return collector.ToTopDocs(!complete);
    }

    /// <summary>The first documents of a query in the order of a sort.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="count">How many documents at most, at least 1.</param>
    /// <param name="sort">The order.</param>
    /// <param name="after">The last document of the page before, or null for the first page.</param>
    /// <param name="limits">What the search may cost.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    public TopFieldDocs Search(
        Query query, int count, Sort sort, FieldDoc? after = null, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        var collector = new TopFieldCollector(sort, Math.Min(count, Math.Max(1, Reader.MaxDoc)), after);
        var complete = Search(query, collector, limits, cancellation);
        return collector.ToTopFieldDocs(!complete);
    }

    /// <summary>Passes all matching documents to a collector, segment by segment; false when the search ended early.</summary>
    public bool Search(Query query, Collector collector, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(collector);
        var context = Begin(query, limits, cancellation);
        var weight = query.CreateWeight(context, collector.NeedsScores, Boost.None);
        Span<int> docs = stackalloc int[BulkScorer.BatchSize];
        Span<float> scores = stackalloc float[collector.NeedsScores ? BulkScorer.BatchSize : 0];
        for (var i = 0; i < Reader.Leaves.Count; i++)
        {
            var leaf = Reader.Leaves[i];
            collector.BeginLeaf(leaf);
            if (!context.Budget.IsOver && weight.BulkScorer(leaf) is { } batches)
            {
                Collect(batches, collector, docs, scores, context.Budget);
            }
        }

        var isComplete = !context.Budget.IsPartial;
        _contexts.Return(context);
        return isComplete;
    }

    /// <summary>How many documents match; a lower bound where the limits end the search.</summary>
    public int Count(Query query, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        var context = Begin(query, limits, cancellation);
        var weight = query.CreateWeight(context, needsScores: false, Boost.None);
        Span<int> docs = stackalloc int[BulkScorer.BatchSize];
        var total = 0;
        for (var i = 0; i < Reader.Leaves.Count; i++)
        {
            var leaf = Reader.Leaves[i];
            var known = weight.Count(leaf);
            if (known >= 0)
            {
                total += known;
            }
            else if (weight.BulkScorer(leaf) is { } batches)
            {
                // No score is wanted at all, so that what need not be walked is only counted.
                batches.Floor = float.PositiveInfinity;
                int found;
                while ((found = batches.Next(docs, [])) > 0 && context.Budget.Spend(found))
                {
                    total += found;
                }

                total += batches.TakePassed();
            }
        }

        _contexts.Return(context);
        return total;
    }

    /// <summary>Why a document has its score for a query, or that it does not match.</summary>
    public Explanation Explain(Query query, int doc, SearchLimits? limits = null)
    {
        var leaf = Reader.LeafOf(doc);
        var context = Begin(query, limits, default);
        var explanation = query.CreateWeight(context, needsScores: true, Boost.None).Explain(leaf, doc - leaf.DocBase);
        _contexts.Return(context);
        return explanation;
    }

    /// <summary>How common a term is in the whole index; zeros where it is absent.</summary>
    public TermStatistics TermStatistics(Term term)
    {
        var docFreq = 0;
        long totalTermFreq = 0;
        foreach (var leaf in Reader.Leaves)
        {
            if (leaf.Reader.Terms(term.Field)?.Iterator() is { } cursor && cursor.SeekExact(term.Bytes))
            {
                docFreq += cursor.DocFreq;
                totalTermFreq = AddOrUnknown(totalTermFreq, cursor.TotalTermFreq);
            }
        }

        return new TermStatistics(term, docFreq, totalTermFreq);
    }

    /// <summary>The size of a field in the whole index; zeros where no document has it.</summary>
    public FieldStatistics FieldStatistics(string field) =>
        _fields.TryGetValue(field, out var known) ? known : _fields.GetOrAdd(field, ComputeFieldStatistics);

    internal static long AddOrUnknown(long sum, long value) => sum < 0 || value < 0 ? -1 : sum + value;

    private static void Collect(BulkScorer batches, Collector collector, Span<int> docs, Span<float> scores, SearchBudget budget)
    {
        int found;
        batches.Wanted = collector.Wanted;
        do
        {
            batches.Floor = collector.Floor;
            batches.MayDrop = collector.MayDrop;
            found = batches.Next(docs, scores);
            if (batches.TakePassed() is > 0 and var passed)
            {
                collector.Pass(passed);
            }

            if (batches.HasDropped)
            {
                collector.Drop();
            }

            if (found > 0)
            {
                collector.Collect(docs[..found], scores.IsEmpty ? [] : scores[..found]);
            }
        }
        while (found > 0 && budget.Spend(found));
    }

    /// <summary>The context of a search, to be returned when it is over; one that an error ended may be in disorder and is not.</summary>
    private SearchContext Begin(Query query, SearchLimits? limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        limits ??= SearchLimits.Default;
        if (query.ClauseCount > limits.MaxClauses)
        {
            throw new TooManyClausesException(query.ClauseCount, limits.MaxClauses);
        }

        if (_contexts.TryTake() is not { } context)
        {
            return new SearchContext(this, limits, new SearchBudget(limits, cancellation));
        }

        context.Restart(limits, cancellation);
        return context;
    }

    private FieldStatistics ComputeFieldStatistics(string field)
    {
        var docCount = 0;
        long sumTotalTermFreq = 0;
        long sumDocFreq = 0;
        foreach (var leaf in Reader.Leaves)
        {
            if (leaf.Reader.Terms(field) is { } terms)
            {
                docCount += terms.DocCount;
                sumTotalTermFreq = AddOrUnknown(sumTotalTermFreq, terms.SumTotalTermFreq);
                sumDocFreq += terms.SumDocFreq;
            }
        }

        return new FieldStatistics(field, Reader.MaxDoc, docCount, sumTotalTermFreq, sumDocFreq);
    }
}

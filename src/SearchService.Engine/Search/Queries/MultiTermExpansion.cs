using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>The union of the postings of all terms that a query expands to.</summary>
internal sealed class MultiTermExpansion(MultiTermQuery query, SearchContext context)
{
    private readonly int[] _docs = new int[BulkScorer.BatchSize];
    private readonly int[] _freqs = new int[BulkScorer.BatchSize];

    /// <summary>The documents of a segment, or null where no term fits.</summary>
    public DocIdSetIterator? Docs(LeafContext leaf)
    {
        if (context.Cursor(query.Field, leaf) is not { } cursor)
        {
            return null;
        }

        var matching = query.Matching(cursor, context.Budget);
        PostingsEnum? only = null;
        DocIdSet? union = null;
        for (var terms = 0; matching.Next(); terms++)
        {
            if (terms >= context.Limits.MaxExpansions)
            {
                context.Budget.MarkPartial();
                break;
            }

            if (terms == 0)
            {
                only = cursor.Postings(PostingsFlags.None);
                continue;
            }

            if (union is null)
            {
                union = new DocIdSet(leaf.Reader.MaxDoc);
                Add(only!, union);
            }

            Add(only = cursor.Postings(PostingsFlags.None, only), union);
            if (!context.Budget.Spend())
            {
                break;
            }
        }

        return union is null ? only : union.Iterator();
    }

    /// <summary>The same documents, all with one score, in batches; null where that is not faster.</summary>
    public UnionBatches? Batches(LeafContext leaf, float score) => context.Cursor(query.Field, leaf) is BlockTreeTermsEnum cursor
        ? new UnionBatches(cursor, query.Matching(cursor, context.Budget), context, score)
        : null;

    private void Add(PostingsEnum postings, DocIdSet union)
    {
        postings.NextDoc();
        int count;
        while (postings.DocId != DocIdSetIterator.NoMoreDocs && (count = postings.Fill(_docs, _freqs)) > 0)
        {
            union.Add(_docs.AsSpan(0, count));
            if (!context.Budget.Spend(count))
            {
                return;
            }
        }
    }
}

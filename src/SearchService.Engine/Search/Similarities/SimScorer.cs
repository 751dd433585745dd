namespace SearchService.Engine.Search.Similarities;

/// <summary>A ranking formula bound to the terms of one query and to the norms of a segment. Not thread-safe.</summary>
public abstract class SimScorer
{
    /// <summary>The score of a document in which the term or phrase has that frequency.</summary>
    public abstract float Score(int doc, float freq);

    /// <summary>The scores of several documents; the spans are of one length, at most <see cref="BulkScorer.BatchSize"/>.</summary>
    public virtual void Score(ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs, Span<float> scores)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            scores[i] = Score(docs[i], freqs[i]);
        }
    }
}

namespace SearchService.Engine.Search.Similarities;

/// <summary>A ranking formula bound to the terms of one query and to the norms of a segment. Not thread-safe.</summary>
public abstract class SimScorer
{
    /// <summary>
    /// What all scores of this scorer are multiples of: scorers of one field whose <see cref="Shape"/> is the same object score a
    /// document in the ratio of their scales, but for rounding.
    /// </summary>
    public virtual float Scale => 1f;

    /// <summary>
    /// What the scores depend on apart from frequency, norm and <see cref="Scale"/>; null where nothing is known of it. Where it is
    /// not null, <see cref="Bound"/> tells something.
    /// </summary>
    public virtual object? Shape => null;

    /// <summary>What no score is above; infinite where that is not known.</summary>
    public virtual float MaxScore => float.PositiveInfinity;

    /// <summary>
    /// What no score is above of a document whose frequency and norm, taken as an unsigned byte, are at most these: the score of
    /// such a document, or no more above it than by rounding. Infinite where that is not known.
    /// </summary>
    public virtual float Bound(int freq, byte norm) => float.PositiveInfinity;

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

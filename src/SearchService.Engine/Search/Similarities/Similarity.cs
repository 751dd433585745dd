using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Similarities;

/// <summary>A ranking formula: from statistics, frequency and length to a score. Immutable and safe for concurrent use.</summary>
public abstract class Similarity
{
    /// <summary>The formula of one field; itself unless fields differ.</summary>
    public virtual Similarity ForField(string field) => this;

    /// <summary>Binds the formula to the terms of one query: one term, or all those of a phrase.</summary>
    public abstract SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms);
}

/// <summary>A ranking formula bound to the terms of one query.</summary>
public abstract class SimWeight
{
    /// <summary>Binds it to the norms of a segment.</summary>
    public abstract SimScorer Scorer(LeafReader leaf);

    /// <summary>How the score of a document with that frequency comes about.</summary>
    public abstract Explanation Explain(LeafReader leaf, int doc, float freq);
}

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

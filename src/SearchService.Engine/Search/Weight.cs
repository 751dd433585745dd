using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search;

/// <summary>A query bound to the statistics of one index, for one search on one thread.</summary>
public abstract class Weight
{
    /// <summary>A walk over the matching documents of a segment in order, or null where there are none.</summary>
    public abstract Scorer? Scorer(LeafContext leaf);

    /// <summary>The matching documents of a segment in batches, or null where there are none.</summary>
    /// <remarks>Faster than the scorer where nothing has to skip.</remarks>
    public virtual BulkScorer? BulkScorer(LeafContext leaf) => Scorer(leaf) is { } scorer ? new ScorerBatches(scorer) : null;

    /// <summary>The number of matching documents of a segment where that is known without looking, else -1.</summary>
    public virtual int Count(LeafContext leaf) => -1;

    /// <summary>Why a document (numbered in its segment) has its score; only for weights that were made to score.</summary>
    public abstract Explanation Explain(LeafContext leaf, int doc);

    /// <summary>Whether a document (numbered in its segment) matches.</summary>
    public bool IsMatch(LeafContext leaf, int doc) => Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc;

    /// <summary>The score of one document, or null where it does not match.</summary>
    protected float? ScoreOf(LeafContext leaf, int doc) =>
        Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc ? scorer.Score() : null;
}

using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Similarities;

/// <summary>A ranking formula bound to the terms of one query.</summary>
public abstract class SimWeight
{
    /// <summary>Binds it to the norms of a segment.</summary>
    public abstract SimScorer Scorer(LeafReader leaf);

    /// <summary>The same, if possible in an object of an earlier query that is no longer needed.</summary>
    public virtual SimScorer Scorer(LeafReader leaf, SimScorer? reuse) => Scorer(leaf);

    /// <summary>How the score of a document with that frequency comes about.</summary>
    public abstract Explanation Explain(LeafReader leaf, int doc, float freq);
}

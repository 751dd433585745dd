namespace SearchService.Engine.Search.Similarities;

/// <summary>A ranking formula: from statistics, frequency and length to a score. Immutable and safe for concurrent use.</summary>
public abstract class Similarity
{
    /// <summary>The formula of one field; itself unless fields differ.</summary>
    public virtual Similarity ForField(string field) => this;

    /// <summary>Binds the formula to the terms of one query: one term, or all those of a phrase.</summary>
    public abstract SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms);

    /// <summary>The same, if possible in an object of an earlier query that is no longer needed.</summary>
    public virtual SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms, SimWeight? reuse) =>
        Weight(boost, field, terms);
}

using SearchService.Engine.Index;

namespace SearchService.Engine.Search;

/// <summary>What is asked, apart from any index: immutable, compared by value, printed in query syntax.</summary>
/// <remarks>
/// A search makes a <see cref="Weight"/> of it, bound to the statistics of one index, which makes a <see cref="Scorer"/> for each segment.
/// </remarks>
public abstract record Query
{
    /// <summary>How many clauses count towards <see cref="SearchLimits.MaxClauses"/>.</summary>
    public virtual int ClauseCount => 1;

    /// <summary>The query in query syntax.</summary>
    protected abstract string Syntax { get; }

    /// <summary>Binds the query to an index.</summary>
    public abstract Weight CreateWeight(SearchContext context, bool needsScores, Boost boost);

    /// <summary>
    /// The terms of the index that make a document match, such as highlighting needs them: patterns are expanded as the
    /// sequence is read, excluded clauses are left out, and a term may come more than once.
    /// </summary>
    public virtual IEnumerable<Term> ExtractTerms(IndexReader reader) => [];

    /// <inheritdoc/>
    public sealed override string ToString() => Syntax;
}

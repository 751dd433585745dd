using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>The documents of a query, all with one score: the boost.</summary>
/// <param name="Query">The query.</param>
public sealed record ConstantScoreQuery(Query Query) : Query
{
    /// <inheritdoc/>
    public override int ClauseCount => Query.ClauseCount;

    /// <inheritdoc/>
    protected override string Syntax => $"ConstantScore({Query})";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost)
    {
        var inner = Query.CreateWeight(context, needsScores: false, Boost.None);
        return new ConstantWeight(this, boost.Total, leaf => inner.Scorer(leaf), inner.Count);
    }

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Query.ExtractTerms(reader);
}

using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>A query whose scores are multiplied.</summary>
/// <param name="Query">The query.</param>
/// <param name="Factor">The factor.</param>
public sealed record BoostQuery(Query Query, float Factor) : Query
{
    /// <inheritdoc/>
    public override int ClauseCount => Query.ClauseCount;

    /// <inheritdoc/>
    protected override string Syntax => $"{QuerySyntax.Group(Query)}^{QuerySyntax.Number(Factor)}";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        Query.CreateWeight(context, needsScores, boost.Times(Factor));

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Query.ExtractTerms(reader);
}

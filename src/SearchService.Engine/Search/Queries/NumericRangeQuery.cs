using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents whose number in a column lies between two bounds, both included; constant score.</summary>
/// <remarks>It looks at the column of each document in question: fast beside a selective clause, a scan of the column alone.</remarks>
/// <param name="Field">The name of the numeric column.</param>
/// <param name="Min">The lower bound, null where open.</param>
/// <param name="Max">The upper bound, null where open.</param>
public sealed record NumericRangeQuery(string Field, long? Min, long? Max) : Query
{
    /// <inheritdoc/>
    protected override string Syntax => $"{Field}:[{Bound(Min)} TO {Bound(Max)}]";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        new ConstantWeight(this, boost.Total, leaf => Docs(leaf, context.Budget));

    private static string Bound(long? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "*";

    private ColumnRangeScorer? Docs(LeafContext leaf, SearchBudget budget) => leaf.Reader.NumericDocValues(Field) is { } column
        ? new ColumnRangeScorer(leaf.Reader, column, Min ?? long.MinValue, Max ?? long.MaxValue, 0f, budget)
        : null;
}

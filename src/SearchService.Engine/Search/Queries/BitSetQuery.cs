using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>A set of documents of one index that was computed before; constant score.</summary>
/// <remarks>Equal only to a query over the same sets. It is of no use with another index than the one it was made for.</remarks>
/// <param name="Name">What the set stands for, to be printed.</param>
/// <param name="Sets">A set for each segment, null for an empty one.</param>
public sealed record BitSetQuery(string Name, ValueList<DocIdSet?> Sets) : Query
{
    /// <inheritdoc/>
    protected override string Syntax => $"Cached({Name})";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Sets.Count, context.Reader.Leaves.Count);
        return new ConstantWeight(this, boost.Total, leaf => Sets[leaf.Ordinal]?.Iterator(), leaf => Sets[leaf.Ordinal]?.Count() ?? 0);
    }
}

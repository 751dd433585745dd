using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>All documents, with a constant score.</summary>
public sealed record MatchAllDocsQuery : Query
{
    /// <inheritdoc/>
    protected override string Syntax => "*:*";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        new ConstantWeight(this, boost.Total, leaf => new AllDocsIterator(leaf.Reader), leaf => leaf.Reader.NumDocs);
}

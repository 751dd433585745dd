namespace SearchService.Engine.Search.Queries;

/// <summary>No document at all.</summary>
public sealed record MatchNoDocsQuery : Query
{
    /// <inheritdoc/>
    public override int ClauseCount => 0;

    /// <inheritdoc/>
    protected override string Syntax => "-*:*";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        new ConstantWeight(this, boost.Total, _ => null, _ => 0);
}

using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have a term, scored by its frequency.</summary>
/// <param name="Term">The term, as the analyzer made it.</param>
public sealed record TermQuery(Term Term) : Query
{
    /// <summary>A term from text.</summary>
    public TermQuery(string field, string text)
        : this(new Term(field, text))
    {
    }

    /// <inheritdoc/>
    protected override string Syntax => QuerySyntax.Term(Term);

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        context.TermWeight(this, needsScores, boost);

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => [Term];
}

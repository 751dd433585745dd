using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have a term beginning with given bytes; constant score.</summary>
public sealed record PrefixQuery(Term Prefix) : MultiTermQuery(Prefix.Field)
{
    /// <summary>A prefix from text.</summary>
    public PrefixQuery(string field, string prefix)
        : this(new Term(field, prefix))
    {
    }

    /// <inheritdoc/>
    protected override string Syntax => QuerySyntax.Term(Prefix) + "*";

    internal override MatchingTerms Matching(TermsEnum cursor, SearchBudget budget) => new PrefixTerms(cursor, Prefix.Bytes.ToArray());
}

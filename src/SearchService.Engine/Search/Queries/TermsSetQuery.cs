using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have any of many terms, such as ids; constant score, and one clause however many terms.</summary>
public sealed record TermsSetQuery : MultiTermQuery
{
    private readonly ValueList<Term> _terms;

    /// <summary>Takes terms in any order; doubles count once.</summary>
    public TermsSetQuery(string field, IEnumerable<string> texts)
        : base(field)
    {
        _terms = ValueList.From(texts.Select(text => new Term(field, text)).Distinct().Order());
    }

    /// <inheritdoc/>
    protected override string Syntax => $"{Field}:({string.Join(" OR ", _terms.Select(term => QuerySyntax.Escape(term.Text)))})";

    internal override MatchingTerms Matching(TermsEnum cursor, SearchBudget budget) => new ListedTerms(cursor, _terms);
}

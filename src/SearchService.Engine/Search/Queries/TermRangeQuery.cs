using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have a term between two bounds in byte order; constant score.</summary>
public sealed record TermRangeQuery : MultiTermQuery
{
    private readonly Term? _lower;
    private readonly Term? _upper;

    /// <summary>Takes the bounds; null is open.</summary>
    public TermRangeQuery(string field, string? lower, string? upper, bool includesLower = true, bool includesUpper = true)
        : base(field)
    {
        _lower = lower is null ? null : new Term(field, lower);
        _upper = upper is null ? null : new Term(field, upper);
        IncludesLower = includesLower;
        IncludesUpper = includesUpper;
    }

    /// <summary>Whether the lower bound is in the range.</summary>
    public bool IncludesLower { get; }

    /// <summary>Whether the upper bound is in the range.</summary>
    public bool IncludesUpper { get; }

    /// <inheritdoc/>
    protected override string Syntax =>
        $"{Field}:{(IncludesLower ? '[' : '{')}{Bound(_lower)} TO {Bound(_upper)}{(IncludesUpper ? ']' : '}')}";

    internal override MatchingTerms Matching(TermsEnum cursor, SearchBudget budget) =>
        new RangeTerms(cursor, _lower?.Bytes.ToArray(), _upper?.Bytes.ToArray(), IncludesLower, IncludesUpper);

    private static string Bound(Term? bound) => bound is { } term ? QuerySyntax.Escape(term.Text) : "*";
}

using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have a term within a few edits of a word, scored as an OR of the nearest terms.</summary>
/// <remarks>
/// Edits are insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). A term weighs
/// 1 − edits / length of the shorter of the two, the word itself 1; terms that weigh nothing do not match.
/// </remarks>
/// <param name="Term">The word.</param>
/// <param name="MaxEdits">How many edits, 0 to 2.</param>
/// <param name="PrefixLength">How many code points at the beginning must be equal.</param>
/// <param name="MaxExpansions">How many terms count: the heaviest, ties in byte order.</param>
/// <param name="Swaps">Whether a swap of neighbours is one edit, not two.</param>
public sealed record FuzzyQuery(Term Term, int MaxEdits = 2, int PrefixLength = 0, int MaxExpansions = 50, bool Swaps = true) : Query
{
    /// <summary>The most edits there can be.</summary>
    public const int EditLimit = 2;

    /// <summary>How many edits, 0 to 2.</summary>
    public int MaxEdits { get; init; } = MaxEdits is >= 0 and <= EditLimit
        ? MaxEdits
        : throw new ArgumentOutOfRangeException(nameof(MaxEdits), MaxEdits, $"fuzzy queries allow 0 to {EditLimit} edits");

    /// <inheritdoc/>
    protected override string Syntax => $"{QuerySyntax.Term(Term)}~{MaxEdits}";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost)
    {
        ArgumentNullException.ThrowIfNull(context);
        var terms = new FuzzyExpansion(this, context.Reader, context.Budget).Collect();
        var clauses = terms.Select(term => (Query)new BoostQuery(new TermQuery(term.Term), boost.Own * term.Boost));
        return BooleanQuery.Any(clauses).CreateWeight(context, needsScores, new Boost(1f, boost.Outer));
    }

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) =>
        new FuzzyExpansion(this, reader, new SearchBudget(SearchLimits.Default, default)).Collect().Select(term => term.Term);
}

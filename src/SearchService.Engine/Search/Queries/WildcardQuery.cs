using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have a term of a pattern; constant score.</summary>
/// <remarks>A pattern that begins with a star looks at every term of the field.</remarks>
/// <param name="Name">The name of the field.</param>
/// <param name="Pattern">* is any string, ? one code point, and a backslash makes the next one literal.</param>
public sealed record WildcardQuery(string Name, string Pattern) : MultiTermQuery(Name)
{
    /// <inheritdoc/>
    protected override string Syntax => $"{Field}:{Pattern}";

    internal override MatchingTerms Matching(TermsEnum cursor, SearchBudget budget) => new AutomatonTerms(cursor, new WildcardAutomaton(Pattern), budget);
}

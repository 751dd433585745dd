namespace SearchService.Search.Highlighting;

/// <summary>One term of a query as the highlighter looks for it.</summary>
/// <param name="Number">The number of the term, from 0, in the order of the query.</param>
/// <param name="Kind">term, exact, phrase, near, prefix, wildcard, fuzzy or translation.</param>
/// <param name="Places">What stands at each position; one place for a word, several for a phrase.</param>
/// <param name="Slop">How many positions the places may be out of order in sum; 0 side by side.</param>
/// <param name="Weight">How much a match says, for choosing passages.</param>
/// <param name="HeadingOnly">Whether the term was asked of headings and titles only.</param>
internal sealed record MatchTerm(
    int Number, string Kind, IReadOnlyList<TokenPattern> Places, int Slop, double Weight, bool HeadingOnly = false);

using SearchService.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>One of the tokens that a place of a query may mean, and how much a match of it counts.</summary>
internal readonly record struct WordChoice(AnalyzedToken Token, float Weight);

/// <summary>A word of a query: one token as a rule, several where its spelling leaves open which was meant.</summary>
/// <param name="Node">The number of the word that it comes from; a word may have several tokens.</param>
/// <param name="Choices">What it may mean, the likeliest first.</param>
internal sealed record QueryWord(int Node, IReadOnlyList<WordChoice> Choices)
{
    /// <summary>The likeliest token.</summary>
    public AnalyzedToken Token => Choices[0].Token;
}

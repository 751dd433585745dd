using SearchService.Search.Query;
using SearchService.Search.Translations;

namespace SearchService.Search.Ranking;

/// <summary>One of the tokens that a place of a query may mean, and how much a match of it counts.</summary>
internal readonly record struct WordChoice(AnalyzedToken Token, float Weight);

/// <summary>A word of a query: one token as a rule, several where its spelling leaves open which was meant.</summary>
/// <param name="Node">The number of the word that it comes from; a word may have several tokens.</param>
/// <param name="Choices">What it may mean, the likeliest first.</param>
/// <param name="Translated">The word in the language of the fields, where the query is in another one.</param>
internal sealed record QueryWord(int Node, IReadOnlyList<WordChoice> Choices, TranslatedWord? Translated = null)
{
    /// <summary>What stands for it in the language of the fields; none where it is searched as it is.</summary>
    public IReadOnlyList<WeightedStem> Translations => Translated?.Translations ?? [];

    /// <summary>Whether it is searched by translations.</summary>
    public bool IsTranslated => Translations.Count > 0;

    /// <summary>The likeliest token.</summary>
    public AnalyzedToken Token => Choices[0].Token;
}

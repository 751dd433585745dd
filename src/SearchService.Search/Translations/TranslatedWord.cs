using SearchService.Search.Query;

namespace SearchService.Search.Translations;

/// <summary>A word of the query in another language.</summary>
/// <param name="Token">The word itself: names, numbers and abbreviations are the same in all languages.</param>
/// <param name="Source">Its stems in the language of the query, the likeliest first; terms of several words are looked up by them.</param>
/// <param name="Translations">Its translations, the likeliest first; none where it has no known ones.</param>
/// <param name="Weight">How much the word counts beside the others: the less, the less sure its likeliest translation is.</param>
internal sealed record TranslatedWord(AnalyzedToken Token, IReadOnlyList<string> Source, IReadOnlyList<WeightedStem> Translations, float Weight);

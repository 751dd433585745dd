using SearchService.Search.Query;

namespace SearchService.Search.Translations;

/// <summary>A word of the query in another language.</summary>
/// <param name="Token">The word itself: names, numbers and abbreviations are the same in all languages.</param>
/// <param name="Translations">Its translations, the likeliest first; none where it has no known ones.</param>
internal sealed record TranslatedWord(AnalyzedToken Token, IReadOnlyList<WeightedStem> Translations);

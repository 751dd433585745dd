namespace SearchService.Search.Translations;

/// <summary>Words of the query that are one term.</summary>
/// <param name="First">The place of its first word in the list of words.</param>
/// <param name="Count">How many words of the list it takes.</param>
/// <param name="Alternatives">What it is called in the other language, the likeliest first; only what texts of the index have.</param>
internal sealed record TranslatedPhrase(int First, int Count, IReadOnlyList<WeightedPhrase> Alternatives);

namespace SearchService.Linking.Lexicon;

/// <summary>A known term found in a list of stems.</summary>
/// <param name="Length">How many stems of the list it takes.</param>
/// <param name="Translations">How it is called in the other language, the most probable first; never empty.</param>
public readonly record struct PhraseMatch(int Length, IReadOnlyList<PhraseTranslation> Translations);

namespace SearchService.Linking.Lexicon;

/// <summary>A term of the other language as stems, and how probable it is.</summary>
/// <param name="Stems">Its stems in order, those of stop words left out; one or several.</param>
/// <param name="Probability">The probability that the source term is rendered so, above 0 and at most 1.</param>
public sealed record PhraseTranslation(IReadOnlyList<string> Stems, float Probability);

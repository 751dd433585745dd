namespace SearchService.Linking.Lexicon.Learning;

/// <summary>A text, from a term to a provision, in two or more languages.</summary>
/// <param name="Texts">The texts by two-letter language code.</param>
/// <param name="Weight">How often it counts.</param>
/// <param name="IsTerm">Whether it is a term, which is translated as a whole too.</param>
public sealed record ParallelUnit(IReadOnlyDictionary<string, string> Texts, float Weight = 1, bool IsTerm = false);

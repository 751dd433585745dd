namespace SearchService.Linking.Lexicon;

/// <summary>A stem of the other language and how probable it is.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Probability">The probability that the source stem is rendered so, above 0 and at most 1.</param>
public readonly record struct Translation(string Stem, float Probability);

namespace SearchService.Linking.Pairing;

/// <summary>A word with a capital.</summary>
/// <param name="Spelling">The hash of its rough spelling.</param>
/// <param name="Stem">Its stem, or -1 where the lexicon does not know it.</param>
/// <param name="Count">How often it is there.</param>
internal readonly record struct NameUse(int Spelling, int Stem, int Count);

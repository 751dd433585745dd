namespace SearchService.Linking.Lexicon.Learning;

/// <summary>A lexicon with what a librarian's own concepts and links add to it.</summary>
/// <param name="Lexicon">The lexicon; the very one that was extended where nothing was added.</param>
/// <param name="Concepts">How many concepts were not known and were learned from.</param>
/// <param name="Links">How many pairs of texts were learned from.</param>
public sealed record LexiconExtension(TranslationLexicon Lexicon, int Concepts, int Links);

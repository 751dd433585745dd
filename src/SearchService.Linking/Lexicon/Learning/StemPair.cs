namespace SearchService.Linking.Lexicon.Learning;

/// <summary>The stems of two texts that say the same, as numbers of two vocabularies.</summary>
internal readonly record struct StemPair(int[] Left, int[] Right, float Weight);

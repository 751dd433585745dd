namespace SearchService.Linking.Lexicon.Learning;

/// <summary>What a lexicon says of two vocabularies: each of its stems counts as seen <see cref="Seen"/> times.</summary>
internal sealed class LexiconPrior(Vocabulary left, Vocabulary right, TranslationTable? there, TranslationTable? back) : AlignmentPrior
{
    /// <summary>As often as a concept counts that a librarian added: both then have half.</summary>
    public const float Seen = 4;

    public override (float There, float Back) Of(int leftStem, int rightStem) =>
        (Seen * Probability(there, left[leftStem], right[rightStem]), Seen * Probability(back, right[rightStem], left[leftStem]));

    public override float OfLeft(int stem) => there is null || there.Of(left[stem]).IsEmpty ? 0 : Seen;

    public override float OfRight(int stem) => back is null || back.Of(right[stem]).IsEmpty ? 0 : Seen;

    private static float Probability(TranslationTable? table, string stem, string translation)
    {
        foreach (var known in table is null ? [] : table.Of(stem))
        {
            if (known.Stem == translation)
            {
                return known.Probability;
            }
        }

        return 0;
    }
}

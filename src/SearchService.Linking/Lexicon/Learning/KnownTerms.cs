using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Tells whether a lexicon knows terms already. Not thread-safe.</summary>
internal sealed class KnownTerms(TranslationLexicon lexicon)
{
    private readonly Dictionary<string, StemReader> _readers = new(StringComparer.Ordinal);

    /// <summary>Whether all terms of these units have each other as translations in every pair of languages.</summary>
    public bool Have(IReadOnlyList<ParallelUnit> units)
    {
        foreach (var unit in units)
        {
            foreach (var (left, right) in LexiconLearner.LanguagePairs([unit]))
            {
                if (PhraseCounts.PairOf(unit, left, right, ReaderOf(left), ReaderOf(right)) is { } pair
                    && lexicon.Phrases(left, right)?.Has(pair.Left, pair.Right) != true)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private StemReader ReaderOf(string language) =>
        _readers.TryGetValue(language, out var known) ? known : _readers[language] = new StemReader(language);
}

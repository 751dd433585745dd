using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;

namespace SearchService.Linking.Alignment;

/// <summary>Looks the stems of one version up in the other, each once. Not thread-safe.</summary>
internal sealed class TranslatedWords(UnitStems from, UnitStems to, TranslationTable? table, double faithful)
{
    /// <summary>A word as frequent as this share of a faithful one tells too little.</summary>
    private const double TooFrequent = 0.9;

    private readonly Dictionary<string, TranslatedWord> _known = new(StringComparer.Ordinal);

    /// <summary>The word of a stem.</summary>
    public TranslatedWord Of(string stem)
    {
        if (!_known.TryGetValue(stem, out var word))
        {
            word = _known[stem] = Find(stem);
        }

        return word;
    }

    private TranslatedWord Find(string stem)
    {
        var translations = table is null ? [] : table.Of(stem);
        if (translations.IsEmpty)
        {
            return TranslatedWord.None;
        }

        var fits = new SortedDictionary<int, float>();
        foreach (var translation in translations)
        {
            var fit = Math.Min(1, translation.Probability / translations[0].Probability);
            foreach (var (unit, _) in to.Units(translation.Stem))
            {
                fits[unit] = Math.Max(fits.GetValueOrDefault(unit), fit);
            }
        }

        // Of the word and its translations the more frequent counts: what is loose on either side tells less.
        var frequency = (Math.Max(fits.Count * (double)from.Count / Math.Max(1, to.Count), from.Units(stem).Length) + 0.5) / (from.Count + 1);
        if (fits.Count == 0 || frequency >= TooFrequent * faithful)
        {
            return TranslatedWord.None;
        }

        var absent = Math.Log((1 - faithful) / (1 - frequency));
        return new TranslatedWord([.. fits.Keys], [.. fits.Values], (float)absent, (float)(Math.Log(faithful / frequency) - absent));
    }
}

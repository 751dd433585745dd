using SearchService.Linking.Lexicon;

namespace SearchService.Search.Concordance;

/// <summary>How probable it is that two stems translate each other, from the tables of both directions. Not thread-safe.</summary>
internal sealed class StemTranslations(TranslationTable? there, TranslationTable? back)
{
    private readonly Dictionary<(string, string), double> _known = [];

    /// <summary>The geometric mean of both directions; half of the one where the other does not know the pair; 0 to 1.</summary>
    public double Of(string from, string to)
    {
        if (_known.TryGetValue((from, to), out var known))
        {
            return known;
        }

        var (one, other) = (Probability(there, from, to), Probability(back, to, from));
        return _known[(from, to)] = one > 0 && other > 0 ? Math.Sqrt(one * other) : Math.Max(one, other) / 2;
    }

    /// <summary>Whether the lexicon has translations of a stem of the first language.</summary>
    public bool Knows(string from) => there is not null && there.Of(from).Length > 0;

    private static double Probability(TranslationTable? table, string stem, string translation)
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

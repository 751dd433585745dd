using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Similar;

/// <summary>How much of what the words of one text tell another text has too.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Weight">How many telling words that makes: one that a single provision has counts one, a common one nearly nothing.</param>
internal readonly record struct SharedWords(double Share, double Weight)
{
    /// <summary>What a word that is spelt alike and not in the lexicon counts beside a translation.</summary>
    private const double SpeltAlike = 0.7;

    /// <summary>What a word counts against a pair that the lexicon cannot translate, so that nobody knows whether it is there.</summary>
    private const double Unknown = 0.4;

    /// <summary>In a corpus of fewer provisions nearly every word is rare; it is taken for one of this size.</summary>
    private const int LeastCorpus = 20;

    /// <summary>Looks for the words of one text in another, through translations where there is a table.</summary>
    /// <remarks>A word tells the more, the fewer provisions have it; of a word and what stands for it the more frequent counts.</remarks>
    public static SharedWords Of(ComparedText from, ComparedText to, TranslationTable? table, IStemStatistics statistics)
    {
        var isAcross = from.Language != to.Language;
        var (found, all) = (0.0, 0.0);
        foreach (var stem in from.Stems.Keys)
        {
            if (char.IsAsciiDigit(stem[0]))
            {
                continue;
            }

            var weight = Weigh(statistics, from.Language, stem);
            if (!isAcross)
            {
                all += weight;
                found += to.Stems.ContainsKey(stem) ? weight : 0;
                continue;
            }

            var (fit, isKnown) = Translate(stem, weight, to, table, statistics);
            found += fit;
            all += isKnown ? weight : Math.Max(fit, Unknown * weight);
        }

        return new SharedWords(all > 0 ? found / all : 0, found);
    }

    /// <summary>The logarithm of how rare a stem is, beside that of the size of the corpus: 0 for one that is everywhere, about 1 for the rarest.</summary>
    public static double Weigh(IStemStatistics statistics, string language, string stem) =>
        Weigh(statistics.Documents(language), statistics.DocumentsWith(language, stem));

    /// <summary>The weight of a stem that so many of all provisions have.</summary>
    public static double Weigh(int documents, int with)
    {
        var all = Math.Max(LeastCorpus, documents) + 1.0;
        return Math.Max(0, Math.Log(all / (with + 1.0)) / Math.Log(all));
    }

    private static (double Fit, bool IsKnown) Translate(string stem, double weight, ComparedText to, TranslationTable? table, IStemStatistics statistics)
    {
        var translations = table is null ? [] : table.Of(stem);
        var best = 0.0;
        foreach (var translation in translations)
        {
            if (to.Stems.ContainsKey(translation.Stem))
            {
                var fit = Math.Min(1, translation.Probability / translations[0].Probability);
                best = Math.Max(best, fit * Math.Min(weight, Weigh(statistics, to.Language, translation.Stem)));
            }
        }

        if (translations.IsEmpty)
        {
            best = to.Stems.ContainsKey(stem) ? weight
                : Skeleton.Of(stem) is { } spelling && to.Features.Spellings.ContainsKey(spelling) ? SpeltAlike * weight : 0;
        }

        return (Math.Max(0, best), !translations.IsEmpty);
    }
}

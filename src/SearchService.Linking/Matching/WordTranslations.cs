using System.Runtime.InteropServices;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>What each stem of the units of one language may be in the units of another, and how probably. Immutable.</summary>
/// <remarks>
/// A stem is what the lexicon says. One that the lexicon does not know is, with less probability, what the stems say that begin
/// like it, and the stems of the other units that are spelt like it. Numbers are themselves.
/// </remarks>
internal sealed class WordTranslations
{
    private const int MostAlike = 6;

    /// <summary>A translation less probable than this is not followed.</summary>
    private const float LeastProbability = 0.01f;

    private readonly (int Stem, float Probability)[][] _translations;

    private WordTranslations((int Stem, float Probability)[][] translations) => _translations = translations;

    /// <summary>Looks the stems of units up.</summary>
    /// <param name="from">The units with the stems.</param>
    /// <param name="to">The units in the other language.</param>
    /// <param name="table">The lexicon; null where it does not have these languages.</param>
    /// <param name="weights">What each source counts.</param>
    public static WordTranslations LookUp(UnitStems from, UnitStems to, TranslationTable? table, MatchingWeights weights)
    {
        var spellings = new SpellingIndex(to.Stems);
        var beginnings = new PrefixIndex(table?.Stems ?? []);
        var found = new Dictionary<int, float>();
        return new WordTranslations([.. from.Stems.Select(Translate)]);

        (int Stem, float Probability)[] Translate(string stem)
        {
            found.Clear();
            if (!stem.Any(char.IsLetter))
            {
                Add(stem, 1);
            }
            else if (!AddKnown(stem, 1))
            {
                AddUnknown(stem);
            }

            return [.. found.Where(entry => entry.Value > LeastProbability).Select(entry => (entry.Key, entry.Value))];
        }

        bool AddKnown(string stem, float share)
        {
            var translations = table is null ? [] : table.Of(stem);
            foreach (var translation in translations)
            {
                Add(translation.Stem, share * translation.Probability);
            }

            return !translations.IsEmpty;
        }

        void AddUnknown(string stem)
        {
            if (to.NumberOf(stem) >= 0)
            {
                Add(stem, 1);
                return;
            }

            foreach (var other in beginnings.Nearest(stem))
            {
                AddKnown(other, weights.SameBeginning);
            }

            foreach (var (word, similarity) in spellings.Alike(stem, weights.LeastAlike, MostAlike))
            {
                Add(to.Stems[word], weights.SameSpelling * (similarity - weights.LeastAlike + 0.1f) / (1.1f - weights.LeastAlike));
            }
        }

        // Sources that agree on a translation do not make it surer than the best of them.
        void Add(string stem, float probability)
        {
            if (to.NumberOf(stem) is >= 0 and var number)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(found, number, out _);
                known = Math.Max(known, probability);
            }
        }
    }

    /// <summary>The numbers of the stems of the other units that the stem with a number may be.</summary>
    public ReadOnlySpan<(int Stem, float Probability)> Of(int stem) => _translations[stem];

    /// <summary>These and what was learned of some of the stems, which then has a share.</summary>
    /// <param name="learned">For each stem its translations, none where nothing was learned.</param>
    /// <param name="share">The share of what was learned.</param>
    public WordTranslations Mixed((int Stem, float Probability)[][] learned, float share)
    {
        var mixed = new (int Stem, float Probability)[_translations.Length][];
        var sums = new Dictionary<int, float>();
        for (var stem = 0; stem < mixed.Length; stem++)
        {
            if (learned[stem].Length == 0)
            {
                mixed[stem] = _translations[stem];
                continue;
            }

            sums.Clear();
            foreach (var (other, probability) in _translations[stem])
            {
                sums[other] = (1 - share) * probability;
            }

            foreach (var (other, probability) in learned[stem])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _) += share * probability;
            }

            mixed[stem] = [.. sums.Select(entry => (entry.Key, entry.Value))];
        }

        return new WordTranslations(mixed);
    }
}

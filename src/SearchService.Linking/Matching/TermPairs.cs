using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;

namespace SearchService.Linking.Matching;

/// <summary>Finds the words of two units that translate each other.</summary>
internal static class TermPairs
{
    /// <summary>How many are shown.</summary>
    public const int Most = 8;

    /// <summary>A pair less probable than this, as the mean of both directions, convinces nobody.</summary>
    private const double LeastProbability = 0.2;

    /// <summary>The pairs, each word in one of them at most, the most probable of the rarest words first.</summary>
    public static IReadOnlyList<TermPair> Of(UnitStems from, int fromUnit, UnitStems to, int toUnit, TranslationTable? there, TranslationTable? back) => Of(
        (from.Texts[fromUnit], from.Bags[fromUnit], stem => Idf(from, stem)), (to.Texts[toUnit], to.Bags[toUnit], stem => Idf(to, stem)), there, back);

    /// <summary>The same of two texts with their stems and what each stem weighs.</summary>
    public static IReadOnlyList<TermPair> Of(
        (string Text, Dictionary<string, StemUse> Stems, Func<string, double> Weigh) from,
        (string Text, Dictionary<string, StemUse> Stems, Func<string, double> Weigh) to,
        TranslationTable? there,
        TranslationTable? back)
    {
        var (left, right) = (from.Stems, to.Stems);
        var candidates = new List<(string From, string To, double Weight)>();
        foreach (var stem in left.Keys)
        {
            foreach (var translation in there is null ? [] : there.Of(stem))
            {
                var probability = right.ContainsKey(translation.Stem) ? Math.Sqrt(translation.Probability * Probability(back, translation.Stem, stem)) : 0;
                if (probability >= LeastProbability)
                {
                    candidates.Add((stem, translation.Stem, probability * (from.Weigh(stem) + to.Weigh(translation.Stem))));
                }
            }
        }

        var (seenLeft, seenRight) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var pairs = new List<TermPair>();
        foreach (var (stem, other, _) in candidates.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.From, StringComparer.Ordinal))
        {
            if (pairs.Count < Most && !seenRight.Contains(other) && seenLeft.Add(stem))
            {
                seenRight.Add(other);
                pairs.Add(new TermPair(Printed(from.Text, left[stem]), Printed(to.Text, right[other])));
            }
        }

        return pairs;
    }

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

    private static double Idf(UnitStems units, string stem) => Math.Log((units.Count + 1.0) / (units.Units(stem).Length + 0.5));

    private static string Printed(string text, StemUse use) => text.Substring(use.Start, use.Length);
}

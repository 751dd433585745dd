using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>Ranks the units of one language for each unit of another as a query: BM25 over translated words.</summary>
/// <remarks>
/// A word of the query is one word of the target, whatever its translations: their frequencies, and the numbers of units that
/// have them, are added up weighted by probability, and then counted as those of a single word (probabilistic structured queries,
/// Darwish and Oard, 2003). A word that the lexicon does not know counts through equal text or spelling. Scores are shares of what
/// a unit with every word would reach, roughly 0 to 1.
/// </remarks>
internal static class TranslatedRanking
{
    /// <summary>The scores, row by row: each unit of <paramref name="from"/> with each of <paramref name="to"/>.</summary>
    public static float[] Score(UnitStems from, UnitStems to, TranslationTable? table, MatchingWeights weights)
    {
        var scores = new float[from.Count * to.Count];
        var known = new Dictionary<string, (float[] Frequencies, int[] Units, float Idf)>(StringComparer.Ordinal);
        for (var unit = 0; unit < from.Count; unit++)
        {
            var row = scores.AsSpan(unit * to.Count, to.Count);
            var all = 0f;
            foreach (var (stem, use) in from.Bags[unit])
            {
                if (!known.TryGetValue(stem, out var word))
                {
                    word = known[stem] = Translate(stem, to, table, weights);
                }

                var weight = word.Idf * use.Count * 2.2f / (use.Count + 1.2f);
                all += weight;
                for (var i = 0; i < word.Units.Length; i++)
                {
                    var frequency = word.Frequencies[i];
                    var length = 1 - weights.LengthNorm + (weights.LengthNorm * to.Lengths[word.Units[i]] / (float)to.MeanLength);
                    row[word.Units[i]] += weight * frequency * (weights.Saturation + 1) / (frequency + (weights.Saturation * length));
                }
            }

            if (all > 0)
            {
                foreach (ref var score in row)
                {
                    score /= all;
                }
            }
        }

        return scores;
    }

    private static (float[] Frequencies, int[] Units, float Idf) Translate(string stem, UnitStems to, TranslationTable? table, MatchingWeights weights)
    {
        var frequencies = new SortedDictionary<int, float>();
        var documents = 0f;
        var translations = table is null ? [] : table.Of(stem);
        foreach (var translation in translations)
        {
            Add(translation.Stem, translation.Probability);
        }

        if (translations.IsEmpty)
        {
            if (to.Units(stem).Length > 0)
            {
                Add(stem, 1);
            }
            else
            {
                var alike = to.SpeltLike(stem);
                foreach (var other in alike)
                {
                    Add(other, weights.SameSpelling);
                }
            }
        }

        var idf = MathF.Log(1 + ((to.Count - documents + 0.5f) / (documents + 0.5f)));
        return ([.. frequencies.Values], [.. frequencies.Keys], Math.Max(idf, 0));

        void Add(string translation, float probability)
        {
            var units = to.Units(translation);
            documents = Math.Min(to.Count, documents + (probability * units.Length));
            foreach (var (unit, count) in units)
            {
                frequencies[unit] = frequencies.GetValueOrDefault(unit) + (probability * count);
            }
        }
    }
}

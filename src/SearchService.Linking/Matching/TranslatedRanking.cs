namespace SearchService.Linking.Matching;

/// <summary>Ranks the units of one language for each unit of another as a query: BM25 over translated words.</summary>
/// <remarks>
/// A word of the query is one word of the target, whatever its translations: their frequencies, and the numbers of units that
/// have them, are added up weighted by probability, and then counted as those of a single word (probabilistic structured queries,
/// Darwish and Oard, 2003). Scores are shares of what a unit with every word would reach, roughly 0 to 1.
/// </remarks>
internal static class TranslatedRanking
{
    /// <summary>The scores, row by row: each unit of <paramref name="from"/> with each of <paramref name="to"/>.</summary>
    public static float[] Score(UnitStems from, UnitStems to, WordTranslations translations, MatchingWeights weights)
    {
        var scores = new float[from.Count * to.Count];
        var all = new float[from.Count];
        var frequencies = new float[to.Count];
        var units = new List<int>();
        for (var stem = 0; stem < from.Stems.Count; stem++)
        {
            units.Clear();
            var documents = 0f;
            foreach (var (other, probability) in translations.Of(stem))
            {
                var postings = to.Units(other);
                documents = Math.Min(to.Count, documents + (probability * postings.Length));
                foreach (var (unit, count) in postings)
                {
                    if (frequencies[unit] == 0)
                    {
                        units.Add(unit);
                    }

                    frequencies[unit] += probability * count;
                }
            }

            var source = from.Units(stem);
            var idf = Math.Max(0, MathF.Log(1 + ((to.Count - documents + 0.5f) / (documents + 0.5f))));
            if (units.Count == 0)
            {
                idf *= weights.Untranslated;
            }

            foreach (var unit in units)
            {
                var length = 1 - weights.LengthNorm + (weights.LengthNorm * to.Lengths[unit] / (float)to.MeanLength);
                frequencies[unit] *= (weights.Saturation + 1) / (frequencies[unit] + (weights.Saturation * length));
            }

            foreach (var (unit, count) in source)
            {
                var weight = idf * count * 2.2f / (count + 1.2f);
                all[unit] += weight;
                var row = scores.AsSpan(unit * to.Count, to.Count);
                foreach (var other in units)
                {
                    row[other] += weight * frequencies[other];
                }
            }

            foreach (var unit in units)
            {
                frequencies[unit] = 0;
            }
        }

        for (var unit = 0; unit < from.Count; unit++)
        {
            if (all[unit] > 0)
            {
                foreach (ref var score in scores.AsSpan(unit * to.Count, to.Count))
                {
                    score /= all[unit];
                }
            }
        }

        return scores;
    }
}

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Makes tables of what was learned, and lends the words seldom seen in two languages what the third knows of them.</summary>
/// <remarks>
/// A translation through the third language is as probable as both steps together. All such translations of a stem count as if
/// the stem had been seen with them <see cref="Seen"/> times: where it was seen often this is drowned, where it never was it decides.
/// </remarks>
internal sealed class PivotClosure(IReadOnlyList<LearnedTable> learned)
{
    private const float Seen = 2;

    /// <summary>
    /// A stem whose best translation is less probable was seen once or twice in long texts and could be any of their words. Without an
    /// entry it may still be found by its spelling.
    /// </summary>
    private const float LeastBest = 0.1f;

    private readonly Dictionary<(string From, string To), Dictionary<string, Translation[]>> _direct =
        learned.ToDictionary(table => (table.From, table.To), Direct);

    /// <summary>The tables, in the order of what was learned.</summary>
    public IEnumerable<TranslationTable> Tables() => learned.Select(Table);

    private static Dictionary<string, Translation[]> Direct(LearnedTable table) => table.Stems.ToDictionary(
        stem => stem, stem => LearnedTable.Kept(table.Counts(stem), table.Counts(stem).Values.Sum() + LearnedTable.Doubt), StringComparer.Ordinal);

    private TranslationTable Table(LearnedTable table)
    {
        var ways = learned.Where(first => first.From == table.From && first.To != table.To && _direct.ContainsKey((first.To, table.To)))
            .Select(first => (First: _direct[(first.From, first.To)], Second: _direct[(first.To, table.To)])).ToList();
        var entries = new List<KeyValuePair<string, Translation[]>>();
        foreach (var stem in table.Stems.Union(ways.SelectMany(way => way.First.Keys), StringComparer.Ordinal))
        {
            var direct = table.Counts(stem);
            var counts = new Dictionary<string, float>(direct, StringComparer.Ordinal);
            foreach (var (first, second) in ways)
            {
                AddThrough(stem, first, second, counts);
            }

            var total = direct.Values.Sum() + (direct.Count > 0 ? LearnedTable.Doubt : 0) + (ways.Count * Seen);
            if (LearnedTable.Kept(counts, total) is { Length: > 0 } kept && kept[0].Probability >= LeastBest)
            {
                entries.Add(KeyValuePair.Create(stem, kept));
            }
        }

        return new TranslationTable(table.From, table.To, entries);
    }

    private static void AddThrough(
        string stem, Dictionary<string, Translation[]> first, Dictionary<string, Translation[]> second, Dictionary<string, float> counts)
    {
        foreach (var middle in first.GetValueOrDefault(stem) ?? [])
        {
            foreach (var translation in second.GetValueOrDefault(middle.Stem) ?? [])
            {
                counts[translation.Stem] = counts.GetValueOrDefault(translation.Stem) + (Seen * middle.Probability * translation.Probability);
            }
        }
    }
}

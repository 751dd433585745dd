using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;

namespace SearchService.Linking.Matching;

/// <summary>Learns from pairs of units that are each other's best what their words translate to.</summary>
internal static class PoolLexicon
{
    public static (TranslationTable There, TranslationTable Back) Learn(UnitStems from, UnitStems to, IReadOnlyList<(int From, int To, float Weight)> pairs, MatchingWeights weights)
    {
        var stems = pairs.Select(pair => new StemPair(Words(from, pair.From), Words(to, pair.To), pair.Weight)).ToList();
        var model = new AgreementModel(stems, from.Stems.Count, to.Stems.Count);
        model.Learn(null);
        return (Table(from, to, model, model.Stems, weights), Table(to, from, model, cell => (model.Stems(cell).Right, model.Stems(cell).Left), weights));
    }

    private static int[] Words(UnitStems units, int unit) =>
        [.. units.Bags[unit].Keys.Where(stem => stem.Any(char.IsLetter)).Select(units.NumberOf)];

    private static TranslationTable Table(UnitStems from, UnitStems to, AgreementModel model, Func<int, (int From, int To)> stems, MatchingWeights weights)
    {
        var totals = new double[from.Stems.Count];
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            totals[stems(cell).From] += model.Counts[cell];
        }

        var entries = new Dictionary<int, List<Translation>>();
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            var (source, target) = stems(cell);
            var probability = (float)((model.Counts[cell] - weights.OwnLeast) / (totals[source] + weights.OwnDoubt));
            if (probability >= 0.05f)
            {
                (entries.TryGetValue(source, out var known) ? known : entries[source] = []).Add(new Translation(to.Stems[target], probability));
            }
        }

        return new TranslationTable(from.Language, to.Language, entries.Select(entry => KeyValuePair.Create(
            from.Stems[entry.Key], entry.Value.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Stem, StringComparer.Ordinal).ToArray())));
    }
}

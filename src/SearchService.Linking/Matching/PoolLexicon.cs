using SearchService.Linking.Lexicon.Learning;

namespace SearchService.Linking.Matching;

/// <summary>Learns what words translate to from units that were matched already, for matching them and the others again.</summary>
/// <remarks>
/// Every pair also confirms itself, be it right or wrong, so of how often two words were seen together a part is subtracted: what
/// was seen once hardly counts, what several pairs say stays.
/// </remarks>
internal static class PoolLexicon
{
    private const float SeenByItself = 0.5f;
    private const float Doubt = 0.6f;
    private const float LeastProbability = 0.05f;

    /// <summary>The translations of each stem of both, none for those of which nothing was learned.</summary>
    public static ((int Stem, float Probability)[][] There, (int Stem, float Probability)[][] Back) Learn(
        UnitStems from, UnitStems to, IReadOnlyList<(int From, int To)> pairs)
    {
        var model = new AgreementModel(
            pairs.Select(pair => new StemPair(Words(from, pair.From), Words(to, pair.To), 1)), from.Stems.Count, to.Stems.Count);
        model.Learn(null);
        return (Table(model, from.Stems.Count, model.Stems), Table(model, to.Stems.Count, cell => (model.Stems(cell).Right, model.Stems(cell).Left)));
    }

    private static int[] Words(UnitStems units, int unit) =>
        [.. units.Bags[unit].Keys.Where(stem => stem.Any(char.IsLetter)).Select(units.NumberOf)];

    private static (int Stem, float Probability)[][] Table(AgreementModel model, int count, Func<int, (int From, int To)> stems)
    {
        var totals = new double[count];
        var entries = new List<(int Stem, float Probability)>[count];
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            totals[stems(cell).From] += model.Counts[cell];
        }

        for (var cell = 0; cell < model.CellCount; cell++)
        {
            var (source, target) = stems(cell);
            var probability = (float)((model.Counts[cell] - SeenByItself) / (totals[source] + Doubt));
            if (probability >= LeastProbability)
            {
                (entries[source] ??= []).Add((target, probability));
            }
        }

        return [.. entries.Select(entry => entry?.ToArray() ?? [])];
    }
}

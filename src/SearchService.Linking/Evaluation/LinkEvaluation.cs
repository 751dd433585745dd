using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;

namespace SearchService.Linking.Evaluation;

/// <summary>Measures how well units find their counterparts in another language by content.</summary>
public sealed class LinkEvaluation
{
    private readonly CrossSimilarity _similarity;
    private readonly Dictionary<string, int> _targets;

    private LinkEvaluation(IReadOnlyList<KeyedUnit> from, IReadOnlyList<KeyedUnit> to, CrossSimilarity similarity)
    {
        From = from;
        To = to;
        _similarity = similarity;
        _targets = to.Index().ToDictionary(unit => unit.Item.Key, unit => unit.Index, StringComparer.Ordinal);
        Measure();
    }

    /// <summary>The units that look for their counterpart.</summary>
    public IReadOnlyList<KeyedUnit> From { get; }

    /// <summary>The units among which they look.</summary>
    public IReadOnlyList<KeyedUnit> To { get; }

    /// <summary>The share of units whose counterpart has the best score.</summary>
    public double Accuracy { get; private set; }

    /// <summary>The mean of one over the rank of the counterpart.</summary>
    public double MeanReciprocalRank { get; private set; }

    /// <summary>The harmonic mean of precision and recall of the pairs that are each other's best.</summary>
    public double MutualBestF1 { get; private set; }

    /// <summary>Ranks for every unit of one language all units of the other.</summary>
    /// <param name="units">The gold set.</param>
    /// <param name="from">The language that looks.</param>
    /// <param name="to">The language that is looked in.</param>
    /// <param name="lexicon">The translations.</param>
    /// <param name="documents">Whether it may use that units come from documents in order.</param>
    /// <param name="weights">What counts how much.</param>
    /// <exception cref="ArgumentException">No unit has both languages, or a key is there twice.</exception>
    public static LinkEvaluation Run(
        IReadOnlyList<KeyedUnit> units, string from, string to, TranslationLexicon lexicon, bool documents, MatchingWeights? weights = null)
    {
        KeyedUnit[] left = [.. units.Where(unit => unit.Texts.ContainsKey(from))];
        KeyedUnit[] right = [.. units.Where(unit => unit.Texts.ContainsKey(to))];
        if (!left.Any(unit => unit.Texts.ContainsKey(to)))
        {
            throw new ArgumentException($"No unit has texts in both {from} and {to}.", nameof(units));
        }

        if (units.GroupBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The key {twice.Key} is there twice.", nameof(units));
        }

        var similarity = CrossSimilarity.Of(
            from, [.. left.Select(unit => unit.Texts[from])], to, [.. right.Select(unit => unit.Texts[to])], lexicon, weights);
        return new LinkEvaluation(
            left, right, documents ? similarity.WithDocuments(NumbersOf(left), NumbersOf(right), weights) : similarity);
    }

    /// <summary>The best counterparts of a unit with their scores, best first.</summary>
    public IEnumerable<(KeyedUnit Unit, float Score)> Best(int from, int count) =>
        Enumerable.Range(0, To.Count).Select(to => (Unit: To[to], Score: _similarity[from, to]))
            .OrderByDescending(pair => pair.Score).Take(count);

    private static int[] NumbersOf(KeyedUnit[] units)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. units.Select(unit => numbers.TryGetValue(unit.Document, out var number) ? number : numbers[unit.Document] = numbers.Count)];
    }

    private void Measure()
    {
        int first = 0, counted = 0, mutual = 0, right = 0;
        var ranks = 0d;
        for (var i = 0; i < From.Count; i++)
        {
            var row = _similarity.Row(i);
            var best = _similarity.BestOf(i);
            var isMutual = IsBestOf(best, i);
            mutual += isMutual ? 1 : 0;
            if (!_targets.TryGetValue(From[i].Key, out var target))
            {
                continue;
            }

            counted++;
            first += best == target ? 1 : 0;
            right += isMutual && best == target ? 1 : 0;
            var rank = 1;
            foreach (var score in row)
            {
                rank += score > row[target] ? 1 : 0;
            }

            ranks += 1d / rank;
        }

        Accuracy = (double)first / counted;
        MeanReciprocalRank = ranks / counted;
        MutualBestF1 = mutual == 0 ? 0 : 2d * right / (mutual + counted);
    }

    private bool IsBestOf(int to, int from)
    {
        for (var i = 0; i < From.Count; i++)
        {
            if (_similarity[i, to] > _similarity[from, to])
            {
                return false;
            }
        }

        return true;
    }
}

using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>How well each unit of one language fits each unit of another, by content alone.</summary>
/// <remarks>
/// Costs time and memory in proportion to the product of the numbers of units, five matrices of 4 bytes a pair while it is made and
/// one afterwards: for pools of a few thousand. Deterministic; the order of the units matters for rounding alone. Immutable.
/// </remarks>
public sealed class CrossSimilarity
{
    private readonly float[] _scores;

    private CrossSimilarity(float[] scores, int fromCount, int toCount)
    {
        _scores = scores;
        FromCount = fromCount;
        ToCount = toCount;
    }

    /// <summary>The number of units of the first language.</summary>
    public int FromCount { get; }

    /// <summary>The number of units of the second language.</summary>
    public int ToCount { get; }

    /// <summary>The score of two units; comparable within this instance, 0 for two that can have no other counterpart.</summary>
    public float this[int from, int to] => _scores[(from * ToCount) + to];

    /// <summary>The scores of a unit of the first language with all of the second.</summary>
    public ReadOnlySpan<float> Row(int from) => _scores.AsSpan(from * ToCount, ToCount);

    /// <summary>The unit of the second language that fits a unit of the first best; the first of equals.</summary>
    public int BestOf(int from)
    {
        var scores = Row(from);
        var best = 0;
        for (var to = 1; to < scores.Length; to++)
        {
            best = scores[to] > scores[best] ? to : best;
        }

        return best;
    }

    /// <summary>Compares all units with each other.</summary>
    public static CrossSimilarity Of(
        string fromLanguage, IReadOnlyList<string> from, string toLanguage, IReadOnlyList<string> to, TranslationLexicon lexicon, MatchingWeights? weights = null)
    {
        var matcher = new UnitMatcher(new UnitStems(fromLanguage, from), new UnitStems(toLanguage, to), lexicon, weights ?? MatchingWeights.Default);
        return new CrossSimilarity(matcher.Match(), from.Count, to.Count);
    }

    /// <summary>Adds what the documents know: units of documents that belong together, in their order.</summary>
    /// <param name="fromDocuments">The number of the document of each unit of the first language; the units of one are in its order.</param>
    /// <param name="toDocuments">The same for the second.</param>
    /// <param name="weights">What it counts.</param>
    public CrossSimilarity WithDocuments(IReadOnlyList<int> fromDocuments, IReadOnlyList<int> toDocuments, MatchingWeights? weights = null)
    {
        var scores = _scores.AsSpan().ToArray();
        DocumentFit.Apply(scores, fromDocuments, toDocuments, weights ?? MatchingWeights.Default);
        return new CrossSimilarity(scores, FromCount, ToCount);
    }
}

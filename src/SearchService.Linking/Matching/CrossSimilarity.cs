using SearchService.Linking.Alignment;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>How much each unit of one language resembles each unit of another, by content alone.</summary>
/// <remarks>
/// Words count through their translations in both directions (<see cref="TranslatedRanking"/>); what resembles everything is
/// marked down; the numbers in the texts and their lengths are added. Costs time and memory in proportion to the product of the
/// numbers of units: for pools of a few thousand. Immutable.
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

    /// <summary>The score of two units; comparable within this instance.</summary>
    public float this[int from, int to] => _scores[(from * ToCount) + to];

    /// <summary>The scores of a unit of the first language with all of the second.</summary>
    public ReadOnlySpan<float> Row(int from) => _scores.AsSpan(from * ToCount, ToCount);

    /// <summary>The unit of the second language that a unit of the first resembles most; the first of equals.</summary>
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
        weights ??= MatchingWeights.Default;
        var left = new UnitStems(fromLanguage, from);
        var right = new UnitStems(toLanguage, to);
        var (leftSpellings, rightSpellings) = (new SpellingIndex(left.Stems), new SpellingIndex(right.Stems));
        var signs = new float[from.Count * to.Count];
        AddNumbersAndLengths(signs, fromLanguage, from, toLanguage, to, weights);
        if (weights.Spelling > 0)
        {
            var alike = SpellingRanking.Score(left, right);
            for (var i = 0; i < signs.Length; i++)
            {
                signs[i] += weights.Spelling * alike[i];
            }
        }

        TranslationTable? ownThere = null, ownBack = null;
        for (var round = 0; ; round++)
        {
            var there = TranslatedRanking.Score(left, right, new WordTranslations(left, right, lexicon, weights, rightSpellings, ownThere), weights);
            var back = TranslatedRanking.Score(right, left, new WordTranslations(right, left, lexicon, weights, leftSpellings, ownBack), weights);
            for (var i = 0; i < from.Count; i++)
            {
                for (var j = 0; j < to.Count; j++)
                {
                    there[(i * to.Count) + j] += back[(j * from.Count) + i];
                }
            }

            MarkDownHubs(there, from.Count, to.Count, weights.Hubs);
            for (var i = 0; i < there.Length; i++)
            {
                there[i] += signs[i];
            }

            if (weights.Temperature > 0)
            {
                MutualFit.Apply(there, to.Count, weights.Temperature, weights.None, weights.FitRounds);
            }

            var similarity = new CrossSimilarity(there, from.Count, to.Count);
            if (weights.Temperature == 0)
            {
                similarity = similarity.WithRivals(weights);
            }
            if (round == weights.OwnRounds)
            {
                return similarity;
            }

            var pairs = similarity.MutualPairs(weights.OwnMargin);
            if (pairs.Count < weights.OwnPairs)
            {
                return similarity;
            }

            (ownThere, ownBack) = PoolLexicon.Learn(left, right, pairs, weights);
        }
    }

    public List<(int From, int To, float Weight)> MutualPairs(float margin)
    {
        var columns = new int[ToCount];
        for (var j = 0; j < ToCount; j++)
        {
            for (var i = 1; i < FromCount; i++)
            {
                columns[j] = this[i, j] > this[columns[j], j] ? i : columns[j];
            }
        }

        var pairs = new List<(int, int, float)>();
        for (var i = 0; i < FromCount; i++)
        {
            var j = BestOf(i);
            if (columns[j] != i)
            {
                continue;
            }

            var second = float.NegativeInfinity;
            for (var k = 0; k < ToCount; k++)
            {
                second = k == j ? second : Math.Max(second, this[i, k]);
            }

            for (var k = 0; k < FromCount; k++)
            {
                second = k == i ? second : Math.Max(second, this[k, j]);
            }

            if (this[i, j] - second >= margin)
            {
                pairs.Add((i, j, 1));
            }
        }

        return pairs;
    }

    /// <summary>Adds what the documents know: units of documents that resemble each other, and units whose neighbours do.</summary>
    /// <param name="fromDocuments">The number of the document of each unit of the first language; units of one document follow each other in order.</param>
    /// <param name="toDocuments">The same for the second.</param>
    /// <param name="weights">What it counts.</param>
    public CrossSimilarity WithDocuments(IReadOnlyList<int> fromDocuments, IReadOnlyList<int> toDocuments, MatchingWeights? weights = null)
    {
        weights ??= MatchingWeights.Default;
        var documents = DocumentPairs(fromDocuments, toDocuments);
        var scores = new float[_scores.Length];
        for (var i = 0; i < FromCount; i++)
        {
            for (var j = 0; j < ToCount; j++)
            {
                var score = this[i, j] + (weights.SameDocument * documents[fromDocuments[i]][toDocuments[j]]);
                foreach (var step in (ReadOnlySpan<int>)[-1, 1])
                {
                    if (IsInside(i + step, j + step, fromDocuments, toDocuments, i, j))
                    {
                        score += weights.Neighbour * this[i + step, j + step];
                    }
                }

                scores[(i * ToCount) + j] = score;
            }
        }

        return new CrossSimilarity(scores, FromCount, ToCount).WithRivals(weights);
    }

    /// <summary>Marks down each pair one of whose units fits a third one better.</summary>
    private CrossSimilarity WithRivals(MatchingWeights weights)
    {
        var rows = new float[FromCount];
        var columns = new float[ToCount];
        Array.Fill(rows, float.NegativeInfinity);
        Array.Fill(columns, float.NegativeInfinity);
        for (var i = 0; i < FromCount; i++)
        {
            for (var j = 0; j < ToCount; j++)
            {
                rows[i] = Math.Max(rows[i], this[i, j]);
                columns[j] = Math.Max(columns[j], this[i, j]);
            }
        }

        var scores = new float[_scores.Length];
        for (var i = 0; i < FromCount; i++)
        {
            for (var j = 0; j < ToCount; j++)
            {
                scores[(i * ToCount) + j] = this[i, j] - (weights.Rivals * (rows[i] + columns[j] - (2 * this[i, j])));
            }
        }

        return new CrossSimilarity(scores, FromCount, ToCount);
    }

    private static bool IsInside(int i, int j, IReadOnlyList<int> fromDocuments, IReadOnlyList<int> toDocuments, int fromUnit, int toUnit) =>
        i >= 0 && j >= 0 && i < fromDocuments.Count && j < toDocuments.Count
        && fromDocuments[i] == fromDocuments[fromUnit] && toDocuments[j] == toDocuments[toUnit];

    /// <summary>For each document of the first language which of the second its units are nearest to: shares of its units.</summary>
    private float[][] DocumentPairs(IReadOnlyList<int> fromDocuments, IReadOnlyList<int> toDocuments)
    {
        var pairs = new float[fromDocuments.Max() + 1][];
        var sizes = new int[pairs.Length];
        for (var d = 0; d < pairs.Length; d++)
        {
            pairs[d] = new float[toDocuments.Max() + 1];
        }

        for (var i = 0; i < FromCount; i++)
        {
            sizes[fromDocuments[i]]++;
            pairs[fromDocuments[i]][toDocuments[BestOf(i)]]++;
        }

        for (var d = 0; d < pairs.Length; d++)
        {
            for (var e = 0; e < pairs[d].Length; e++)
            {
                pairs[d][e] /= Math.Max(1, sizes[d]);
            }
        }

        return pairs;
    }

    /// <summary>Subtracts of each score a share of the means of its row and column.</summary>
    private static void MarkDownHubs(float[] scores, int fromCount, int toCount, float share)
    {
        var rows = new double[fromCount];
        var columns = new double[toCount];
        for (var i = 0; i < fromCount; i++)
        {
            for (var j = 0; j < toCount; j++)
            {
                rows[i] += scores[(i * toCount) + j] / toCount;
                columns[j] += scores[(i * toCount) + j] / fromCount;
            }
        }

        for (var i = 0; i < fromCount; i++)
        {
            for (var j = 0; j < toCount; j++)
            {
                scores[(i * toCount) + j] -= (float)(share * (rows[i] + columns[j]));
            }
        }
    }

    private static void AddNumbersAndLengths(
        float[] scores, string fromLanguage, IReadOnlyList<string> from, string toLanguage, IReadOnlyList<string> to, MatchingWeights weights)
    {
        TextFeatures[] left = [.. from.Select(TextFeatures.OfParagraph)];
        TextFeatures[] right = [.. to.Select(TextFeatures.OfParagraph)];
        var scorer = new PairScorer(fromLanguage, left, toLanguage, right, words: null);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                ref var score = ref scores[(i * right.Length) + j];
                score += weights.Length * (float)Math.Max(-6, LengthModel.LogLikelihoodRatio(fromLanguage, left[i].Length, toLanguage, right[j].Length));
                if (scorer.Numbers(i, 1, j, 1) is { } numbers)
                {
                    score += weights.Numbers * (float)((2 * numbers) - 1);
                }
            }
        }
    }
}

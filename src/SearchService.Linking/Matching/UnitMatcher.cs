using SearchService.Linking.Alignment;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>Scores the units of one language with those of another: words by their translations, spellings, numbers, lengths.</summary>
/// <remarks>
/// The first round has the words of the lexicon. Of the units that are then each other's best by a margin, if they are enough, words
/// are learned (<see cref="PoolLexicon"/>), and all units are scored again. No key, document or order is known here.
/// </remarks>
internal sealed class UnitMatcher
{
    /// <summary>The likelihood of lengths beyond which a pair is not worse for them.</summary>
    private const double LeastLength = -6;

    private readonly UnitStems _from;
    private readonly UnitStems _to;
    private readonly MatchingWeights _weights;
    private readonly WordTranslations _there;
    private readonly WordTranslations _back;
    private readonly float[] _signs;

    public UnitMatcher(UnitStems from, UnitStems to, TranslationLexicon lexicon, MatchingWeights weights)
    {
        (_from, _to, _weights) = (from, to, weights);
        _there = WordTranslations.LookUp(from, to, lexicon.Table(from.Language, to.Language), weights);
        _back = WordTranslations.LookUp(to, from, lexicon.Table(to.Language, from.Language), weights);
        _signs = SpellingRanking.Score(from, to);
        foreach (ref var sign in _signs.AsSpan())
        {
            sign *= weights.Spelling;
        }

        AddNumbersAndLengths();
    }

    /// <summary>The scores, row by row, each unit having one counterpart at most (<see cref="MutualFit"/>).</summary>
    public float[] Match()
    {
        var scores = Score(_there, _back);
        for (var round = 0; round < _weights.LearningRounds; round++)
        {
            var pairs = SurePairs(scores);
            if (pairs.Count < _weights.LeastPairs)
            {
                break;
            }

            var (there, back) = PoolLexicon.Learn(_from, _to, pairs);
            scores = Score(_there.Mixed(there, _weights.Learned), _back.Mixed(back, _weights.Learned));
        }

        return scores;
    }

    private float[] Score(WordTranslations there, WordTranslations back)
    {
        var scores = TranslatedRanking.Score(_from, _to, there, _weights);
        var home = TranslatedRanking.Score(_to, _from, back, _weights);
        for (var i = 0; i < _from.Count; i++)
        {
            for (var j = 0; j < _to.Count; j++)
            {
                scores[(i * _to.Count) + j] += home[(j * _from.Count) + i] + _signs[(i * _to.Count) + j];
            }
        }

        MutualFit.Apply(scores, _to.Count, _weights.Temperature);
        return scores;
    }

    /// <summary>The units that are each other's best, by a margin before all other pairs of either.</summary>
    private List<(int From, int To)> SurePairs(float[] scores)
    {
        var rows = new BestTwo[_from.Count];
        var columns = new BestTwo[_to.Count];
        Array.Fill(rows, BestTwo.None);
        Array.Fill(columns, BestTwo.None);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var score = scores[(i * columns.Length) + j];
                rows[i] = rows[i].With(score, j);
                columns[j] = columns[j].With(score, i);
            }
        }

        var pairs = new List<(int From, int To)>();
        for (var i = 0; i < rows.Length && columns.Length > 0; i++)
        {
            var best = rows[i];
            var back = columns[best.Place];
            if (back.Place == i && best.First - Math.Max(best.Second, back.Second) >= _weights.LearningMargin)
            {
                pairs.Add((i, best.Place));
            }
        }

        return pairs;
    }

    private void AddNumbersAndLengths()
    {
        TextFeatures[] left = [.. _from.Texts.Select(TextFeatures.OfParagraph)];
        TextFeatures[] right = [.. _to.Texts.Select(TextFeatures.OfParagraph)];
        var scorer = new PairScorer(_from.Language, left, _to.Language, right, words: null);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                ref var sign = ref _signs[(i * right.Length) + j];
                var length = LengthModel.LogLikelihoodRatio(_from.Language, left[i].Length, _to.Language, right[j].Length);
                sign += _weights.Length * (float)Math.Max(LeastLength, length);
                if (scorer.Numbers(i, 1, j, 1) is { } numbers)
                {
                    sign += _weights.Numbers * (float)((2 * numbers) - 1);
                }
            }
        }
    }

    /// <summary>The best of some scores with its place, and the second.</summary>
    private readonly record struct BestTwo(float First, float Second, int Place)
    {
        public static BestTwo None => new(float.NegativeInfinity, float.NegativeInfinity, 0);

        public BestTwo With(float score, int place) =>
            score > First ? new BestTwo(score, First, place) : score > Second ? this with { Second = score } : this;
    }
}

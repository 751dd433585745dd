using SearchService.Linking.Features;

namespace SearchService.Linking.Alignment;

/// <summary>Scores how likely units of two language versions say the same: by length, numbers, spellings, translated words and, as far as it is trusted, the number of the unit.</summary>
/// <remarks>All parts are logarithms of likelihood ratios, so they add. Immutable and thread-safe.</remarks>
internal sealed class PairScorer
{
    /// <summary>What a one-to-two step must make up for: they are rare.</summary>
    public const double MergePenalty = -3.5;

    /// <summary>The score of a unit without counterpart.</summary>
    public const double Gap = -2.0;

    private const double SameKey = 3.0;
    private const double OtherKey = -2.5;
    private readonly string _fromLanguage;
    private readonly string _toLanguage;
    private readonly TextFeatures[] _from;
    private readonly TextFeatures[] _to;
    private readonly (ComparableBag[] From, ComparableBag[] To, double[] Weights) _numbers;
    private readonly (ComparableBag[] From, ComparableBag[] To, double[] Weights) _spellings;
    private readonly TranslatedOverlap? _words;

    public PairScorer(string fromLanguage, TextFeatures[] from, string toLanguage, TextFeatures[] to, TranslatedOverlap? words)
    {
        _words = words;
        _fromLanguage = fromLanguage;
        _toLanguage = toLanguage;
        _from = from;
        _to = to;
        _numbers = ComparableBag.Of([.. from.Select(unit => unit.Numbers)], [.. to.Select(unit => unit.Numbers)], (_, _) => 1);
        // A spelling weighs the more, the fewer units have it; one that only one of the versions has weighs nothing.
        _spellings = ComparableBag.Of(
            [.. from.Select(Once)], [.. to.Select(Once)], (a, b) => a == 0 || b == 0 ? 0 : Math.Log((1.0 + from.Length + to.Length) / (a + b)));
    }

    /// <summary>The score of a step by content alone.</summary>
    public double Content(int from, int fromCount, int to, int toCount)
    {
        var length = LengthModel.LogLikelihoodRatio(_fromLanguage, Length(_from, from, fromCount), _toLanguage, Length(_to, to, toCount));
        var score = Math.Clamp(length, -6, 2) + (fromCount + toCount > 2 ? MergePenalty : 0);
        if (Numbers(from, fromCount, to, toCount) is { } numbers)
        {
            score += (4.5 * numbers) - 1.5;
        }

        return score + (8 * Spellings(from, fromCount, to, toCount)) + (_words?.Score(from, fromCount, to, toCount) ?? 0);
    }

    /// <summary>What the numbers of the units add, when they are trusted in full; a step of three units has its number from the first.</summary>
    public double Key(int from, int to)
    {
        var (a, b) = (_from[from].Key, _to[to].Key);
        return a.Length == 0 && b.Length == 0 ? 0 : a == b ? SameKey : OtherKey;
    }

    /// <summary>How far the numbers in the texts agree, 0 to 1; null when neither has any.</summary>
    public double? Numbers(int from, int fromCount, int to, int toCount)
    {
        var (shared, left, right) = Compare(_numbers, from, fromCount, to, toCount);
        return left + right == 0 ? null : Math.Min(1, 2.0 * shared / (left + right));
    }

    /// <summary>How far the spellings agree, 0 to 1: the weighted cosine of the two sets.</summary>
    public double Spellings(int from, int fromCount, int to, int toCount)
    {
        var (shared, left, right) = Compare(_spellings, from, fromCount, to, toCount);
        return left == 0 || right == 0 ? 0 : Math.Min(1, shared / Math.Sqrt(left * right));
    }

    /// <summary>How well the lengths fit, 0 to 1.</summary>
    public double LengthFit(int from, int fromCount, int to, int toCount) =>
        LengthModel.Fit(_fromLanguage, Length(_from, from, fromCount), _toLanguage, Length(_to, to, toCount));

    private static (double Shared, double Left, double Right) Compare(
        (ComparableBag[] From, ComparableBag[] To, double[] Weights) bags, int from, int fromCount, int to, int toCount)
    {
        var (shared, left, right) = (0.0, 0.0, 0.0);
        var second = toCount > 1 ? bags.To[to + 1] : null;
        for (var i = from; i < from + fromCount; i++)
        {
            left += bags.From[i].Weight;
            shared += bags.From[i].Shared(bags.To[to], second, bags.Weights);
        }

        for (var j = to; j < to + toCount; j++)
        {
            right += bags.To[j].Weight;
        }

        return (shared, left, right);
    }

    private static Dictionary<string, int> Once(TextFeatures unit) => unit.Spellings.Keys.ToDictionary(key => key, _ => 1, StringComparer.Ordinal);

    private static int Length(TextFeatures[] units, int start, int count)
    {
        var length = 0;
        for (var i = start; i < start + count; i++)
        {
            length += units[i].Length;
        }

        return length;
    }
}

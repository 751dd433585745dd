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
    private readonly Dictionary<string, double> _weights;
    private readonly TranslatedOverlap? _words;

    public PairScorer(string fromLanguage, TextFeatures[] from, string toLanguage, TextFeatures[] to, TranslatedOverlap? words)
    {
        _words = words;
        _fromLanguage = fromLanguage;
        _toLanguage = toLanguage;
        _from = from;
        _to = to;
        _weights = Weigh(from, to);
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
        int total = 0, shared = 0;
        for (var i = from; i < from + fromCount; i++)
        {
            foreach (var (number, count) in _from[i].Numbers)
            {
                total += count;
                shared += Math.Min(count, CountOf(number, to, toCount));
            }
        }

        for (var j = to; j < to + toCount; j++)
        {
            total += _to[j].Numbers.Values.Sum();
        }

        return total == 0 ? null : Math.Min(1, 2.0 * shared / total);
    }

    /// <summary>How far the spellings agree, 0 to 1: the weighted cosine of the two sets.</summary>
    public double Spellings(int from, int fromCount, int to, int toCount)
    {
        double shared = 0, left = 0, right = 0;
        for (var i = from; i < from + fromCount; i++)
        {
            foreach (var spelling in _from[i].Spellings.Keys)
            {
                var weight = _weights.GetValueOrDefault(spelling);
                left += weight;
                shared += Has(spelling, to, toCount) ? weight : 0;
            }
        }

        for (var j = to; j < to + toCount; j++)
        {
            right += _to[j].Spellings.Keys.Sum(spelling => _weights.GetValueOrDefault(spelling));
        }

        return left == 0 || right == 0 ? 0 : Math.Min(1, shared / Math.Sqrt(left * right));
    }

    /// <summary>How well the lengths fit, 0 to 1.</summary>
    public double LengthFit(int from, int fromCount, int to, int toCount) =>
        LengthModel.Fit(_fromLanguage, Length(_from, from, fromCount), _toLanguage, Length(_to, to, toCount));

    private int CountOf(string number, int to, int toCount)
    {
        var count = 0;
        for (var j = to; j < to + toCount; j++)
        {
            count += _to[j].Numbers.GetValueOrDefault(number);
        }

        return count;
    }

    private bool Has(string spelling, int to, int toCount)
    {
        for (var j = to; j < to + toCount; j++)
        {
            if (_to[j].Spellings.ContainsKey(spelling))
            {
                return true;
            }
        }

        return false;
    }

    private static int Length(TextFeatures[] units, int start, int count)
    {
        var length = 0;
        for (var i = start; i < start + count; i++)
        {
            length += units[i].Length;
        }

        return length;
    }

    /// <summary>A spelling weighs the more, the fewer units have it; one that only one of the versions has weighs nothing.</summary>
    private static Dictionary<string, double> Weigh(TextFeatures[] from, TextFeatures[] to)
    {
        var left = Count(from);
        var right = Count(to);
        var total = from.Length + to.Length;
        return left.Keys.Where(right.ContainsKey)
            .ToDictionary(spelling => spelling, spelling => Math.Log((1.0 + total) / (left[spelling] + right[spelling])), StringComparer.Ordinal);
    }

    private static Dictionary<string, int> Count(TextFeatures[] units)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var spelling in units.SelectMany(unit => unit.Spellings.Keys))
        {
            counts[spelling] = counts.GetValueOrDefault(spelling) + 1;
        }

        return counts;
    }
}

using SearchService.Engine.Codecs.Lucene46.Packed;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>What decides how a column of numbers is encoded: its range, its greatest common divisor, its few distinct values.</summary>
internal readonly struct NumericStatistics
{
    /// <summary>Looks at all values.</summary>
    public NumericStatistics(ReadOnlySpan<long> values)
    {
        Min = long.MaxValue;
        var max = long.MinValue;
        HashSet<long>? distinct = [];
        foreach (var value in values)
        {
            if (Divisor != 1)
            {
                // Beyond half the range the difference may overflow; such columns are left alone.
                Divisor = value is < long.MinValue / 2 or > long.MaxValue / 2 ? 1
                    : Min == long.MaxValue ? 0
                    : GreatestCommonDivisor(Divisor, Math.Abs(value - Min));
            }

            Min = Math.Min(Min, value);
            max = Math.Max(max, value);
            if (distinct is not null && distinct.Add(value) && distinct.Count > DocValuesFormat.MaxTableSize)
            {
                distinct = null;
            }
        }

        var range = unchecked(max - Min);
        if (distinct is not null && values.Length > 0
            && (range < 0 || PackedFormat.BitsRequired(distinct.Count - 1) < PackedFormat.BitsRequired(range)))
        {
            Table = [.. distinct.Order()];
        }
    }

    /// <summary>The least value.</summary>
    public long Min { get; }

    /// <summary>The greatest common divisor of the distances between values; 0 where all are equal.</summary>
    public long Divisor { get; }

    /// <summary>The distinct values, where numbering them saves bits; otherwise null.</summary>
    public long[]? Table { get; }

    /// <summary>The encoding that fits.</summary>
    public int Encoding => Table is not null ? DocValuesFormat.Table : Divisor is 0 or 1 ? DocValuesFormat.Delta : DocValuesFormat.Divided;

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}

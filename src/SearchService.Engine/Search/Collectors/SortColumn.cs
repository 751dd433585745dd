using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>One level of a sort bound to a segment, and the key of the worst document kept.</summary>
internal sealed class SortColumn(SortLevel level)
{
    private NumericDocValues? _numbers;
    private SortedDocValues? _values;
    private SortKey _bound;

    // Where the bound is among the ordinals of this segment, see Rank; -1 where it has no value.
    private long _boundRank;

    public void BeginLeaf(LeafReader leaf)
    {
        _numbers = level.Kind == SortKind.Numeric ? leaf.NumericDocValues(level.Field) : null;
        _values = level.Kind == SortKind.Sorted ? leaf.SortedDocValues(level.Field) : null;
    }

    public SortKey Key(int doc, float score)
    {
        switch (level.Kind)
        {
            case SortKind.Score:
                return SortKey.OfScore(score);
            case SortKind.Numeric:
                return new SortKey(_numbers?.Get(doc) ?? 0, null);
            default:
                var ordinal = _values?.GetOrdinal(doc) ?? -1;
                return new SortKey(0, ordinal < 0 ? null : _values!.Lookup(ordinal));
        }
    }

    public void SetBound(SortKey bound)
    {
        _bound = bound;
        if (level.Kind == SortKind.Sorted)
        {
            _boundRank = bound.Bytes is null ? -1 : Rank(bound.Bytes);
        }
    }

    /// <summary>Negative where the document comes before the bound.</summary>
    public int CompareToBound(int doc, float score)
    {
        if (level.Kind != SortKind.Sorted)
        {
            return Key(doc, score).CompareTo(_bound, level);
        }

        var ordinal = _values?.GetOrdinal(doc) ?? -1;
        if (ordinal < 0 || _boundRank < 0)
        {
            return (ordinal < 0 ? 1 : 0) - (_bound.Bytes is null ? 1 : 0);
        }

        var order = (2L * ordinal).CompareTo(_boundRank - 1);
        return level.Descending ? -order : order;
    }

    /// <summary>One more than twice the ordinal, or twice the ordinal of the next larger value.</summary>
    private long Rank(byte[] bytes)
    {
        var low = 0;
        var high = (_values?.ValueCount ?? 0) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = _values!.Lookup(middle).AsSpan().SequenceCompareTo(bytes);
            if (order == 0)
            {
                return (2L * middle) + 1;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return 2L * low;
    }
}
